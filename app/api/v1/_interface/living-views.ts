import type { z } from 'zod'
import { settings } from '../../../../lib/platform/env'
import { urls } from '../../../../lib/platform/urls'
import type { PublicHistory, PublicUpdate, TextChange } from '../../../../lib/reports/public-history'
import type { PublicIssue, PublicReport } from '../../../../lib/reports/public-queries'
import type { SearchResult } from '../../../../lib/reports/search/search-reports'
import type { reportAnswer } from './schemas'
import type { searchAnswer } from './living-schemas'

type Answer = z.input<typeof reportAnswer>
const own = (path: string) => `${settings().origin}${path}`

/** What comes after the publication of a report: its history as a whole. */
export function livingReportOf(report: PublicReport, { revisions, extensions, attachments }: PublicHistory): Pick<Answer, 'commentPolicy' | 'revisions' | 'extensions' | 'attachments'> {
  return {
    commentPolicy: { display: report.commentDisplay, contact: report.contactPolicy, pictures: report.attachmentsAllowed },
    revisions: revisions.map(({ number, publishedAt, correctionNote }) => ({
      number, publishedAt: publishedAt.toISOString(), correctionNote, page: own(urls.revision(report.slug, number)),
    })),
    extensions: extensions.map(({ previousClosesAt, closesAt, reason, decidedAt }) => ({
      previousClosesAt: previousClosesAt.toISOString(), closesAt: closesAt.toISOString(), reason, decidedAt: decidedAt.toISOString(),
    })),
    attachments: attachments.map(({ id, title, fileName, mediaType, byteCount, digest, addedOn, withdrawnReason }) => ({
      id, title, fileName, mediaType, byteCount, sha256: digest, addedOn: addedOn.toISOString(),
      file: withdrawnReason === null ? own(urls.attachment(report.slug, id)) : null, withdrawnReason,
    })),
  }
}

export type IssueHistory = { updates: Map<string, PublicUpdate[]>; changes: Map<string, TextChange[]> }

/** The same of one issue. */
export function livingIssueOf(issue: PublicIssue, { updates, changes }: IssueHistory): Pick<Answer['issues'][number], 'leadUnit' | 'timeLimit' | 'withdrawn' | 'updates' | 'corrections'> {
  const { id, leadUnit, timeLimit, withdrawnAt, withdrawnReason } = issue
  return {
    leadUnit, timeLimit,
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason: withdrawnReason! },
    updates: (updates.get(id) ?? []).map(({ kind, on, from, progress, text }) => ({ kind, on, from, progress, text })),
    corrections: (changes.get(id) ?? []).map(({ revision, publishedAt, kind }) => ({ revision, publishedAt: publishedAt.toISOString(), kind })),
  }
}

export function searchAnswerOf({ hits, total, page, pages }: SearchResult): z.input<typeof searchAnswer> {
  return {
    total, page, pages,
    results: hits.map(({ report: { slug, title, publishedAt }, issue, ...found }) => ({
      report: { slug, title, publishedAt: publishedAt.toISOString() }, issue: issue?.number ?? null, title: found.title, sentence: found.sentence,
      page: own(issue ? urls.issue(slug, issue.number) : urls.report(slug)),
    })),
  }
}
