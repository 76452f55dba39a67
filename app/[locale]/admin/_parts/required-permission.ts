import { notFound } from 'next/navigation'
import { can, type Permission } from '../../../../lib/organisations/permissions'
import type { StaffContext } from '../../../../lib/platform/context'
import { Refusal } from '../../../../lib/platform/errors'

/** A page of a permission that the reader does not hold does not exist for them; the queries behind it refuse as well. */
export function showOnlyWith(ctx: StaffContext, permission: Permission): void {
  if (!can(ctx.actor, permission)) notFound()
}

/** What a query answers, or the page that there is no such page. */
export async function orNotFound<T>(query: Promise<T | null>): Promise<T> {
  try {
    const found = await query
    if (found !== null) return found
  } catch (error) {
    if (!(error instanceof Refusal) || (error.kind !== 'not_found' && error.kind !== 'forbidden')) throw error
  }
  notFound()
}
