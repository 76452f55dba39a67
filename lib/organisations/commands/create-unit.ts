import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { requirePermission } from '../permissions'
import { lineSchema, NAME_LIMIT } from '../schema'

const schema = z.object({ name: lineSchema(NAME_LIMIT) })

/** Adds a unit; throws Refusal unit_name_taken. */
export async function createUnit(ctx: StaffContext, input: { name: string }): Promise<{ unitId: string }> {
  requirePermission(ctx.actor, 'unit.manage')
  const { name } = parseInput(schema, input)
  const unitId = randomUUID()
  try {
    await transaction(ctx, async (tx) => {
      await tx.unit.create({ data: { id: unitId, organisationId: ctx.actor.organisationId, name }, select: { id: true } })
      await recordEvent(tx, ctx, { action: 'unit.created', subjectType: 'unit', subjectId: unitId, details: { name } })
    })
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('unit_name_taken', { name })
    throw error
  }
  return { unitId }
}
