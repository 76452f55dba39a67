import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { Context } from '../../platform/context'
import type { Tx } from '../../platform/database'

/**
 * Makes the body that publishes, inside the transaction of the act that needs it (its first report, its first
 * administrator). The slug is a number among the organisations: names are Chinese, addresses are not.
 */
export async function foundOrganisation(tx: Tx, ctx: Context, { name }: { name: string }): Promise<{ id: string; name: string; timeZone: string }> {
  const count = await tx.organisation.count()
  const organisation = await tx.organisation.create({
    data: { id: randomUUID(), slug: `organisation-${count + 1}`, name },
    select: { id: true, name: true, timeZone: true },
  })
  await recordEvent(tx, ctx, { action: 'organisation.founded', subjectType: 'organisation', subjectId: organisation.id, organisationId: organisation.id })
  return organisation
}
