import { dateOf } from '../../_content/dates'
import { messages } from '../../_content/messages'
import { organOf } from '../../_content/report-words'
import type { Locale } from '../../../lib/platform/locale'
import { publicAddress } from '../../../lib/platform/public-address'
import { urls } from '../../../lib/platform/urls'
import type { PublicReport } from '../../../lib/reports/public-queries'

/** One issue as others can quote it: who, which report, number and words of the issue, the day, the permanent address. */
export function citationOf(locale: Locale, report: PublicReport, { number, title }: { number: string; title: string }): string {
  return cited(locale, report, number, title, publicAddress(urls.issue(report.slug, number), locale))
}

/** The same with places for number, words and address, which a script fills. */
export function citationTemplate(locale: Locale, report: PublicReport): string {
  return cited(locale, report, '{number}', '{issue}', '{address}')
}

function cited(locale: Locale, report: PublicReport, number: string, title: string, address: string): string {
  const date = dateOf(locale, report.publishedAt, report.window.timeZone)
  return messages(locale).public.publication.citation.text(organOf(report), report.title, number, title, date, address)
}
