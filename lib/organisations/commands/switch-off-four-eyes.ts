import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { countEnabledStaff } from '../four-eyes'
import { requirePermission } from '../permissions'
import { fourEyesActs, type FourEyesAct, NOTE_LIMIT, textSchema } from '../schema'
import { lockStaff } from '../staff-lock'

const schema = z.object({ act: z.enum(fourEyesActs, 'unknown_value'), reason: textSchema(NOTE_LIMIT) })

/**
 * Lets an act go without a second person, where the organisation has a single member of staff and only as long as that
 * is so. Throws Refusal not_single_member.
 */
export async function switchOffFourEyes(ctx: StaffContext, input: { act: FourEyesAct; reason: string }): Promise<void> {
  requirePermission(ctx.actor, 'settings.manage')
  const { act, reason } = parseInput(schema, input)
  const { organisationId, id: createdBy } = ctx.actor
  await transaction(ctx, async (tx) => {
    await lockStaff(tx)
    if ((await countEnabledStaff(tx, { organisationId })) !== 1) throw new Refusal('not_single_member')
    if (await tx.fourEyesWaiver.findFirst({ where: { organisationId, act, endedAt: null }, select: { id: true } })) return
    const id = randomUUID()
    await tx.fourEyesWaiver.create({ data: { id, organisationId, act, reason, createdBy }, select: { id: true } })
    await recordEvent(tx, ctx, { action: 'four_eyes.switched_off', subjectType: 'four_eyes_waiver', subjectId: id, details: { act } })
  })
}
