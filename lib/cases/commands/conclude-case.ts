import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Outcome } from '../../platform/generated/prisma/enums'
import { parseInput } from '../../platform/input'
import { needsReleasedReply } from '../lifecycle'
import { loadCase, requireVersion } from '../load-case'
import { concludeCaseSchema } from '../schema'

/**
 * Ends a case with an outcome. What stands on an answer needs a released reply (not_yet_answered); not adopted, not
 * accepted and duplicate need a reason; a reply under way is finished first (reply_unfinished). Also comment_not_found,
 * not_yet_moderated, already_concluded, changed_meanwhile.
 */
export async function concludeCase(ctx: StaffContext, input: { commentId: string; outcome: Outcome; reason?: string | null; version?: number | null }): Promise<void> {
  requirePermission(ctx.actor, 'case.conclude')
  const { commentId, outcome, reason, version } = parseInput(concludeCaseSchema, input)
  await transaction(ctx, async (tx) => {
    const found = await loadCase(tx, ctx, { commentId })
    if (found.outcome) throw new Refusal('already_concluded')
    if (found.stage === 'awaiting_moderation') throw new Refusal('not_yet_moderated')
    requireVersion(found.version, version)
    if (found.openReply) throw new Refusal('reply_unfinished')
    if (needsReleasedReply(outcome) && found.releasedCount === 0) throw new Refusal('not_yet_answered')
    const { count } = await tx.case.updateMany({
      where: { id: found.id, outcome: null, version: found.version },
      data: { outcome, outcomeReason: reason ?? null, concludedBy: ctx.actor.id, concludedAt: ctx.at, version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('already_concluded')
    await recordEvent(tx, ctx, { action: 'case.concluded', subjectType: 'case', subjectId: found.id, details: { comment: commentId, outcome } })
  })
}
