import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { requirePermission } from '../permissions'
import { lineSchema, NAME_LIMIT } from '../schema'

const schema = z.object({ unitId: z.uuid('not_a_uuid'), name: lineSchema(NAME_LIMIT) })

/** Gives a unit another name; its cases stay with it. Throws Refusal unit_not_found or unit_name_taken. */
export async function renameUnit(ctx: StaffContext, input: { unitId: string; name: string }): Promise<void> {
  requirePermission(ctx.actor, 'unit.manage')
  const { unitId, name } = parseInput(schema, input)
  const { organisationId } = ctx.actor
  try {
    await transaction(ctx, async (tx) => {
      const before = await tx.unit.findFirst({ where: { id: unitId, organisationId }, select: { name: true } })
      if (!before) throw new Refusal('unit_not_found')
      if (before.name === name) return
      const { count } = await tx.unit.updateMany({ where: { id: unitId, organisationId, name: before.name }, data: { name } })
      if (count === 0) throw new Refusal('changed_meanwhile')
      await recordEvent(tx, ctx, { action: 'unit.renamed', subjectType: 'unit', subjectId: unitId, details: { from: before.name, to: name } })
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('unit_name_taken', { name })
    throw error
  }
}
