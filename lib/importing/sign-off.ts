import { datesIn, isoDate } from './calendar-date'
import { fieldValue } from './matching-text'
import { numberMarkOf } from './numbering'
import { isOrganName } from './organ-name'
import type { Passage } from './passage'

export type SignOff = { signedBy: string | null; signedOn: string | null; from: number; to: number }

const MAX_SIGNATORIES = 5

/**
 * Who signed and when: the name of one or several bodies and, under it or on the same line, a date alone. A draft law or attachments may
 * follow, so the first such place behind the masthead counts, not the last. `from` and `to` (exclusive) are its passages.
 */
export function findSignOff(passages: Passage[], bodyFrom: number): SignOff | null {
  for (let at = bodyFrom; at < passages.length; at++) {
    const found = signOffEndingAt(passages, bodyFrom, at)
    if (found?.signedBy) return found
  }
  return loneDate(passages, bodyFrom) ?? loneSignatory(passages, bodyFrom)
}

function signOffEndingAt(passages: Passage[], bodyFrom: number, at: number): SignOff | null {
  const text = passages[at]?.matching.text ?? ''
  if (text.length > 100) return null
  const date = closingDate(text)
  if (!date) return null
  const sameLine = text.slice(0, date.from)
  if (sameLine.trim() !== '') {
    if (!isOrganName(unspaced(sameLine).replaceAll(' ', ''))) return null
    return { signedBy: unspaced(fieldValue(passages[at]?.matching.verbatim(0, date.from) ?? '')), signedOn: date.day, from: at, to: at + 1 }
  }
  const from = firstSignatory(passages, bodyFrom, at)
  return { signedBy: signatories(passages.slice(from, at)), signedOn: date.day, from, to: at + 1 }
}

/** A date that ends the passage, of which nothing else may be said. */
function closingDate(text: string): { from: number; day: string | null } | null {
  const date = datesIn(text).at(-1)
  if (!date || date.year === null || date.month === null) return null
  return /^ ?(?:\(盖章\)|印发)?\.?$/.test(text.slice(date.to)) ? { from: date.from, day: isoDate(date.year, date.month, date.day) } : null
}

function firstSignatory(passages: Passage[], bodyFrom: number, dateAt: number): number {
  let from = dateAt
  while (from > bodyFrom && dateAt - from < MAX_SIGNATORIES && isSignatory(passages[from - 1])) from--
  return from
}

function isSignatory(passage: Passage | undefined): boolean {
  const text = passage?.matching.text ?? ''
  return text.length <= 80 && numberMarkOf(text) === null && isOrganName(text.replaceAll(' ', '').replace(/\(盖?章\)$/, ''))
}

function signatories(passages: Passage[]): string | null {
  return passages.map(({ shown }) => unspaced(fieldValue(shown))).join(' ') || null
}

/** Letter-spaced names (中 共 某 县 委) are a way of setting, not part of the name. */
function unspaced(name: string): string {
  return /^\s*\S(?:\s+\S)+\s*$/.test(name) ? name.replace(/\s/g, '') : name
}

function loneDate(passages: Passage[], bodyFrom: number): SignOff | null {
  for (let at = passages.length - 1; at > bodyFrom; at--) {
    const date = closingDate(passages[at]?.matching.text.slice(0, 40) ?? '')
    if (date?.from === 0) return { signedBy: null, signedOn: date.day, from: at, to: at + 1 }
  }
  return null
}

/** A document may end with the name alone. */
function loneSignatory(passages: Passage[], bodyFrom: number): SignOff | null {
  const at = passages.length - 1
  if (at <= bodyFrom || !isSignatory(passages[at])) return null
  return { signedBy: signatories(passages.slice(at)), signedOn: null, from: at, to: at + 1 }
}
