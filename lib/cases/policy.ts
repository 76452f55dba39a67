import type { StaffActor, StaffContext } from '../platform/context'
import { Refusal } from '../platform/errors'
import type { Prisma } from '../platform/generated/prisma/client'
import { commentsVisibleTo, scopeOf } from '../submissions/moderation/staff-scope'

/** Throws Refusal not_permitted for staff whose roles reach no case at all. */
export function requireSight(ctx: StaffContext): void {
  if (!scopeOf(ctx.actor)) throw new Refusal('not_permitted')
}

/**
 * The cases a member of staff may see: a handler those of their unit, others those of their organisation. A filter, for
 * lists and for what a command may load; the decision for one is canSeeComment.
 */
export function casesVisibleTo(actor: StaffActor): Prisma.CaseWhereInput {
  return { comment: commentsVisibleTo(actor) }
}

/**
 * The same in SQL, over comments c (inner joined to reports p) and cases k (left joined); `values` go to the two
 * placeholders from `$first` on. Somebody who may see nothing gets a condition that nothing meets.
 */
export function visibleSql(actor: StaffActor, first: number): { condition: string; values: [string | null, string | null] } {
  const scope = scopeOf(actor)
  const [organisation, unit] = [`$${first}::uuid`, `$${first + 1}::uuid`]
  return {
    condition: `p.organisation_id = ${organisation} AND (${unit} IS NULL OR k.lead_unit_id = ${unit})`,
    values: scope ? [scope.organisationId, scope.unitId] : [null, null],
  }
}
