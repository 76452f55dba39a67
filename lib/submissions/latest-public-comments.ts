import type { Context } from '../platform/context'
import { prisma, query } from '../platform/database'
import { publicCommentSelect, publicCommentSql, publicCommentWhere, publicView, type PublicComment } from './visibility'

/** When the office showed a comment, and when it last did something about it that anyone may see; never when it was sent. */
export type ChangedComment = { comment: PublicComment; shownAt: Date; changedAt: Date }

/** The public comments of a report that were shown, answered or concluded last, for those who follow it. */
export async function listLatestPublicComments(ctx: Context, { reportId, limit }: { reportId: string; limit: number }): Promise<ChangedComment[]> {
  const { rows } = await query<{ id: string; published_at: Date; changed_at: Date }>(
    ctx, `SELECT c.id, c.published_at, greatest(c.published_at, k.concluded_at,
       (SELECT max(a.released_at) FROM replies a WHERE a.case_id = k.id AND a.status = 'released')) AS changed_at
     FROM comments c LEFT JOIN cases k ON k.comment_id = c.id
     WHERE c.report_id = $1 AND ${publicCommentSql} ORDER BY changed_at DESC, c.id DESC LIMIT $2`, [reportId, limit])
  const found = await prisma(ctx).comment.findMany({ where: { AND: [publicCommentWhere, { id: { in: rows.map(({ id }) => id) } }] }, select: publicCommentSelect })
  const views = new Map(found.map((comment) => [comment.id, publicView(comment)]))
  return rows.flatMap(({ id, published_at, changed_at }) => {
    const comment = views.get(id)
    return comment ? [{ comment, shownAt: published_at, changedAt: changed_at }] : []
  })
}
