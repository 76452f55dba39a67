import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { endWaiversOfMany } from '../four-eyes'
import { requirePermission } from '../permissions'
import { lockStaff } from '../staff-lock'

const schema = z.object({ staffId: z.uuid('not_a_uuid') })

/** Lets a disabled member of staff in again, with the roles they had. Throws Refusal staff_not_found. */
export async function enableStaff(ctx: StaffContext, input: { staffId: string }): Promise<void> {
  requirePermission(ctx.actor, 'staff.manage')
  const { staffId } = parseInput(schema, input)
  const { organisationId } = ctx.actor
  await transaction(ctx, async (tx) => {
    await lockStaff(tx)
    const before = await tx.staff.findFirst({ where: { id: staffId, organisationId }, select: { disabledAt: true } })
    if (!before) throw new Refusal('staff_not_found')
    if (!before.disabledAt) return
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: null }, select: { id: true } })
    await recordEvent(tx, ctx, { action: 'staff.enabled', subjectType: 'staff', subjectId: staffId })
    await endWaiversOfMany(tx, ctx, { organisationId })
  })
}
