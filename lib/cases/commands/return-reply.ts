import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadCaseOfReply, requireVersion } from '../load-case'
import { returnReplySchema } from '../schema'

/**
 * Sends a reply back to its unit with a note; also one that was approved and not yet released. Throws Refusal
 * reply_not_found, reply_not_awaiting_approval or changed_meanwhile.
 */
export async function returnReply(ctx: StaffContext, input: { replyId: string; note: string; version?: number | null }): Promise<void> {
  requirePermission(ctx.actor, 'reply.approve')
  const { replyId, note, version } = parseInput(returnReplySchema, input)
  await transaction(ctx, async (tx) => {
    const { reply, commentId } = await loadCaseOfReply(tx, ctx, { replyId })
    if (reply.status !== 'awaiting_approval' && reply.status !== 'approved') throw new Refusal('reply_not_awaiting_approval')
    requireVersion(reply.version, version)
    const { count } = await tx.reply.updateMany({
      where: { id: replyId, status: reply.status, version: reply.version },
      data: {
        status: 'draft', returnNote: note, approvedBy: null, approvedAt: null, waiverId: null, version: { increment: 1 }, updatedAt: ctx.at,
      },
    })
    if (count === 0) throw new Refusal('changed_meanwhile')
    await recordEvent(tx, ctx, {
      action: 'reply.returned', subjectType: 'reply', subjectId: replyId, details: { comment: commentId, from: reply.status },
    })
  })
}
