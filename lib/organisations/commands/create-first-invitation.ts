import { recordEvent } from '../../audit/record-event'
import type { Context } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { type NewInvitation, writeInvitation } from '../invitations'
import { lockStaff } from '../staff-lock'

/**
 * The link that makes the first administrator, printed at start. Null once there is any staff. Each start makes a new
 * one, and the one before no longer works.
 */
export async function createFirstInvitation(ctx: Context): Promise<NewInvitation | null> {
  if (ctx.actor.kind !== 'operator' && ctx.actor.kind !== 'system') throw new Refusal('not_permitted')
  return transaction(ctx, async (tx) => {
    await lockStaff(tx)
    if (await tx.staff.findFirst({ select: { id: true } })) return null
    await tx.invitation.deleteMany({ where: { usedAt: null } })
    const { id, token, expiresAt } = await writeInvitation(tx, { organisationId: null, roles: ['administrator'], unitId: null, at: ctx.at })
    await recordEvent(tx, ctx, { action: 'invitation.created', subjectType: 'invitation', subjectId: id, details: { roles: ['administrator'], first: true } })
    return { token, expiresAt }
  })
}
