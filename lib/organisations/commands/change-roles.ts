import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Role } from '../../platform/generated/prisma/enums'
import { parseInput } from '../../platform/input'
import { requireAnotherAdministrator } from '../administrators'
import { requirePermission } from '../permissions'
import { dutiesSchema } from '../schema'
import { endSessionsOf } from '../sessions'
import { lockStaff } from '../staff-lock'
import { requireOwnUnit } from '../units'

const schema = z.object({ staffId: z.uuid('not_a_uuid') })

/**
 * Gives a member of staff other roles or another unit; their sessions end at once. Throws Refusal staff_not_found,
 * unit_not_found or last_administrator.
 */
export async function changeRoles(ctx: StaffContext, input: { staffId: string; roles: Role[]; unitId?: string | null }): Promise<void> {
  requirePermission(ctx.actor, 'staff.manage')
  const { staffId } = parseInput(schema, input)
  const { roles, unitId } = parseInput(dutiesSchema, input)
  const { organisationId } = ctx.actor
  await transaction(ctx, async (tx) => {
    await lockStaff(tx)
    const before = await tx.staff.findFirst({ where: { id: staffId, organisationId }, select: { roles: true, unitId: true, disabledAt: true } })
    if (!before) throw new Refusal('staff_not_found')
    await requireOwnUnit(tx, { organisationId, unitId })
    if (before.roles.includes('administrator') && !before.disabledAt && !roles.includes('administrator')) {
      await requireAnotherAdministrator(tx, { organisationId, besides: staffId })
    }
    await tx.staff.update({ where: { id: staffId }, data: { roles, unitId }, select: { id: true } })
    await endSessionsOf(tx, ctx, { staffId, reason: 'role_changed' })
    await recordEvent(tx, ctx, {
      action: 'staff.roles_changed', subjectType: 'staff', subjectId: staffId,
      details: { from: before.roles, to: roles, fromUnit: before.unitId, toUnit: unitId },
    })
  })
}
