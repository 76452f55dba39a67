import { inlineLabelAt } from './labels'
import { numberMarkOf } from './numbering'
import type { NumberMark } from './numbering'
import { partOf } from './passage'
import { closingFrom, listInSentence, runOfItems } from './run-of-items'
import type { Passage } from './passage'

const NEXT_ISSUE = /(?<=[。;:!?”)])\s*(?=(?:\d{1,3} ?[.、](?!\d)|\((?:[一二三四五六七八九十]{1,3}|\d{1,3})\)|问题[一二三四五六七八九十\d]{1,3} ?[:、]|[一二三四五六七八九十]{1,3}、) ?(?:关于|针对))/g
const CHAPTER = '[一二三四五六七八九十]{1,2}、[^。,;:]{2,30}?(?:情况|结果|进展|成效|打算|安排|工作|措施|方面|问题|类)'
const FIRST_BELOW = '(?:\\s|一是|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,3}[.、](?!\\d))'
const NEXT_CHAPTER = new RegExp(`(?<=[。;!?”):])\\s*(?=${CHAPTER}(?:${FIRST_BELOW}|$))`, 'g')
const AFTER_CHAPTER = new RegExp(`^(${CHAPTER})\\s*(?=${FIRST_BELOW})`)
/** 第四条 behind the end of 第三条, set off by a space as articles are. */
const NEXT_ARTICLE = /(?<=。) ?(?=第[一二三四五六七八九十百零〇]{1,6}条 )/g
const NEXT_NUMBER = /(?<=[。;!?]) ?(?=[(【[\d一二三四五六七八九十①-⒛第问])/g

/** More on one line than any report has issues. */
const MAX_CUTS = 2_000
const MAX_GAP = 3
/** Where so many issues share a line, what stands behind them does too. */
const MIN_RUN = 2

/** Where a converter has run paragraphs together, the next issue or chapter begins in the middle of a line: there it is cut. */
export function cutRunTogether(passages: Passage[]): Passage[] {
  const named = passages.flatMap((passage) => (passage.column !== undefined ? [passage] : cutAt(passage, placesIn(passage.matching.text)).flatMap(cutBehindChapter)))
  const marks = named.map((passage) => (passage.column === undefined ? numberMarkOf(passage.matching.text) : null))
  const neighbours = neighboursOf(marks)
  return named.flatMap((passage, at) => {
    const mark = marks[at]
    return mark ? cutAt(passage, cutsInSequence(passage.matching.text, mark, neighbours[at] ?? { before: null, after: null })) : [passage]
  })
}

function placesIn(text: string): number[] {
  const run = runOfItems(text)
  const named = [...text.matchAll(NEXT_ISSUE)].map(({ index }) => index)
  const closing = run.length === 0 && named.length >= MIN_RUN ? closingFrom(text, named.at(-1) ?? 0) : null
  const articles = /^第[一二三四五六七八九十百零〇]{1,6}条 /.test(text) ? [...text.matchAll(NEXT_ARTICLE)].map(({ index }) => index) : []
  return [...(run.length > 0 ? run : listInSentence(text)), ...named, ...articles, ...(closing === null ? [] : [closing]), ...[...text.matchAll(NEXT_CHAPTER)].map(({ index }) => index)]
}

function cutAt(passage: Passage, places: number[]): Passage[] {
  const cuts = [...new Set(places)].filter((at) => at > 0).sort((a, b) => a - b)
  if (cuts.length === 0 || cuts.length > MAX_CUTS) return [passage]
  return [0, ...cuts].map((from, at) => partOf(passage, from, cuts[at]))
}

/** An item that the sequence of the lines around it lacks: (2)…。(4)…。 where the next line is (5). */
function cutsInSequence(text: string, mark: NumberMark, { before, after }: Neighbours): number[] {
  const cuts: number[] = []
  let last = mark.value
  const isSequence = before !== null && last > before && last - before <= MAX_GAP
  for (const { index, 0: space } of text.matchAll(NEXT_NUMBER)) {
    const item = text.slice(index + space.length, index + space.length + 140)
    const next = numberMarkOf(item)
    if (!next || next.style !== mark.style || next.doubtful || next.value === last || Math.abs(next.value - last) > MAX_GAP) continue
    const isMissed = after === null || after === 1 ? isSequence : after > next.value && after - next.value <= MAX_GAP
    if (!isMissed || !looksLikeItem(item.slice(next.length))) continue
    cuts.push(index)
    last = next.value
  }
  return cuts
}

function looksLikeItem(text: string): boolean {
  return /^[^。;:]{3,60}。.{4}/.test(text) || inlineLabelAt(text) !== null
}

/** The numbers of the same style with which the lines before and behind begin. */
type Neighbours = { before: number | null; after: number | null }

function neighboursOf(marks: (NumberMark | null)[]): Neighbours[] {
  const before = valuesBefore(marks)
  const after = valuesBefore(marks.toReversed()).reverse()
  return marks.map((_, at) => ({ before: before[at] ?? null, after: after[at] ?? null }))
}

function valuesBefore(marks: (NumberMark | null)[]): (number | null)[] {
  const last = new Map<string, number>()
  return marks.map((mark) => {
    if (!mark) return null
    const value = last.get(mark.style) ?? null
    last.set(mark.style, mark.value)
    return value
  })
}

function cutBehindChapter(passage: Passage): Passage[] {
  const heading = AFTER_CHAPTER.exec(passage.matching.text)?.[0].length ?? 0
  return heading > 0 && heading < passage.matching.text.length ? [partOf(passage, 0, heading), partOf(passage, heading)] : [passage]
}
