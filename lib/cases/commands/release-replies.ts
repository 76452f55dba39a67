import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { casesVisibleTo } from '../policy'
import { releaseRepliesSchema } from '../schema'

/**
 * Makes approved replies known: at the receipt, and at the issue where the comment is public. All of them or none:
 * Refusal reply_not_approved {replyIds} names those that are not approved (or already released), reply_not_found those
 * that are not there. Senders who asked for a reply by e-mail get one mail each that says there is an answer.
 */
export async function releaseReplies(ctx: StaffContext, input: { replyIds: string[] }): Promise<{ released: number }> {
  requirePermission(ctx.actor, 'reply.release')
  const { replyIds } = parseInput(releaseRepliesSchema, input)
  return transaction(ctx, async (tx) => {
    const visible = await tx.reply.findMany({
      where: { id: { in: replyIds }, case: casesVisibleTo(ctx.actor) },
      select: { id: true, case: { select: { commentId: true, comment: { select: { submissionId: true } } } } },
    })
    const known = new Map(visible.map(({ id, case: { commentId, comment } }) => [id, { commentId, submissionId: comment.submissionId }]))
    const missing = replyIds.filter((id) => !known.has(id))
    if (missing.length > 0) throw new Refusal('reply_not_found', { replyIds: missing })
    // In one order, so that two batches that share replies cannot wait for each other.
    await tx.$queryRaw`SELECT FROM replies WHERE id = ANY(${replyIds}::uuid[]) ORDER BY id FOR UPDATE`
    const released = await tx.reply.updateManyAndReturn({
      where: { id: { in: replyIds }, status: 'approved' },
      data: { status: 'released', releasedBy: ctx.actor.id, releasedAt: ctx.at, version: { increment: 1 }, updatedAt: ctx.at },
      select: { id: true },
    })
    if (released.length < replyIds.length) {
      const done = new Set(released.map(({ id }) => id))
      throw new Refusal('reply_not_approved', { replyIds: replyIds.filter((id) => !done.has(id)) })
    }
    for (const id of replyIds) {
      const { commentId } = known.get(id)!
      await recordEvent(tx, ctx, { action: 'reply.released', subjectType: 'reply', subjectId: id, details: { comment: commentId } })
    }
    await enqueueMails(tx, [...known].map(([replyId, { submissionId }]) => ({ replyId, submissionId })))
    return { released: released.length }
  })
}

/** One mail a submission, however many of its comments are answered in this batch. */
async function enqueueMails(tx: Tx, replies: { replyId: string; submissionId: string }[]): Promise<void> {
  const bySubmission = new Map(replies.map((reply) => [reply.submissionId, reply.replyId]))
  const asked = await tx.submission.findMany({
    where: { id: { in: [...bySubmission.keys()] }, replyBy: 'email', contact: { email: { not: null } } }, select: { id: true },
  })
  await tx.mail.createMany({
    data: asked.map(({ id }) => ({ id: randomUUID(), kind: 'comment_answered' as const, submissionId: id, replyId: bySubmission.get(id)! })),
  })
}
