import type { Moderation, Outcome, ReplyStatus } from '../platform/generated/prisma/enums'

/** Where a comment stands on its way from arriving to its outcome; computed from what was decided, stored nowhere. */
export const stages = ['awaiting_moderation', 'to_assign', 'with_unit', 'awaiting_approval', 'to_release', 'to_conclude', 'concluded'] as const
export type Stage = (typeof stages)[number]

export type StageFacts = {
  moderation: Moderation
  leadUnitId: string | null
  outcome: Outcome | null
  replies: readonly { status: ReplyStatus }[]
}

/**
 * A case is in exactly one stage. The reply under way decides before the ones released: an answered case for which
 * another reply is being drafted is with the unit again. {@link stageSql} says the same for lists.
 */
export function stageOf({ moderation, leadUnitId, outcome, replies }: StageFacts): Stage {
  if (moderation === 'awaiting') return 'awaiting_moderation'
  if (outcome) return 'concluded'
  const open = replies.find(({ status }) => status !== 'released')
  if (open?.status === 'awaiting_approval') return 'awaiting_approval'
  if (open?.status === 'approved') return 'to_release'
  if (!open && replies.length > 0) return 'to_conclude'
  return leadUnitId ? 'with_unit' : 'to_assign'
}

/** The stage in SQL, over comments c, cases k (left joined) and the reply under way o (left joined: `status <> 'released'`). */
export const stageSql = `CASE
  WHEN c.moderation = 'awaiting' THEN 'awaiting_moderation'
  WHEN k.outcome IS NOT NULL THEN 'concluded'
  WHEN o.status = 'awaiting_approval' THEN 'awaiting_approval'
  WHEN o.status = 'approved' THEN 'to_release'
  WHEN o.id IS NULL AND EXISTS (SELECT FROM replies a WHERE a.case_id = k.id AND a.status = 'released') THEN 'to_conclude'
  WHEN k.lead_unit_id IS NOT NULL THEN 'with_unit'
  ELSE 'to_assign' END`

/** Outcomes that stand on what was answered; the others need only their reason. */
const outcomesOfAnAnswer: readonly Outcome[] = ['adopted', 'partly_adopted', 'explained', 'not_adopted', 'referred']

export function needsReleasedReply(outcome: Outcome): boolean {
  return outcomesOfAnAnswer.includes(outcome)
}

const outcomesWithReason: readonly Outcome[] = ['not_adopted', 'not_accepted', 'duplicate']

export function needsReason(outcome: Outcome): boolean {
  return outcomesWithReason.includes(outcome)
}
