import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { parseInput } from '../../platform/input'
import { requirePermission } from '../permissions'
import { fourEyesActs, type FourEyesAct } from '../schema'

const schema = z.object({ act: z.enum(fourEyesActs, 'unknown_value') })

/** An act needs a second person again. Where it does already, nothing changes. */
export async function switchOnFourEyes(ctx: StaffContext, input: { act: FourEyesAct }): Promise<void> {
  requirePermission(ctx.actor, 'settings.manage')
  const { act } = parseInput(schema, input)
  await transaction(ctx, async (tx) => {
    const ended = await tx.fourEyesWaiver.updateManyAndReturn({
      where: { organisationId: ctx.actor.organisationId, act, endedAt: null }, data: { endedAt: ctx.at }, select: { id: true },
    })
    for (const { id } of ended) {
      await recordEvent(tx, ctx, { action: 'four_eyes.switched_on', subjectType: 'four_eyes_waiver', subjectId: id, details: { act } })
    }
  })
}
