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
    if (mark.value === (run.at(-1)?.value ?? 0) + 1) run.push({ from, value: mark.value })
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

/** Where, behind the last issue, the text turns to the reader again. */
export function closingFrom(text: string, lastFrom: number): number | null {
  const tail = text.slice(lastFrom, lastFrom + MAX_TAIL)
  const found = CLOSING.exec(tail)
  if (found) return lastFrom + found.index + found[0].length
  const sentence = [...tail.matchAll(/(?<=。) ?(?=[^。]{10})/g)].find(({ index }) => callsForComments(tail.slice(index).trimStart().split('。')[0] ?? ''))
  return sentence ? lastFrom + sentence.index : null
}
