import { datesIn, isoDate } from './calendar-date'
import { fieldValue } from './matching-text'
import { numberMarkOf } from './numbering'
import { isOrganName } from './organ-name'
import { partOf } from './passage'
import type { Passage } from './passage'

/** `from` and `to` (exclusive) are its passages; `incompleteAt` is the line of a date without year or day. */
export type SignOff = { signedBy: string | null; signedOn: string | null; from: number; to: number; incompleteAt: number | null }

type ClosingDate = { from: number; to: number; day: string | null }

const MAX_SIGNATORIES = 5
const LABEL = /^(?:公示|公告|发布|公布|公开|发文|制定|起草|征集|落款)?(?:单位|机关|部门|机构|主体|人) ?: ?/
const DATE_LABEL = /^(?:公示|公告|发布|公布|公开|发文|成文|印发)?(?:日期|时间) ?: ?$/
const SEAL = /\((?:[一-龥]{0,20}代章|盖章|公章|印章|代章|签章|章|印|加盖公章)\)/
const BEHIND_DATE = new RegExp(`^ ?(?:\\d{1,2}:\\d{2}(?::\\d{2})?|\\(?(?:星期|周)[一二三四五六日天]\\)?|${SEAL.source}|印发|发布)? ?\\.?$`)
const INCOMPLETE_DATE = /(?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3})? ?月 ?日?$/

/**
 * Who signed and when: the name of one or several bodies and, under it, over it or on the same line, a date alone. A draft law or attachments
 * may follow, so the first such place behind the masthead counts, not the last.
 */
export function findSignOff(passages: Passage[], bodyFrom: number): SignOff | null {
  for (let at = bodyFrom; at < passages.length; at++) {
    const found = signOffAt(passages, bodyFrom, at)
    if (found?.signedBy) return found
  }
  return loneDate(passages, bodyFrom) ?? loneSignatory(passages, bodyFrom)
}

/** 特此公告。某局 2024年7月18日: where a signature shares the line of the last sentence, the line is cut before it. */
export function cutBeforeSignature(passage: Passage): Passage[] {
  if (passage.column !== undefined) return [passage]
  const tail = /(?<=[。;!])( *)[^。;!]{2,80}$/.exec(passage.matching.text.slice(-100))
  if (!tail) return [passage]
  const from = passage.matching.text.length - tail[0].length
  const signature = partOf(passage, from)
  const isSigned = signedLine(signature) !== null || ((tail[1] ?? '').length >= 2 && isSignatory(signature))
  return isSigned ? [partOf(passage, 0, from), signature] : [passage]
}

function signOffAt(passages: Passage[], bodyFrom: number, at: number): SignOff | null {
  const passage = passages[at]
  const text = passage?.matching.text ?? ''
  const date = text.length > 100 ? null : closingDate(text)
  if (!passage || !date || passage.column !== undefined) return null
  const found = (signedBy: string | null, from: number, to: number): SignOff => ({ signedBy, signedOn: date.day, from, to, incompleteAt: date.day === null ? passage.line : null })
  const inLine = signedLine(passage)
  if (inLine) return found(inLine, at, at + 1)
  if (!isDateAlone(text, date)) return null
  const from = firstOfSignatories(passages, bodyFrom, at)
  if (from < at) return found(signatories(passages.slice(from, at)), from, at + 1)
  const isBelow = isSignatory(passages[at + 1])
  return found(isBelow ? signatories(passages.slice(at + 1, at + 2)) : null, at, isBelow ? at + 2 : at + 1)
}

/** The name on a line that holds a date too, before or behind it. */
function signedLine(passage: Passage): string | null {
  const { text, verbatim } = passage.matching
  const date = closingDate(text)
  if (date && isSignatoryName(text.slice(0, date.from))) return signatoryName(verbatim(0, date.from))
  const first = datesIn(text.slice(0, 40))[0]
  return first?.from === 0 && first.year !== null && isSignatoryName(text.slice(first.to)) ? signatoryName(verbatim(first.to)) : null
}

/** A date that ends the passage, but for a weekday or a seal. */
function closingDate(text: string): ClosingDate | null {
  const date = datesIn(text).at(-1)
  if (date && date.year !== null && date.month !== null && BEHIND_DATE.test(text.slice(date.to))) return { ...date, day: isoDate(date.year, date.month, date.day) }
  if (date?.from === 0 && date.year !== null && date.month !== null && isSignatoryName(text.slice(date.to))) return { ...date, day: isoDate(date.year, date.month, date.day) }
  const incomplete = INCOMPLETE_DATE.exec(text)
  return incomplete ? { from: incomplete.index, to: text.length, day: null } : null
}

function isDateAlone(text: string, { from }: ClosingDate): boolean {
  return from === 0 || DATE_LABEL.test(text.slice(0, from))
}

function firstOfSignatories(passages: Passage[], bodyFrom: number, dateAt: number): number {
  let from = dateAt
  while (from > bodyFrom && dateAt - from < MAX_SIGNATORIES && (isSignatory(passages[from - 1]) || isSeal(passages[from - 1]))) from--
  return passages.slice(from, dateAt).every(isSeal) ? dateAt : from
}

function isSeal(passage: Passage | undefined): boolean {
  return new RegExp(`^${SEAL.source}$`).test(passage?.matching.text ?? '')
}

function isSignatory(passage: Passage | undefined): boolean {
  const text = passage?.matching.text ?? ''
  return text.length <= 80 && passage?.column === undefined && numberMarkOf(text) === null && isSignatoryName(text)
}

function isSignatoryName(text: string): boolean {
  return isOrganName(text.replace(LABEL, '').replace(SEAL, '').replaceAll(' ', ''))
}

function signatories(passages: Passage[]): string | null {
  return passages.filter((passage) => !isSeal(passage)).map(({ shown }) => signatoryName(shown)).join(' ') || null
}

/** Without label and seal. Letter-spaced names (中 共 某 县 委) are a way of setting, not part of the name; a wide gap parts two bodies. */
function signatoryName(verbatim: string): string {
  const name = fieldValue(fieldValue(verbatim).replace(/^[一-龥]{2,6}[:：]/, '').replace(/[(（][^()（）]{0,3}[章印][)）]/, ''))
  return /^\S(?:\s+\S)+$/.test(name) ? name.replace(/\s/g, '') : name.replace(/\s+/g, ' ')
}

function loneDate(passages: Passage[], bodyFrom: number): SignOff | null {
  for (let at = passages.length - 1; at > bodyFrom; at--) {
    const { matching: { text }, line, column = undefined } = passages[at] ?? { matching: { text: '' }, line: 1 }
    if (column !== undefined) continue
    const date = closingDate(text.slice(0, 40))
    if (date && isDateAlone(text, date)) return { signedBy: null, signedOn: date.day, from: at, to: at + 1, incompleteAt: date.day === null ? line : null }
  }
  return null
}

/** A document may end with the name alone. */
function loneSignatory(passages: Passage[], bodyFrom: number): SignOff | null {
  const at = passages.length - 1
  if (at <= bodyFrom || !isSignatory(passages[at])) return null
  return { signedBy: signatories(passages.slice(at)), signedOn: null, from: at, to: at + 1, incompleteAt: null }
}
