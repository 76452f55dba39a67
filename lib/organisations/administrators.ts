import type { Tx } from '../platform/database'
import { Refusal } from '../platform/errors'

/** An organisation keeps at least one administrator who can sign in: throws Refusal last_administrator where none would be left. */
export async function requireAnotherAdministrator(tx: Tx, { organisationId, besides }: { organisationId: string; besides: string }): Promise<void> {
  const others = await tx.staff.count({ where: { organisationId, disabledAt: null, roles: { has: 'administrator' }, id: { not: besides } } })
  if (others === 0) throw new Refusal('last_administrator')
}
