import type { z } from 'zod'
import type { IssueCounts, LedgerCounts } from '../../../../lib/ledger/public-queries'
import type { PublicHistory } from '../../../../lib/reports/public-history'
import type { PublicReport, PublicReportSummary } from '../../../../lib/reports/public-queries'
import type { ReceiptView } from '../../../../lib/submissions/look-up-receipt'
import type { PublicComment } from '../../../../lib/submissions/visibility'
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
    source, sourcePublishedAt, signedBy, signedOn, postalAddress, emails, blocks,
    phones: report.phones.map(({ number, hours }) => ({ number, hours })),
    revision: { number: revision.number, publishedAt: revision.publishedAt.toISOString() },
    issues: report.issues.map((issue) => {
      const { number, title, section, paragraphs, measures, progress } = issue
      return { number, title, section, paragraphs, measures, progress, counts: countsOf(ledger.about(number)), ...livingIssueOf(issue, ofIssues) }
    }),
    counts: { total: countsOf(ledger.total), aboutTheWhole: countsOf(ledger.about(null)) },
    ...livingReportOf(report, history),
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
  const { number, receivedAt, report, identity, name, phone, email, replyBy, consentToPublish } = view
  return {
    number, receivedAt: receivedAt.toISOString(), report: { slug: report.slug, title: report.title },
    identity, name, phone, email, replyBy, consentToPublish, comments: view.comments.map(followedCommentOf),
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
