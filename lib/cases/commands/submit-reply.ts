import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadCaseOfReply, requireVersion } from '../load-case'
import { replySchema } from '../schema'

/** Hands a draft to the approvers. Throws Refusal reply_not_found, reply_not_editable (no longer a draft) or changed_meanwhile. */
export async function submitReply(ctx: StaffContext, input: { replyId: string; version?: number | null }): Promise<void> {
  requirePermission(ctx.actor, 'reply.draft')
  const { replyId, version } = parseInput(replySchema, input)
  await transaction(ctx, async (tx) => {
    const { reply, commentId } = await loadCaseOfReply(tx, ctx, { replyId })
    if (reply.status !== 'draft') throw new Refusal('reply_not_editable')
    requireVersion(reply.version, version)
    const { count } = await tx.reply.updateMany({
      where: { id: replyId, status: 'draft', version: reply.version },
      data: { status: 'awaiting_approval', returnNote: null, version: { increment: 1 }, updatedAt: ctx.at },
    })
    if (count === 0) throw new Refusal('changed_meanwhile')
    await recordEvent(tx, ctx, { action: 'reply.submitted', subjectType: 'reply', subjectId: replyId, details: { comment: commentId } })
  })
}
