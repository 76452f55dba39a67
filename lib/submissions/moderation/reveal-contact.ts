import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { openContact } from '../contact-details'
import { commentsVisibleTo } from './staff-scope'

const schema = z.object({ commentId: z.uuid('not_a_uuid') })

export type RevealedContact = { name: string | null; phone: string | null; email: string | null }

/**
 * Opens the name and contact details of the sender of a comment that the actor may see. Every time it is done is an audit
 * event, written before anything is shown; the event says which details, never what they are.
 */
export async function revealContact(ctx: StaffContext, input: { commentId: string }): Promise<RevealedContact> {
  requirePermission(ctx.actor, 'contact.reveal')
  const { commentId } = parseInput(schema, input)
  return transaction(ctx, async (tx) => {
    const comment = await tx.comment.findFirst({
      where: { AND: [{ id: commentId }, commentsVisibleTo(ctx.actor)] },
      select: { submissionId: true, submission: { select: { contact: { select: { name: true, phone: true, email: true } } } } },
    })
    if (!comment) throw new Refusal('comment_not_found')
    const { submissionId, submission: { contact } } = comment
    const { name, phone, email } = openContact({ submissionId, name: contact?.name ?? null, phone: contact?.phone ?? null, email: contact?.email ?? null })
    const revealed = { name, phone, email }
    await recordEvent(tx, ctx, {
      action: 'contact.revealed', subjectType: 'comment', subjectId: commentId,
      details: { submission: submissionId, revealed: Object.entries(revealed).flatMap(([column, value]) => (value === null ? [] : [column])) },
    })
    return revealed
  })
}
