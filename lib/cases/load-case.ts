import type { StaffContext } from '../platform/context'
import type { Tx } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Outcome } from '../platform/generated/prisma/enums'
import { stageOf, type Stage } from './lifecycle'
import { casesVisibleTo } from './policy'

const replySelect = {
  id: true, status: true, version: true, publicText: true, privateText: true, draftedBy: true, editedBy: true,
} as const

const caseSelect = {
  id: true, commentId: true, leadUnitId: true, outcome: true, version: true,
  comment: { select: { moderation: true, submissionId: true } },
  replies: { select: replySelect, orderBy: { createdAt: 'asc' } },
} as const

export type LoadedCase = {
  id: string
  commentId: string
  leadUnitId: string | null
  outcome: Outcome | null
  version: number
  stage: Stage
  /** The reply under way, of which there is at most one. */
  openReply: LoadedReply | null
  releasedCount: number
}
export type LoadedReply = {
  id: string
  status: 'draft' | 'awaiting_approval' | 'approved' | 'released'
  version: number
  publicText: string
  privateText: string | null
  draftedBy: string
  editedBy: string
}

/**
 * The case of a comment that the actor may see, locked until the transaction ends: two acts on one case follow one
 * another. Throws Refusal comment_not_found, or not_yet_moderated where there is no case yet.
 */
export async function loadCase(tx: Tx, ctx: StaffContext, { commentId }: { commentId: string }): Promise<LoadedCase> {
  await tx.$queryRaw`SELECT FROM cases WHERE comment_id = ${commentId}::uuid FOR UPDATE`
  const found = await tx.case.findFirst({ where: { AND: [{ commentId }, casesVisibleTo(ctx.actor)] }, select: caseSelect })
  if (found) return loaded(found)
  const comment = await tx.comment.findFirst({
    where: { id: commentId, report: { organisationId: ctx.actor.organisationId }, case: null }, select: { id: true },
  })
  throw new Refusal(comment ? 'not_yet_moderated' : 'comment_not_found')
}

/** The case in which this reply is the one meant; locked. Throws Refusal reply_not_found. */
export async function loadCaseOfReply(tx: Tx, ctx: StaffContext, { replyId }: { replyId: string }): Promise<LoadedCase & { reply: LoadedReply }> {
  await tx.$queryRaw`SELECT FROM cases WHERE id = (SELECT case_id FROM replies WHERE id = ${replyId}::uuid) FOR UPDATE`
  const found = await tx.case.findFirst({ where: { AND: [{ replies: { some: { id: replyId } } }, casesVisibleTo(ctx.actor)] }, select: caseSelect })
  const reply = found?.replies.find(({ id }) => id === replyId)
  if (!found || !reply) throw new Refusal('reply_not_found')
  return { ...loaded(found), reply }
}

type FoundCase = Omit<LoadedCase, 'stage' | 'openReply' | 'releasedCount'> & {
  comment: { moderation: 'awaiting' | 'published' | 'published_redacted' | 'not_published' }
  replies: LoadedReply[]
}

function loaded({ comment, replies, ...found }: FoundCase): LoadedCase {
  return {
    id: found.id, commentId: found.commentId, leadUnitId: found.leadUnitId, outcome: found.outcome, version: found.version,
    stage: stageOf({ moderation: comment.moderation, leadUnitId: found.leadUnitId, outcome: found.outcome, replies }),
    openReply: replies.find(({ status }) => status !== 'released') ?? null,
    releasedCount: replies.filter(({ status }) => status === 'released').length,
  }
}

/** Throws Refusal changed_meanwhile where the page showed an older version; without one, nothing is compared. */
export function requireVersion(current: number, seen: number | null | undefined): void {
  if (seen !== null && seen !== undefined && seen !== current) throw new Refusal('changed_meanwhile', { version: current })
}
