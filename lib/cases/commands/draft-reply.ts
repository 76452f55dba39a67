import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadCase, type LoadedCase, type LoadedReply } from '../load-case'
import { draftReplySchema } from '../schema'

type Draft = z.output<typeof draftReplySchema>
export type ReplyDraft = { commentId: string; publicText: string; privateText?: string | null; version?: number | null }

/**
 * Begins the answer to a case of the actor's unit, or edits the draft under way. `version` is that of the draft the page
 * showed, absent where there was none; where it is another one by now, nothing is overwritten: Refusal changed_meanwhile
 * with both texts {theirs, yours}. Also comment_not_found, not_yet_moderated, already_concluded, reply_not_editable.
 */
export async function draftReply(ctx: StaffContext, input: ReplyDraft): Promise<{ replyId: string; version: number }> {
  requirePermission(ctx.actor, 'reply.draft')
  const draft = parseInput(draftReplySchema, input)
  return transaction(ctx, async (tx) => {
    const found = await loadCase(tx, ctx, { commentId: draft.commentId })
    if (found.outcome) throw new Refusal('already_concluded')
    const { openReply } = found
    if (openReply && openReply.status !== 'draft') throw new Refusal('reply_not_editable')
    if ((openReply?.version ?? null) !== (draft.version ?? null)) throw await changedMeanwhile(tx, openReply, draft)
    return openReply ? edit(tx, ctx, openReply, draft) : begin(tx, ctx, found, draft)
  })
}

async function begin(tx: Tx, ctx: StaffContext, found: LoadedCase, { publicText, privateText, commentId }: Draft): Promise<{ replyId: string; version: number }> {
  const replyId = randomUUID()
  const by = ctx.actor.id
  await tx.reply.create({
    data: { id: replyId, caseId: found.id, publicText, privateText: privateText ?? null, draftedBy: by, editedBy: by }, select: { id: true },
  })
  await recordEvent(tx, ctx, { action: 'reply.drafted', subjectType: 'reply', subjectId: replyId, details: { comment: commentId } })
  return { replyId, version: 1 }
}

async function edit(tx: Tx, ctx: StaffContext, reply: LoadedReply, { publicText, privateText, commentId }: Draft): Promise<{ replyId: string; version: number }> {
  const { count } = await tx.reply.updateMany({
    where: { id: reply.id, status: 'draft', version: reply.version },
    data: { publicText, privateText: privateText ?? null, editedBy: ctx.actor.id, version: { increment: 1 }, updatedAt: ctx.at },
  })
  if (count === 0) throw new Refusal('changed_meanwhile')
  await recordEvent(tx, ctx, { action: 'reply.edited', subjectType: 'reply', subjectId: reply.id, details: { comment: commentId } })
  return { replyId: reply.id, version: reply.version + 1 }
}

async function changedMeanwhile(tx: Tx, theirs: LoadedReply | null, { publicText, privateText }: Draft): Promise<Refusal> {
  const editor = theirs && await tx.staff.findUnique({ where: { id: theirs.editedBy }, select: { name: true } })
  return new Refusal('changed_meanwhile', {
    theirs: theirs && { publicText: theirs.publicText, privateText: theirs.privateText, version: theirs.version, editedBy: editor?.name ?? null },
    yours: { publicText, privateText: privateText ?? null },
  })
}
