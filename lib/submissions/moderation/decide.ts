import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import type { Tx } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Prisma } from '../../platform/generated/prisma/client'
import type { Moderation } from '../../platform/generated/prisma/enums'
import { normaliseRanges, redact, type TextRange } from './redaction'
import type { ParsedModeration } from './schema'
import { commentsVisibleTo } from './staff-scope'

export type DecisionMade = { commentId: string; moderation: Moderation }

/**
 * Writes a moderator's decision about a comment that stands at `from`: what anyone may read, the decision as a row, the
 * case where there is none yet, the event. Throws Refusal `conflict` where the comment no longer stands there.
 */
export async function decide(
  tx: Tx, ctx: StaffContext, from: Moderation, input: ParsedModeration, names: { action: string; conflict: 'already_moderated' | 'changed_meanwhile' },
): Promise<DecisionMade> {
  const { commentId, decision, note } = input
  const comment = await tx.comment.findFirst({
    where: { AND: [{ id: commentId }, commentsVisibleTo(ctx.actor)] },
    select: { body: true, moderation: true, submission: { select: { consentToPublish: true } }, report: { select: { commentDisplay: true } }, case: { select: { id: true } } },
  })
  if (!comment) throw new Refusal('comment_not_found')
  if (comment.moderation !== from) throw new Refusal(names.conflict, { moderation: comment.moderation })
  if (decision !== 'not_published' && comment.report.commentDisplay === 'office_only') throw new Refusal('comments_stay_with_the_office')
  if (decision !== 'not_published' && !comment.submission.consentToPublish) throw new Refusal('no_consent_to_publish')
  const redactions = decision === 'published_redacted' ? normaliseRanges(comment.body, input.redactions ?? []) : null
  await show(tx, { commentId, from, decision, publicBody: publicBodyOf(comment.body, decision, redactions), conflict: names.conflict })
  await tx.moderationDecision.create({
    data: {
      id: randomUUID(), commentId, decision, note: note ?? null, decidedBy: ctx.actor.id,
      reason: decision === 'not_published' ? (input.reason ?? null) : null,
      ...(redactions ? { redactions: redactions as Prisma.InputJsonArray } : {}),
    },
    select: { id: true },
  })
  if (!comment.case) await tx.case.create({ data: { id: randomUUID(), commentId }, select: { id: true } })
  await recordEvent(tx, ctx, {
    action: names.action, subjectType: 'comment', subjectId: commentId,
    details: { from, decision, ...(redactions ? { redactions: redactions.length } : {}), ...(decision === 'not_published' ? { reason: input.reason ?? null } : {}) },
  })
  return { commentId, moderation: decision }
}

function publicBodyOf(body: string, decision: Moderation, redactions: TextRange[] | null): string | null {
  if (decision === 'not_published') return null
  return redactions ? redact(body, redactions) : body
}

type Showing = { commentId: string; from: Moderation; decision: Moderation; publicBody: string | null; conflict: 'already_moderated' | 'changed_meanwhile' }

/** The guarded transition: of two at once one finds the comment no longer at `from`. What was public stays dated by when it first was. */
async function show(tx: Tx, { commentId, from, decision, publicBody, conflict }: Showing): Promise<void> {
  const changed = await tx.$executeRaw`
    UPDATE comments SET moderation = ${decision}::moderation, public_body = ${publicBody}::text,
      published_at = CASE WHEN ${publicBody}::text IS NULL THEN NULL ELSE coalesce(published_at, now()) END
    WHERE id = ${commentId}::uuid AND moderation = ${from}::moderation`
  if (changed === 0) throw new Refusal(conflict)
}
