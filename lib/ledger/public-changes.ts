import type { Context } from '../platform/context'
import { query } from '../platform/database'
import { publicCommentSql } from '../submissions/visibility'

export type PublicChange = { slug: string; changedAt: Date; issues: { number: string; changedAt: Date }[] }

/**
 * Every published report and its issues, the newest first, with when their pages last came to say something else: they
 * were published or corrected, the window opened, closed or was extended, progress was made, a comment was shown, answered
 * or concluded. That a comment came in, which
 * nobody can read yet, is none of it.
 */
export async function listPublicChanges(ctx: Context): Promise<PublicChange[]> {
  const { rows } = await query<{ slug: string; own: Date; number: string | null; said: Date | null }>(
    ctx, `WITH said AS (
       SELECT c.report_id, c.issue_id, max(greatest(c.published_at, k.concluded_at,
         (SELECT max(a.released_at) FROM replies a WHERE a.case_id = k.id AND a.status = 'released'))) AS at
       FROM comments c LEFT JOIN cases k ON k.comment_id = c.id WHERE ${publicCommentSql} GROUP BY 1, 2
     ), own AS (
       SELECT r.id, r.slug, r.published_at, r.current_revision_id, greatest(
         r.published_at, v.published_at, CASE WHEN r.opens_at <= $1 THEN r.opens_at END, CASE WHEN r.closes_at <= $1 THEN r.closes_at END,
         (SELECT max(e.decided_at) FROM window_extensions e WHERE e.report_id = r.id AND e.status = 'approved')) AS at
       FROM reports r JOIN report_revisions v ON v.id = r.current_revision_id WHERE r.status = 'published'
     )
     SELECT o.slug, o.at AS own, i.number, greatest(s.at, i.at) AS said FROM own o
     LEFT JOIN LATERAL (
       SELECT n.id, n.number, t.position, greatest(n.withdrawn_at, (SELECT max(u.decided_at) FROM progress_updates u WHERE u.issue_id = n.id AND u.status = 'approved')) AS at
       FROM issue_texts t JOIN issues n ON n.id = t.issue_id WHERE t.revision_id = o.current_revision_id
       UNION ALL SELECT NULL, NULL, -1, NULL
     ) i ON true
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
