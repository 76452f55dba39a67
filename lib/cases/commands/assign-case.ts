import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import { requireOwnUnit } from '../../organisations/units'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadCase, requireVersion } from '../load-case'
import { assignCaseSchema } from '../schema'

/**
 * Gives a case to a unit, or to another one; an unfinished draft goes with it. Not while a reply is being approved or
 * waits for release. Throws Refusal comment_not_found, not_yet_moderated, unit_not_found, already_concluded,
 * reply_unfinished or changed_meanwhile.
 */
export async function assignCase(ctx: StaffContext, input: { commentId: string; unitId: string; note?: string | null; version?: number | null }): Promise<{ version: number }> {
  requirePermission(ctx.actor, 'case.assign')
  const { commentId, unitId, note, version } = parseInput(assignCaseSchema, input)
  return transaction(ctx, async (tx) => {
    const found = await loadCase(tx, ctx, { commentId })
    requireVersion(found.version, version)
    if (found.outcome) throw new Refusal('already_concluded')
    if (found.openReply && found.openReply.status !== 'draft') throw new Refusal('reply_unfinished')
    await requireOwnUnit(tx, { organisationId: ctx.actor.organisationId, unitId })
    const { count } = await tx.case.updateMany({
      where: { id: found.id, version: found.version, outcome: null }, data: { leadUnitId: unitId, version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('changed_meanwhile')
    await tx.caseAssignment.create({ data: { id: randomUUID(), caseId: found.id, unitId, note: note ?? null, assignedBy: ctx.actor.id }, select: { id: true } })
    await recordEvent(tx, ctx, {
      action: 'case.assigned', subjectType: 'case', subjectId: found.id, details: { comment: commentId, from: found.leadUnitId, to: unitId },
    })
    return { version: found.version + 1 }
  })
}
