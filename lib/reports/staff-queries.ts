import type { StaffContext } from '../platform/context'
import { prisma, query } from '../platform/database'
import type { Progress, ReportStatus, RevisionStatus } from '../platform/generated/prisma/enums'
import { windowStatus, daysLeft, type WindowStatus } from './disclosure-window'

export type ReportForStaff = {
  id: string
  slug: string
  title: string
  status: ReportStatus
  publishedAt: Date | null
  /** The revision in the works: a draft, a correction, or one that waits for approval or its hour. Null where all is public. */
  underWay: { number: number; status: Exclude<RevisionStatus, 'published'>; publishAt: Date | null } | null
  issueCount: number
  window: { opensAt: Date | null; closesAt: Date | null; timeZone: string; status: WindowStatus; daysLeft: number | null }
  /** Numbers of comments, no content: everyone of the staff may know them. */
  counts: { received: number; awaiting: number; published: number; answered: number; concluded: number }
}

type Row = {
  id: string; slug: string; title: string; status: ReportStatus; published_at: Date | null; issue_count: number
  next_number: number | null; next_status: Exclude<RevisionStatus, 'published'> | null; next_at: Date | null
  opens_at: Date | null; closes_at: Date | null; time_zone: string
  received: number; awaiting: number; published: number; answered: number; concluded: number
}

const REPORTS = `
  SELECT r.id, r.slug, v.title, r.status, r.published_at, r.opens_at, r.closes_at, r.time_zone,
    (SELECT count(*)::int FROM issue_texts t WHERE t.revision_id = r.current_revision_id) AS issue_count,
    w.number AS next_number, w.status AS next_status, w.publish_at AS next_at, n.*
  FROM reports r JOIN report_revisions v ON v.id = r.current_revision_id
  LEFT JOIN report_revisions w ON w.report_id = r.id AND w.status <> 'published'
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS received,
      count(*) FILTER (WHERE c.moderation = 'awaiting')::int AS awaiting,
      count(*) FILTER (WHERE c.moderation IN ('published', 'published_redacted'))::int AS published,
      count(*) FILTER (WHERE EXISTS (SELECT FROM replies a WHERE a.case_id = k.id AND a.status = 'released'))::int AS answered,
      count(*) FILTER (WHERE k.outcome IS NOT NULL)::int AS concluded
    FROM comments c LEFT JOIN cases k ON k.comment_id = c.id WHERE c.report_id = r.id
  ) n
  WHERE r.organisation_id = $1`

/** The reports of one's own organisation, drafts too, the newest first. */
export async function listReportsForStaff(ctx: StaffContext): Promise<ReportForStaff[]> {
  const { rows } = await query<Row>(ctx, `${REPORTS} ORDER BY r.created_at DESC, r.id`, [ctx.actor.organisationId])
  return rows.map((row) => reportOf(row, ctx.at))
}

export type IssueForStaff = { number: string; title: string; section: string | null; progress: Progress }

/** One report of one's own organisation with its issues in order, or null. */
export async function findReportForStaff(ctx: StaffContext, { slug }: { slug: string }): Promise<(ReportForStaff & { issues: IssueForStaff[] }) | null> {
  const { rows } = await query<Row>(ctx, `${REPORTS} AND r.slug = $2`, [ctx.actor.organisationId, slug])
  const row = rows[0]
  if (!row) return null
  const { currentRevisionId } = await prisma(ctx).report.findUniqueOrThrow({ where: { id: row.id }, select: { currentRevisionId: true } })
  const texts = await prisma(ctx).issueText.findMany({
    where: { revisionId: currentRevisionId! },
    orderBy: { position: 'asc' },
    select: { title: true, section: true, issue: { select: { number: true, progress: true } } },
  })
  return { ...reportOf(row, ctx.at), issues: texts.map(({ issue, ...text }) => ({ ...issue, ...text })) }
}

function reportOf(row: Row, at: Date): ReportForStaff {
  const ends = { opensAt: row.opens_at, closesAt: row.closes_at }
  return {
    id: row.id, slug: row.slug, title: row.title, status: row.status, publishedAt: row.published_at,
    underWay: row.next_status && { number: row.next_number!, status: row.next_status, publishAt: row.next_at }, issueCount: row.issue_count,
    window: {
      ...ends, timeZone: row.time_zone, status: windowStatus(ends, at),
      daysLeft: row.closes_at ? daysLeft(row.closes_at, at, row.time_zone) : null,
    },
    counts: { received: row.received, awaiting: row.awaiting, published: row.published, answered: row.answered, concluded: row.concluded },
  }
}
