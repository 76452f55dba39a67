import { can } from '../../organisations/permissions'
import type { StaffActor } from '../../platform/context'
import type { Prisma } from '../../platform/generated/prisma/client'

/** Which comments and cases a member of staff reaches: of their own organisation, and all of them or those of one unit. */
export type StaffScope = { organisationId: string; unitId: string | null }

/** Null: none at all. A `unitId` of null reaches every unit. */
export function scopeOf(actor: StaffActor): StaffScope | null {
  const { organisationId, unitId } = actor
  if (can(actor, 'case.view_all')) return { organisationId, unitId: null }
  if (can(actor, 'case.view_of_own_unit') && unitId) return { organisationId, unitId }
  return null
}

/** The decision for one comment; {@link commentsVisibleTo} is the same for lists. */
export function canSeeComment(actor: StaffActor, comment: { organisationId: string; leadUnitId: string | null }): boolean {
  const scope = scopeOf(actor)
  return scope !== null && scope.organisationId === comment.organisationId && (scope.unitId === null || scope.unitId === comment.leadUnitId)
}

/** The filter for lists; {@link canSeeComment} is the same for one comment. */
export function commentsVisibleTo(actor: StaffActor): Prisma.CommentWhereInput {
  const scope = scopeOf(actor)
  if (!scope) return { id: { in: [] } }
  const { organisationId, unitId } = scope
  return { report: { organisationId }, ...(unitId === null ? {} : { case: { leadUnitId: unitId } }) }
}
