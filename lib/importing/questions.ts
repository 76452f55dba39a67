import { isContactChannel } from './contact-words'
import { NUMBERING_STYLES } from './numbering'
import type { NumberingStyle } from './numbering'
import type { OutlineEntry } from './outline-entry'

const QUESTION = /[?吗]$|是否|能否|可否|如何|怎样|哪些|多少|(?:您|你)(?:认为|觉得|的)/
const MAX_QUESTION = 160
const MIN_QUESTIONS = 2
/** 【1】, 第三条 and 问题一 are read like any other number, but 第一章 asks nothing. */
const STYLES = NUMBERING_STYLES.slice(NUMBERING_STYLES.indexOf('formal'))

/** Whether a numbered line of a consultation asks something: one sentence that ends with a question mark or asks whether. */
export function isQuestion(text: string): boolean {
  const plain = text.replace(/[。;,]+$/, '')
  return plain.length <= MAX_QUESTION && !/。/.test(plain) && QUESTION.test(plain)
}

/**
 * The questions that a consultation asks before its sign-off, most of a list being such: they are what people comment on, and the draft
 * behind the sign-off is only attached. Numbers may have gaps, as those of the articles asked about have, and begin anew under the next heading.
 */
export function questionsAmong(entries: OutlineEntry[], signedAt: number): { style: NumberingStyle; items: number[] } | null {
  for (const style of STYLES) {
    const items: number[] = []
    let last = 0
    for (const [at, { mark, rest }] of entries.slice(0, signedAt).entries()) {
      if (mark?.style !== style || mark.doubtful || isContactChannel(rest)) continue
      const isInNextGroup = mark.value === 1 && isQuestion(rest) && entries[at]?.parents[0] !== entries[items.at(-1) ?? -1]?.parents[0]
      const isInSameList = isQuestion(rest) && entries[at]?.list !== null && entries[at]?.list === entries[items.at(-1) ?? -1]?.list
      if (mark.value < last && !isInNextGroup && !isInSameList) break
      items.push(at)
      last = mark.value
    }
    const asking = items.filter((at) => isQuestion(entries[at]?.rest ?? ''))
    if (asking.length >= MIN_QUESTIONS && asking.length * 2 >= items.length) return { style, items }
  }
  return null
}
