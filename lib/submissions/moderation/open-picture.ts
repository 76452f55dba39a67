import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { unsealBytes } from '../../platform/sealing'
import { attachmentPlace } from '../contact-places'
import { commentsVisibleTo } from './staff-scope'

const schema = z.object({ commentId: z.uuid('not_a_uuid'), position: z.number().int().min(0).max(99) })

/**
 * Opens a picture that came with a comment which the actor may see. A picture can show who sent it: like a contact detail, every look is
 * an audit event, written before anything is shown. Throws Refusal comment_not_found, attachment_not_found.
 */
export async function openPicture(ctx: StaffContext, input: { commentId: string; position: number }): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  requirePermission(ctx.actor, 'contact.reveal')
  const { commentId, position } = parseInput(schema, input)
  return transaction(ctx, async (tx) => {
    const comment = await tx.comment.findFirst({ where: { AND: [{ id: commentId }, commentsVisibleTo(ctx.actor)] }, select: { submissionId: true } })
    if (!comment) throw new Refusal('comment_not_found')
    const { submissionId } = comment
    const picture = await tx.submissionAttachment.findUnique({ where: { submissionId_position: { submissionId, position } }, select: { mediaType: true, bytes: true } })
    if (!picture) throw new Refusal('attachment_not_found')
    await recordEvent(tx, ctx, { action: 'picture.opened', subjectType: 'comment', subjectId: commentId, details: { submission: submissionId, position } })
    return { mediaType: picture.mediaType, bytes: new Uint8Array(unsealBytes(picture.bytes, attachmentPlace(submissionId, position))) }
  })
}
