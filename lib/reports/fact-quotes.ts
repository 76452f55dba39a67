import { datesIn } from '../importing/calendar-date'
import type { DraftForEditor, DraftPassage } from './staff-queries-draft'

export type Quote = { line: number; text: string }
export type FactQuotes = Record<'title' | 'publisher' | 'source' | 'publishedAt' | 'signedBy' | 'signedOn' | 'window' | 'phones' | 'emails' | 'postalAddress', Quote[]>

const QUOTES_LIMIT = 2
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

/** The words of the source on which each fact rests, so that an editor can check one against the other; empty where the source has none. */
export function factQuotes({ passages, read }: Pick<DraftForEditor, 'passages' | 'read'>): FactQuotes {
  const among = (roles: DraftPassage['role'][] | null, says: (text: string) => boolean): Quote[] =>
    passages.filter(({ role, text }) => (roles?.includes(role) ?? (role !== 'left_over')) && says(text)).slice(0, QUOTES_LIMIT).map(({ line, text }) => ({ line, text }))
  const holding = (roles: DraftPassage['role'][] | null, value: string | null) => (value ? among(roles, (text) => plain(text).includes(plain(value))) : [])
  const hasDate = (text: string) => datesIn(text.normalize('NFKC')).length > 0
  const inMasthead = holding(['masthead'], read.publisher)
  const end = read.window && { month: Number(read.window.end.slice(5, 7)), day: Number(read.window.end.slice(8)) }
  const warned = read.warnings.filter(({ code }) => code.startsWith('window_')).map(({ line }) => line)
  return {
    title: among(['title'], () => true),
    publisher: inMasthead.length > 0 ? inMasthead : holding(['title', 'sign_off'], read.publisher),
    source: holding(['masthead'], read.source),
    publishedAt: read.publishedAt ? among(['masthead'], hasDate) : [],
    signedBy: holding(['sign_off'], read.signedBy),
    signedOn: read.signedOn ? among(['sign_off'], hasDate) : [],
    window: warned.length > 0 ? passages.filter(({ line, lastLine }) => warned.some((at) => line <= at && at <= lastLine)).slice(0, QUOTES_LIMIT).map(({ line, text }) => ({ line, text }))
      : end ? among(['text'], (text) => datesIn(text.normalize('NFKC')).some(({ month, day }) => month === end.month && day === end.day)) : [],
    phones: among(null, (text) => read.phones.some(({ number }) => plain(text).replace(/\D/g, '').includes(number.replace(/\D/g, '').slice(-7)))),
    emails: among(null, (text) => read.emails.some((email) => plain(text).toLowerCase().includes(email.toLowerCase()))),
    postalAddress: holding(null, read.postalAddress),
  }
}
