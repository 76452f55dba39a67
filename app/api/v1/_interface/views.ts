import type { z } from 'zod'
import type { IssueCounts, LedgerCounts } from '../../../../lib/ledger/public-queries'
import { defaultLocale } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import { lastDay } from '../../../../lib/reports/disclosure-window'
import type { PublicReport, PublicReportSummary } from '../../../../lib/reports/public-queries'
import type { ReceiptView } from '../../../../lib/submissions/look-up-receipt'
import type { PublicComment } from '../../../../lib/submissions/visibility'
import { chaptersOf } from './chapters'
import type { PublicHistory } from '../../../../lib/reports/public-history'
import { livingIssueOf, livingReportOf, type IssueHistory } from './living-views'
import type { commentList, followUp, reportAnswer, reportSummary } from './schemas'

/** From what the queries give to what the interface for programs says: field by field, so that nothing slips out. */

export function reportSummaryOf(report: PublicReportSummary): z.input<typeof reportSummary> {
  const { slug, title, publisher, issueCount, organisation: { slug: organisation, name, nameEn }, counts: { received, answered } } = report
  return {
    slug, title, organisation: { slug: organisation, name, nameEn }, publisher, publishedAt: report.publishedAt.toISOString(), issueCount,
    window: windowOf(report.window), counts: { received, answered },
  }
}

function windowOf({ opensAt, closesAt, timeZone, status }: PublicReportSummary['window']) {
  return { opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null, timeZone, status }
}

export function reportAnswerOf(report: PublicReport, ledger: LedgerCounts, history: PublicHistory, ofIssues: IssueHistory): z.input<typeof reportAnswer> {
  const { source, sourcePublishedAt, signedBy, signedOn, postalAddress, emails, blocks, revision } = report
  return {
    ...reportSummaryOf(report),
    window: { ...windowOf(report.window), lastDay: report.window.closesAt && lastDay(report.window.closesAt, report.window.timeZone), daysLeft: report.window.daysLeft },
    source, sourcePublishedAt, signedBy, signedOn, postalAddress, emails, blocks,
    phones: report.phones.map(({ number, hours }) => ({ number, hours })),
    revision: { number: revision.number, publishedAt: revision.publishedAt.toISOString(), sourceDigest: revision.sourceDigest.toString('hex') },
    chapters: chaptersOf(report),
    issues: report.issues.map((issue) => {
      const { number, title, section, paragraphs, measures, progress } = issue
      return {
        number, title, section, paragraphs, measures, progress, counts: countsOf(ledger.about(number)), ...livingIssueOf(issue, ofIssues),
        page: publicAddress(urls.issue(report.slug, number), defaultLocale), comments: commentsAddress(report.slug, number),
      }
    }),
    addresses: addressesOf(report),
    counts: { total: countsOf(ledger.total), aboutTheWhole: countsOf(ledger.about(null)) },
    ...livingReportOf(report, history),
  }
}

function commentsAddress(slug: string, issue?: string): string {
  return publicAddress(urls.api(`reports/${slug}/comments${issue === undefined ? '' : `?${new URLSearchParams({ issue })}`}`), defaultLocale)
}

function addressesOf({ slug, window }: PublicReport): z.input<typeof reportAnswer>['addresses'] {
  const own = (path: string) => publicAddress(path, defaultLocale)
  return {
    page: { zh: publicAddress(urls.report(slug), 'zh'), en: publicAddress(urls.report(slug), 'en') },
    comments: commentsAddress(slug), feed: own(urls.reportFeed(slug)), calendar: window.closesAt && own(urls.closingCalendar(slug)),
    printEdition: own(urls.printEdition(slug)), picture: own(urls.reportPreview(slug)),
  }
}

function countsOf({ received, shown, answered, byStance, byOutcome }: IssueCounts): IssueCounts {
  return { received, shown, answered, byStance, byOutcome }
}

export function commentOf({ issueNumber, ...comment }: PublicComment): z.input<typeof commentList>['comments'][number] {
  const { id, stance, body, revision, redacted, receivedOn, author, replies, outcome, outcomeReason } = comment
  return { id, issue: issueNumber, stance, body, revision, redacted, receivedOn, author, replies, outcome, outcomeReason }
}

export function followUpOf(view: ReceiptView): z.input<typeof followUp> {
  const { number, receivedAt, report, identity, name, phone, email, replyBy, consentToPublish, pictures } = view
  return {
    number, receivedAt: receivedAt.toISOString(), report: { slug: report.slug, title: report.title },
    identity, name, phone, email, replyBy, consentToPublish, pictures, comments: view.comments.map(followedCommentOf),
  }
}

function followedCommentOf(comment: ReceiptView['comments'][number]): z.input<typeof followUp>['comments'][number] {
  const { issue, issueTitle, stance, body, state, notPublishedReason, progress, unit, outcome, outcomeReason, replies, timeline } = comment
  return {
    issue, issueTitle, stance, body, state, notPublishedReason, progress, unit, outcome, outcomeReason,
    replies: replies.map(({ publicText, privateText, releasedAt }) => ({ text: publicText, privateText, releasedAt: releasedAt.toISOString() })),
    timeline: timeline.map((event) => ({ at: event.at.toISOString(), event: event.event, unit: event.unit ?? null })),
  }
}
