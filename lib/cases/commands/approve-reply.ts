import { recordEvent } from '../../audit/record-event'
import { requireSecondPerson } from '../../organisations/four-eyes'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isCheckViolation } from '../../platform/database-errors'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadCaseOfReply, requireVersion } from '../load-case'
import { replySchema } from '../schema'

/**
 * Agrees to a reply as it stands. Who drafted or last edited it cannot: Refusal author_cannot_approve, from the command
 * and, behind it, from the database; unless the organisation has a single member of staff and has openly switched that
 * off. Also reply_not_found, reply_not_awaiting_approval, changed_meanwhile.
 */
export async function approveReply(ctx: StaffContext, input: { replyId: string; version?: number | null }): Promise<void> {
  requirePermission(ctx.actor, 'reply.approve')
  const { replyId, version } = parseInput(replySchema, input)
  try {
    await transaction(ctx, async (tx) => {
      const { reply, commentId } = await loadCaseOfReply(tx, ctx, { replyId })
      if (reply.status !== 'awaiting_approval') throw new Refusal('reply_not_awaiting_approval')
      requireVersion(reply.version, version)
      const waiverId = await requireSecondPerson(tx, ctx, { act: 'release_reply', authors: [reply.draftedBy, reply.editedBy] })
      const { count } = await tx.reply.updateMany({
        where: { id: replyId, status: 'awaiting_approval', version: reply.version },
        data: { status: 'approved', approvedBy: ctx.actor.id, approvedAt: ctx.at, waiverId, version: { increment: 1 }, updatedAt: ctx.at },
      })
      if (count === 0) throw new Refusal('reply_not_awaiting_approval')
      await recordEvent(tx, ctx, {
        action: 'reply.approved', subjectType: 'reply', subjectId: replyId, details: { comment: commentId, ...(waiverId ? { waiver: waiverId } : {}) },
      })
    })
  } catch (error) {
    if (isCheckViolation(error, 'the_author_is_not_the_approver')) throw new Refusal('author_cannot_approve')
    throw error
  }
}
