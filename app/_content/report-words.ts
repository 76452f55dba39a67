import type { Locale } from '../../lib/platform/locale'
import type { PublicReportSummary, PublicWindow } from '../../lib/reports/public-queries'
import { deadline, span } from './dates'
import { messages } from './messages'

type Published = Pick<PublicReportSummary, 'publisher' | 'organisation'>

/** Who publishes, as the report says it. */
export function organOf({ publisher, organisation }: Published): string {
  return publisher ?? organisation.name
}

/** The same for a text in one language; in English where it is the organisation itself and has an English name. */
export function organIn(locale: Locale, { publisher, organisation }: Published): string {
  const isOrganisation = publisher === null || publisher === organisation.name
  return locale === 'en' && isOrganisation && organisation.nameEn ? organisation.nameEn : organOf({ publisher, organisation })
}

/** The window in days: 2024年7月18日—8月8日. */
export function windowSpan(locale: Locale, { opensAt, closesAt, timeZone }: PublicWindow): string {
  return opensAt && closesAt ? span(locale, opensAt, closesAt, timeZone) : messages(locale).public.window.notStated
}

/** The same with what it is: 公开期限 2024年7月18日—8月8日. */
export function windowDays(locale: Locale, window: PublicWindow): string {
  const days = windowSpan(locale, window)
  return window.opensAt && window.closesAt ? `${messages(locale).public.window.label} ${days}` : days
}

/** The window as a sentence with its deadline in full. */
export function windowSentence(locale: Locale, window: PublicWindow): string {
  const words = messages(locale).public.window
  if (!window.opensAt || !window.closesAt) return words.notStatedLong
  const end = deadline(locale, window.closesAt, window.timeZone)
  const stop = locale === 'zh' ? '。' : '.'
  return `${windowDays(locale, window)}${words.separator}${window.status === 'closed' ? words.closedAt(end) : words.closes(end)}${stop}`
}
