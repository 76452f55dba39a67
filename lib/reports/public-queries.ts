import type { DocumentBlock } from '../importing/schema'
import type { OrganisationSettings } from '../organisations/schema'
import { parseSettings } from '../organisations/schema'
import type { Context } from '../platform/context'
import { prisma, query } from '../platform/database'
import { InvalidInput } from '../platform/errors'
import type { CommentDisplay, ContactPolicy, Progress } from '../platform/generated/prisma/enums'
import { daysLeft, windowStatus, type WindowStatus } from './disclosure-window'
import { withoutResponses } from './withdrawn-text'

export type PublicWindow = { opensAt: Date | null; closesAt: Date | null; timeZone: string; status: WindowStatus; daysLeft: number | null }

export type PublicReportSummary = {
  id: string
  slug: string
  title: string
  organisation: { slug: string; name: string; nameEn: string | null }
  publisher: string | null
  publishedAt: Date
  issueCount: number
  window: PublicWindow
  counts: { received: number; answered: number }
}

export type PublicIssue = {
  id: string
  number: string
  title: string
  section: string | null
  /** Empty, like the measures, where the issue is withdrawn. */
  paragraphs: string[]
  measures: string[]
  progress: Progress
  position: number
  leadUnit: string | null
  timeLimit: string | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

export type PublicReport = PublicReportSummary & {
  source: string | null
  sourcePublishedAt: string | null
  signedBy: string | null
  signedOn: string | null
  postalAddress: string | null
  phones: { number: string; hours: string | null }[]
  emails: string[]
  blocks: DocumentBlock[]
  issues: PublicIssue[]
  organisationSettings: OrganisationSettings
  revision: { number: number; publishedAt: Date; /** SHA-256 of the file it was read from. */ sourceDigest: Buffer }
  commentDisplay: CommentDisplay
  contactPolicy: ContactPolicy
  /** Whether the form takes pictures along; they are for the office alone. */
  attachmentsAllowed: boolean
}

type SummaryRow = {
  id: string; slug: string; title: string; organisation_slug: string; organisation_name: string; organisation_name_en: string | null
  publisher: string | null; published_at: Date; opens_at: Date | null; closes_at: Date | null; time_zone: string
  issue_count: number; received: number; answered: number
}

const SUMMARIES = `
  SELECT r.id, r.slug, v.title, o.slug AS organisation_slug, o.name AS organisation_name, o.name_en AS organisation_name_en, v.publisher,
    r.published_at, r.opens_at, r.closes_at, r.time_zone,
    (SELECT count(*)::int FROM issue_texts t WHERE t.revision_id = r.current_revision_id) AS issue_count,
    (SELECT count(*)::int FROM comments c WHERE c.report_id = r.id) AS received,
    (SELECT count(*)::int FROM comments c JOIN cases k ON k.comment_id = c.id WHERE c.report_id = r.id
       AND (k.outcome IS NOT NULL OR EXISTS (SELECT FROM replies a WHERE a.case_id = k.id AND a.status = 'released'))) AS answered
  FROM reports r JOIN report_revisions v ON v.id = r.current_revision_id JOIN organisations o ON o.id = r.organisation_id
  WHERE r.status = 'published'`

function summaryOf(row: SummaryRow, at: Date): PublicReportSummary {
  const window = { opensAt: row.opens_at, closesAt: row.closes_at }
  return {
    id: row.id, slug: row.slug, title: row.title,
    organisation: { slug: row.organisation_slug, name: row.organisation_name, nameEn: row.organisation_name_en },
    publisher: row.publisher, publishedAt: row.published_at, issueCount: row.issue_count,
    window: {
      ...window, timeZone: row.time_zone, status: windowStatus(window, at),
      daysLeft: row.closes_at ? daysLeft(row.closes_at, at, row.time_zone) : null,
    },
    counts: { received: row.received, answered: row.answered },
  }
}

/** Published reports, of the whole site or of one organisation, newest first. The cursor is opaque; one that was not given out is an {@link InvalidInput}. */
export async function listPublishedReports(
  ctx: Context, { cursor, limit = 50, organisation = null }: { cursor?: string | null; limit?: number; organisation?: string | null } = {},
): Promise<{ reports: PublicReportSummary[]; nextCursor: string | null }> {
  const after = cursor ? readCursor(cursor) : null
  const { rows } = await query<SummaryRow>(
    ctx, `${SUMMARIES} AND ($1::timestamptz IS NULL OR (r.published_at, r.id) < ($1, $2::uuid)) AND ($4::text IS NULL OR o.slug = $4)
     ORDER BY r.published_at DESC, r.id DESC LIMIT $3`,
    [after?.publishedAt ?? null, after?.id ?? null, limit + 1, organisation])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    reports: page.map((row) => summaryOf(row, ctx.at)),
    nextCursor: last ? Buffer.from(`${last.published_at.toISOString()} ${last.id}`).toString('base64url') : null,
  }
}

/** The same for an address that anyone may type: a cursor that was not given out shows the beginning. */
export async function listPublishedReportsFrom(ctx: Context, { cursor, organisation }: { cursor: unknown; organisation?: string }): ReturnType<typeof listPublishedReports> {
  try {
    return await listPublishedReports(ctx, { cursor: typeof cursor === 'string' ? cursor : null, organisation })
  } catch (error) {
    if (error instanceof InvalidInput) return listPublishedReports(ctx, { organisation })
    throw error
  }
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]{12}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readCursor(cursor: string): { publishedAt: Date; id: string } {
  const [, instant = '', id = ''] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const publishedAt = new Date(instant)
  if (Number.isNaN(publishedAt.getTime())) throw new InvalidInput([{ path: 'cursor', problem: 'unknown_value' }])
  return { publishedAt, id }
}

/** One published report with its whole text, or null. What an issue that was withdrawn said is left out everywhere in it. */
export async function findPublishedReport(ctx: Context, { slug }: { slug: string }): Promise<PublicReport | null> {
  const { rows } = await query<SummaryRow>(ctx, `${SUMMARIES} AND r.slug = $1`, [slug])
  const row = rows[0]
  if (!row) return null
  const report = await prisma(ctx).report.findUniqueOrThrow({
    where: { id: row.id },
    select: { currentRevisionId: true, commentDisplay: true, contactPolicy: true, attachmentsAllowed: true, organisation: { select: { settings: true } } },
  })
  return {
    ...summaryOf(row, ctx.at), ...(await publicTextOf(ctx, { revisionId: report.currentRevisionId! })),
    organisationSettings: parseSettings(report.organisation.settings), commentDisplay: report.commentDisplay, contactPolicy: report.contactPolicy,
    attachmentsAllowed: report.attachmentsAllowed,
  }
}

/** What a public page shows of one revision's text; of one that is not public yet only staff may ask (staff-queries-preview.ts). */
export async function publicTextOf(ctx: Context, { revisionId }: { revisionId: string }): Promise<Omit<PublicReport, keyof PublicReportSummary | 'organisationSettings' | 'commentDisplay' | 'contactPolicy' | 'attachmentsAllowed'>> {
  const { issueTexts, signedOn, phones, blocks, number, publishedAt, sourceDigest, ...text } = await prisma(ctx).reportRevision.findUniqueOrThrow({
    where: { id: revisionId },
    select: {
      number: true, publishedAt: true, source: true, sourcePublishedAt: true, signedBy: true, signedOn: true, postalAddress: true, phones: true, emails: true, blocks: true, sourceDigest: true,
      issueTexts: {
        select: { position: true, title: true, section: true, paragraphs: true, measures: true, leadUnit: true, timeLimit: true, issue: { select: { id: true, number: true, progress: true, withdrawnAt: true, withdrawnReason: true } } },
        orderBy: { position: 'asc' },
      },
    },
  })
  const withdrawn = issueTexts.filter(({ issue }) => issue.withdrawnAt !== null)
  return {
    ...text, signedOn: signedOn?.toISOString().slice(0, 10) ?? null, phones: phones as PublicReport['phones'],
    blocks: withoutResponses(blocks as DocumentBlock[], new Map(withdrawn.map(({ issue, paragraphs }) => [issue.number, paragraphs.length]))),
    issues: issueTexts.map(({ issue, ...issueText }) => ({
      ...issue, ...issueText, ...(issue.withdrawnAt ? { paragraphs: [], measures: [], leadUnit: null, timeLimit: null } : {}),
    })),
    revision: { number, publishedAt: publishedAt ?? ctx.at, sourceDigest: Buffer.from(sourceDigest) },
  }
}
