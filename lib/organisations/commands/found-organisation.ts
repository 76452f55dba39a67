import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { Context } from '../../platform/context'
import type { Tx } from '../../platform/database'

export type FoundOrganisation = { id: string; slug: string; name: string; timeZone: string }

/**
 * Makes the body that publishes, inside the transaction of the act that needs it (its first report, its first administrator, the
 * operator's command). Unless one is chosen the slug is a number among the organisations: names are Chinese, addresses are not.
 */
export async function foundOrganisation(tx: Tx, ctx: Context, { name, nameEn = null, slug }: { name: string; nameEn?: string | null; slug?: string }): Promise<FoundOrganisation> {
  const organisation = await tx.organisation.create({
    data: { id: randomUUID(), slug: slug ?? (await nextSlug(tx)), name, nameEn },
    select: { id: true, slug: true, name: true, timeZone: true },
  })
  await recordEvent(tx, ctx, { action: 'organisation.founded', subjectType: 'organisation', subjectId: organisation.id, organisationId: organisation.id })
  return organisation
}

async function nextSlug(tx: Tx): Promise<string> {
  const taken = new Set((await tx.organisation.findMany({ select: { slug: true } })).map(({ slug }) => slug))
  let number = taken.size + 1
  while (taken.has(`organisation-${number}`)) number += 1
  return `organisation-${number}`
}
