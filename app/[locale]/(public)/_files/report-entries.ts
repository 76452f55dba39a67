import { deadline, figure } from '../../../_content/dates'
import { messages } from '../../../_content/messages'
import { organIn, windowSentence } from '../../../_content/report-words'
import type { Locale } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import type { PublicReportSummary } from '../../../../lib/reports/public-queries'
import type { AtomEntry } from './atom'
import { urn, uuidOfName } from './entry-ids'

/**
 * What happened to a report as a whole: it was published, its window opened (where that was later) and closed. An event
 * is told once it has come about; a reader would take one that is still to come for news.
 */
export function reportEntries(locale: Locale, report: PublicReportSummary, at: Date): AtomEntry[] {
  const { feed } = messages(locale).public.publication
  const { title, publishedAt, window: { opensAt, closesAt, timeZone }, counts } = report
  const common = { link: publicAddress(urls.report(report.slug), locale), author: organIn(locale, report) }
  const event = (name: string, when: Date, eventTitle: string, paragraph: string): AtomEntry => ({
    ...common, id: urn(uuidOfName(name, report.id)), title: eventTitle, published: when, updated: when, paragraphs: [paragraph],
  })
  const entries: AtomEntry[] = [{
    ...common, id: urn(report.id), title: feed.published(title), published: publishedAt, updated: publishedAt,
    paragraphs: [feed.publishedText(report.issueCount, windowSentence(locale, { ...report.window, status: 'open' }))],
  }]
  if (opensAt && closesAt && opensAt > publishedAt && opensAt <= at) {
    entries.push(event('window.opened', opensAt, feed.opened(title), feed.openedText(deadline(locale, closesAt, timeZone))))
  }
  if (closesAt && closesAt > publishedAt && closesAt <= at) {
    entries.push(event('window.closed', closesAt, feed.closed(title), feed.closedText(figure(locale, counts.received), figure(locale, counts.answered))))
  }
  return entries
}
