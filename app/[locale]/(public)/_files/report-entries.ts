import { deadline, figure } from '../../../_content/dates'
import { messages } from '../../../_content/messages'
import { organIn, windowSentence } from '../../../_content/report-words'
import type { Locale } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import type { PublicHistory } from '../../../../lib/reports/public-history'
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
  const event = eventsOf(locale, report)
  const text = feed.publishedText(report.issueCount, windowSentence(locale, { ...report.window, status: 'open' }))
  const entries: AtomEntry[] = [{ ...event('published', publishedAt, feed.published(title), text), id: urn(report.id) }]
  if (opensAt && closesAt && opensAt > publishedAt && opensAt <= at) {
    entries.push(event('window.opened', opensAt, feed.opened(title), feed.openedText(deadline(locale, closesAt, timeZone))))
  }
  if (closesAt && closesAt > publishedAt && closesAt <= at) {
    entries.push(event('window.closed', closesAt, feed.closed(title), feed.closedText(figure(locale, counts.received), figure(locale, counts.answered))))
  }
  return entries
}

/** What happened to it since: corrections of its text, and later closings of its window. */
export function historyEntries(locale: Locale, report: PublicReportSummary, { revisions, extensions }: Pick<PublicHistory, 'revisions' | 'extensions'>): AtomEntry[] {
  const { feed } = messages(locale).public.publication
  const event = eventsOf(locale, report)
  return [
    ...revisions.filter(({ number }) => number > 1).map(({ number, publishedAt, correctionNote }) =>
      event(`revision ${number}`, publishedAt, feed.corrected(report.title), correctionNote ?? '')),
    ...extensions.map(({ closesAt, reason, decidedAt }) =>
      event(`extension ${closesAt.toISOString()}`, decidedAt, feed.extended(report.title), feed.extendedText(deadline(locale, closesAt, report.window.timeZone), reason))),
  ]
}

function eventsOf(locale: Locale, report: PublicReportSummary) {
  const common = { link: publicAddress(urls.report(report.slug), locale), author: organIn(locale, report) }
  return (name: string, when: Date, title: string, paragraph: string): AtomEntry => ({
    ...common, id: urn(uuidOfName(name, report.id)), title, published: when, updated: when, paragraphs: [paragraph],
  })
}
