import { numeralValue } from './chinese-numerals'
import { matchingText, trimmed } from './matching-text'
import type { MatchingText } from './matching-text'
import { numberMarkOf } from './numbering'
import { lengthWithoutState } from './suggested-progress'

const MARKER = /([一二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)是/g
const ORDINAL = /第([一二三四五六七八九十])[,、:]/g
const ORDER_WORDS = ['首先', '其次', '再次', '最后']
/** 县教育局首先…；其次…: only the first may stand within its clause. */
const ORDER_WORD = /(首先|其次|再次|最后)(?=[,、:是])|(首先)(?=[^。]{2,200}[;。,] ?其次)|(?<=[;。] ?)(其次|再次|最后)/g
const BEFORE_NUMBER = /(?:^|[。;:!?]|,(?=\(1\))) ?(?=[(\d一二三四五六七八九十①-⒛])/g
const LONGEST_NUMBER = 12
const MIN_ITEMS = 2

/** Where an item of a list begins: its paragraph, its place in it and its value. */
type Start = { paragraph: number; from: number; value: number }

/**
 * The measures of an issue: verbatim, each from its marker (一是, 二是 …) to the next one or the end of its paragraph. Where no such list
 * stands, one that is numbered (1. （1） ① 第一， 首先) is taken. A marker counts only where a clause begins and the sequence allows it, so 之一是
 * and 统一是 are not measures; a closing sentence that tells how far the issue has come is no part of the last.
 */
export function measuresIn(paragraphs: string[], isNumberedToo = true): string[] {
  const texts = paragraphs.map(matchingText)
  const starts = startsByMarker(texts)
  return wordsOf(texts, starts.length > 0 || !isNumberedToo ? starts : numberedStarts(texts))
}

function wordsOf(texts: MatchingText[], starts: Start[]): string[] {
  return starts.map(({ paragraph, from }, at) => {
    const { text, verbatim } = texts[paragraph] as MatchingText
    const next = starts[at + 1]
    const isInside = next?.paragraph === paragraph
    const to = isInside ? next.from : from + lengthOfLast(text.slice(from), { text, from, others: starts.filter((each) => each.paragraph === paragraph && each.from < from) })
    return trimmed(verbatim(from, to))
  })
}

/** Where semicolons part the items, the last ends with its sentence: what follows is said of all. A closing state is no part of it in any case. */
function lengthOfLast(last: string, { text, from, others }: { text: string; from: number; others: Start[] }): number {
  const first = others[0]
  const sentence = first && others.length > 0 && endsAlike(text.slice(first.from, from)) ? last.indexOf('。') + 1 : 0
  return lengthWithoutState(sentence > 0 ? last.slice(0, sentence) : last)
}

/** Items of one clause or sentence each. */
function endsAlike(before: string): boolean {
  const items = before.trim()
  return items.endsWith(';') ? !items.includes('。') : items.endsWith('。') && /^(?:首先|其次|再次)/.test(items) && !items.slice(0, -1).includes('。')
}

function startsByMarker(texts: MatchingText[]): Start[] {
  const starts: Start[] = []
  for (const [paragraph, { text }] of texts.entries()) {
    for (const match of text.matchAll(MARKER)) {
      const value = numeralValue(match[1] ?? '') ?? 0
      if (mayBegin(text, match.index, value, starts.at(-1)?.value ?? 0)) starts.push({ paragraph, from: match.index, value })
    }
  }
  return starts
}

function mayBegin(text: string, at: number, value: number, last: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).trimEnd().at(-1)
  if (before === undefined || '。;:!?'.includes(before)) return value === 1 || last > 0
  if (value === 1 && '局委办厅院校司部府会心'.includes(before) && /[;。,] ?二是/.test(text.slice(at))) return true
  return ',、)”’.'.includes(before) && (value === 1 || value === last + 1)
}

/** The numbered list that begins first: those of other styles stand inside its items. */
function numberedStarts(texts: MatchingText[]): Start[] {
  const byStyle = new Map<string, Start[]>()
  for (const [paragraph, { text }] of texts.entries()) {
    const add = (style: string, from: number, value: number) => {
      const starts = byStyle.get(style) ?? []
      starts.push({ paragraph, from, value })
      byStyle.set(style, starts)
    }
    for (const { 0: before, index } of text.matchAll(BEFORE_NUMBER)) {
      const from = index + before.length
      const mark = numberMarkOf(text.slice(from, from + LONGEST_NUMBER))
      if (mark && (!mark.doubtful || from === 0) && !mark.style.startsWith('article')) add(mark.style, from, mark.value)
    }
    for (const { 1: numeral = '', index } of text.matchAll(ORDINAL)) if (beginsClause(text, index)) add('ordinal', index, numeralValue(numeral) ?? 0)
    for (const { 0: word, 1: isSetOff, index } of text.matchAll(ORDER_WORD)) if (!isSetOff || beginsClause(text, index)) add('word', index, ORDER_WORDS.indexOf(word) + 1)
  }
  const lists = [...byStyle].map(([style, starts]) => inSequence(starts, style === 'word')).filter((list) => list.length >= MIN_ITEMS)
  return lists.sort((a, b) => (a[0]?.paragraph ?? 0) - (b[0]?.paragraph ?? 0) || (a[0]?.from ?? 0) - (b[0]?.from ?? 0))[0] ?? []
}

function beginsClause(text: string, at: number): boolean {
  return at === 0 || /[。;:!?,] ?$/.test(text.slice(Math.max(0, at - 2), at))
}

/** Items count on from 1; another list of the same style may follow, but a first number alone is none. Words of order may leave one out (首先, 其次, 最后). */
function inSequence(starts: Start[], mayLeaveOut: boolean): Start[] {
  const kept: Start[] = []
  for (const [at, start] of starts.entries()) {
    const last = kept.at(-1)?.value ?? 0
    const goesOn = last > 0 && (start.value === last + 1 || (mayLeaveOut && start.value > last))
    const begins = start.value === 1 && (starts[at + 1]?.value === 2 || (mayLeaveOut && starts[at + 1] !== undefined && (starts[at + 1]?.value ?? 0) > 1))
    if (goesOn || begins) kept.push(start)
  }
  return kept
}
