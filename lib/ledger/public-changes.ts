import type { Context } from '../platform/context'
import { query } from '../platform/database'
import { publicCommentSql } from '../submissions/visibility'

export type PublicChange = { slug: string; changedAt: Date; issues: { number: string; changedAt: Date }[] }

/**
 * Every published report and its issues, the newest first, with when their pages last came to say something else: they
 * were published, the window opened or closed, a comment was shown, answered or concluded. That a comment came in, which
 * nobody can read yet, is none of it.
 */
export async function listPublicChanges(ctx: Context): Promise<PublicChange[]> {
  const { rows } = await query<{ slug: string; own: Date; number: string | null; said: Date | null }>(
    ctx, `WITH said AS (
       SELECT c.report_id, c.issue_id, max(greatest(c.published_at, k.concluded_at,
         (SELECT max(a.released_at) FROM replies a WHERE a.case_id = k.id AND a.status = 'released'))) AS at
       FROM comments c LEFT JOIN cases k ON k.comment_id = c.id WHERE ${publicCommentSql} GROUP BY 1, 2
     ), own AS (
       SELECT r.id, r.slug, r.published_at, greatest(r.published_at, CASE WHEN r.opens_at <= $1 THEN r.opens_at END, CASE WHEN r.closes_at <= $1 THEN r.closes_at END) AS at
       FROM reports r WHERE r.status = 'published'
     )
     SELECT o.slug, o.at AS own, i.number, s.at AS said FROM own o
     LEFT JOIN LATERAL (SELECT id, number, position FROM issues WHERE report_id = o.id UNION ALL SELECT NULL, NULL, -1) i ON true
     LEFT JOIN said s ON s.report_id = o.id AND s.issue_id IS NOT DISTINCT FROM i.id
     ORDER BY o.published_at DESC, o.id, i.position`, [ctx.at])
  const reports: PublicChange[] = []
  for (const { slug, own, number, said } of rows) {
    const changedAt = said && said > own ? said : own
    // The line without a number, first of each report, is what was said about it as a whole.
    if (number === null) reports.push({ slug, changedAt, issues: [] })
    else {
      const report = reports.at(-1)!
      report.issues.push({ number, changedAt })
      if (changedAt > report.changedAt) report.changedAt = changedAt
    }
  }
  return reports
}
