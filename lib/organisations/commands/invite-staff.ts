import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import type { Role } from '../../platform/generated/prisma/enums'
import { parseInput } from '../../platform/input'
import { type NewInvitation, writeInvitation } from '../invitations'
import { requirePermission } from '../permissions'
import { dutiesSchema } from '../schema'
import { requireOwnUnit } from '../units'

/** Makes the link that an administrator hands to a new colleague; it says which roles they will have. */
export async function inviteStaff(ctx: StaffContext, input: { roles: Role[]; unitId?: string | null }): Promise<NewInvitation> {
  requirePermission(ctx.actor, 'staff.manage')
  const { roles, unitId } = parseInput(dutiesSchema, input)
  return transaction(ctx, async (tx) => {
    const { organisationId } = ctx.actor
    await requireOwnUnit(tx, { organisationId, unitId })
    const { id, token, expiresAt } = await writeInvitation(tx, { organisationId, roles, unitId, at: ctx.at })
    await recordEvent(tx, ctx, { action: 'invitation.created', subjectType: 'invitation', subjectId: id, details: { roles, unit: unitId } })
    return { token, expiresAt }
  })
}
