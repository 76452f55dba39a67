import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { requireAnotherAdministrator } from '../administrators'
import { requirePermission } from '../permissions'
import { endSessionsOf } from '../sessions'
import { lockStaff } from '../staff-lock'

const schema = z.object({ staffId: z.uuid('not_a_uuid') })

/** Shuts a member of staff out; their sessions end at once, what they did stays. Throws Refusal staff_not_found or last_administrator. */
export async function disableStaff(ctx: StaffContext, input: { staffId: string }): Promise<void> {
  requirePermission(ctx.actor, 'staff.manage')
  const { staffId } = parseInput(schema, input)
  const { organisationId } = ctx.actor
  await transaction(ctx, async (tx) => {
    await lockStaff(tx)
    const before = await tx.staff.findFirst({ where: { id: staffId, organisationId }, select: { roles: true, disabledAt: true } })
    if (!before) throw new Refusal('staff_not_found')
    if (before.disabledAt) return
    if (before.roles.includes('administrator')) await requireAnotherAdministrator(tx, { organisationId, besides: staffId })
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: ctx.at }, select: { id: true } })
    await endSessionsOf(tx, ctx, { staffId, reason: 'disabled' })
    await recordEvent(tx, ctx, { action: 'staff.disabled', subjectType: 'staff', subjectId: staffId })
  })
}
