import { callsForComments } from './contact-words'
import { inlineLabelAt } from './labels'
import { numberMarkOf } from './numbering'
import type { NumberingStyle } from './numbering'

const ITEM = /(?:^|(?<=[。;:!?）)])) ?(?=[(【[\d一二三四五六七八九十①-⒛问第])/g
/** Sentences with which the document goes on behind its last issue. */
const CLOSING = /(?<=[。;]) ?(?=(?:下一步,|欢迎|如(?:对|有)|(?:公示|公开|公告|征求意见)(?:时间|期限?|期间)|联系(?:人|电话|方式|地址)|监督电话|特此|以上(?:整改|情况)|附件))/
/** Shorter lines are paragraphs, and longer ones no report. */
const [MIN_LENGTH, MAX_LENGTH] = [200, 200_000]
const MIN_ITEMS = 2
const MIN_LISTED = 3
const OPENS_LIST = /(?:公示|公告|公布|公开|拟[一-龥]{2,6}(?:下列|以下)[^:。]{0,20}|(?:征求|征集|听取)[^:。]{0,24}|(?:以下|下列)(?:问题|事项|方面|内容)[^:。]{0,16})(?:如下)?:(?= ?(?:1|\(1\)|①|一、|\(一\)))/
/** A last issue and what follows it are not longer than this. */
const MAX_TAIL = 20_000

type Item = { from: number; value: number }

/**
 * Where a whole chapter has run together into one line, its issues count on from 1 and most of them hold a label (整改情况：): the places where
 * each begins, and where the text behind the last one does. Lists inside a response have no labels and are left alone.
 */
export function runOfItems(text: string): number[] {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return []
  const runs = new Map<NumberingStyle, Item[]>()
  for (const { 0: space, index } of text.matchAll(ITEM)) {
    const from = index + space.length
    const mark = numberMarkOf(text.slice(from, from + 14))
    if (!mark || mark.doubtful) continue
    const run = runs.get(mark.style) ?? []
    const last = run.at(-1)?.value ?? 0
    // Nothing else is called 问题十七, so its numbers may have gaps.
    if (mark.value === last + 1 || (mark.style === 'problem' && mark.value > last)) run.push({ from, value: mark.value })
    runs.set(mark.style, run)
  }
  for (const run of runs.values()) {
    if (run.length < MIN_ITEMS) continue
    const labelled = run.filter(({ from }, at) => inlineLabelAt(text.slice(from, run[at + 1]?.from)) !== null)
    if (labelled.length * 2 <= run.length) continue
    const closing = closingFrom(text, run.at(-1)?.from ?? 0)
    return [...run.map(({ from }) => from), ...(closing === null ? [] : [closing])]
  }
  return []
}

/** 现将名单公示如下：1.甲；2.乙；3.丙。 What a notice lists within its sentence: where each item begins, and where the text behind the list does. */
export function listInSentence(text: string): number[] {
  const opens = OPENS_LIST.exec(text.slice(0, MAX_LENGTH))
  if (!opens) return []
  const from = opens.index + opens[0].length
  const starts: number[] = []
  for (const { 0: space, index } of text.slice(from).matchAll(/(?:^|(?<=[;。?])) ?(?=[(\d①-⒛一])/g)) {
    const mark = numberMarkOf(text.slice(from + index + space.length, from + index + space.length + 14))
    if (mark && !mark.doubtful && mark.value === starts.length + 1) starts.push(from + index + space.length)
  }
  const last = starts.at(-1)
  if (last === undefined || starts.length < MIN_LISTED || starts[0] !== from) return []
  const areSentences = starts.slice(1).every((start, at) => !/。./.test(text.slice(starts[at], start).trim()))
  const end = areSentences ? last + text.slice(last).search(/[。?]/) + 1 : (closingFrom(text, last) ?? text.length)
  return end > last && end < text.length ? [...starts, end] : starts
}

/** Where, behind the last issue, the text turns to the reader again. */
export function closingFrom(text: string, lastFrom: number): number | null {
  const tail = text.slice(lastFrom, lastFrom + MAX_TAIL)
  const found = CLOSING.exec(tail)
  if (found) return lastFrom + found.index + found[0].length
  const sentence = [...tail.matchAll(/(?<=。) ?(?=[^。]{10})/g)].find(({ index }) => callsForComments(tail.slice(index).trimStart().split('。')[0] ?? ''))
  return sentence ? lastFrom + sentence.index : null
}
