import type { Tx } from '../platform/database'
import { Refusal } from '../platform/errors'

/** A unit named in an input must be one of the actor's organisation: throws Refusal unit_not_found. No unit is fine. */
export async function requireOwnUnit(tx: Tx, { organisationId, unitId }: { organisationId: string; unitId: string | null }): Promise<void> {
  if (unitId === null) return
  if (!(await tx.unit.findFirst({ where: { id: unitId, organisationId }, select: { id: true } }))) throw new Refusal('unit_not_found')
}
