import { beforeAll, expect, test } from 'vitest'
import { approveReply } from '../../../../lib/cases/commands/approve-reply'
import { draftReply } from '../../../../lib/cases/commands/draft-reply'
import { releaseReplies } from '../../../../lib/cases/commands/release-replies'
import { returnReply } from '../../../../lib/cases/commands/return-reply'
import { submitReply } from '../../../../lib/cases/commands/submit-reply'
import { findCase } from '../../../../lib/cases/find-case'
import { switchOffFourEyes } from '../../../../lib/organisations/commands/switch-off-four-eyes'
import { isCheckViolation } from '../../../../lib/platform/database-errors'
import { makeComment, makeReport, makeStaff, makeUnit, staffContext } from '../../../support/factories'
import { useTestDatabase } from '../../../support/database'
import { actionsAbout, advance, caseOf, type Desk, makeDesk, reach, unrecordable } from '../desk'
import { ownerPrisma, ownerQuery } from '../../../support/owner'

useTestDatabase()
let desk: Desk
beforeAll(async () => { desk = await makeDesk() })
const replyOf = async (commentId: string) => (await caseOf(commentId)).replies.at(-1)!

test('a second person approves what was handed in', async () => {
  const { commentId, replyId } = await reach(desk, 'awaiting_approval')
  await approveReply(desk.approver, { replyId, version: 2 })
  expect(await replyOf(commentId)).toMatchObject({ status: 'approved', approvedBy: desk.approver.actor.id, waiverId: null, releasedAt: null })
  expect((await actionsAbout(replyId)).at(-1)).toBe('reply.approved')
})

test('only an approver of the organisation approves or returns', async () => {
  const { replyId } = await reach(desk, 'awaiting_approval')
  for (const ctx of [desk.moderator, desk.handler, desk.auditor]) {
    await expect(approveReply(ctx, { replyId })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(returnReply(ctx, { replyId, note: '请补充' })).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  await expect(approveReply(desk.stranger, { replyId })).rejects.toMatchObject({ reason: 'reply_not_found' })
  await expect(returnReply(desk.stranger, { replyId, note: '请补充' })).rejects.toMatchObject({ reason: 'reply_not_found' })
})

test('the author can never be the approver: neither who drafted nor who last edited', async () => {
  const both = await staffContext(await makeStaff(desk.made.organisation, ['handler', 'approver'], { unitId: desk.unit.id }))
  const drafted = await reach(desk, 'with_unit')
  const { replyId } = await draftReply(both, { commentId: drafted.commentId, publicText: '答复' })
  await draftReply(desk.handler, { commentId: drafted.commentId, publicText: '别人改过', version: 1 })
  await submitReply(desk.handler, { replyId })
  await expect(approveReply(both, { replyId })).rejects.toMatchObject({ reason: 'author_cannot_approve' })
  const edited = await reach(desk, 'with_unit')
  const reply = await draftReply(desk.handler, { commentId: edited.commentId, publicText: '答复' })
  await draftReply(both, { commentId: edited.commentId, publicText: '改过', version: 1 })
  await submitReply(both, { replyId: reply.replyId })
  await expect(approveReply(both, { replyId: reply.replyId })).rejects.toMatchObject({ reason: 'author_cannot_approve' })
  expect((await findCase(both, { commentId: edited.commentId })).acts).not.toContain('approve')
  await approveReply(desk.approver, { replyId })
})

test('the database refuses it too, whoever writes, and its refusal is known by name', async () => {
  const { replyId } = await reach(desk, 'awaiting_approval')
  const data = { status: 'approved' as const, approvedBy: desk.handler.actor.id, approvedAt: new Date() }
  const viaModels: unknown = await ownerPrisma().reply.update({ where: { id: replyId }, data }).catch((error: unknown) => error)
  expect(isCheckViolation(viaModels, 'the_author_is_not_the_approver')).toBe(true)
  expect(isCheckViolation(viaModels, 'another_check')).toBe(false)
  const viaSql: unknown = await ownerQuery(`UPDATE replies SET status = 'approved', approved_by = drafted_by, approved_at = now() WHERE id = $1`, [replyId]).catch((error: unknown) => error)
  expect(isCheckViolation(viaSql, 'the_author_is_not_the_approver')).toBe(true)
})

test('what is approved is what was read', async () => {
  const { replyId } = await reach(desk, 'awaiting_approval')
  await expect(approveReply(desk.approver, { replyId, version: 1 })).rejects.toMatchObject({ reason: 'changed_meanwhile', details: { version: 2 } })
})

test('approving is for what awaits it, once', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  const { replyId } = await draftReply(desk.handler, { commentId, publicText: '答复' })
  await expect(approveReply(desk.approver, { replyId })).rejects.toMatchObject({ reason: 'reply_not_awaiting_approval' })
  await submitReply(desk.handler, { replyId })
  const results = await Promise.allSettled([approveReply(desk.approver, { replyId }), approveReply(desk.approver, { replyId }), returnReply(desk.approver, { replyId, note: '请补充', version: 2 })])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a reply goes back with a note, comes again, and the note is then gone', async () => {
  const { commentId, replyId } = await reach(desk, 'to_release')
  await expect(returnReply(desk.approver, { replyId, note: ' ' })).rejects.toMatchObject({ fields: [{ path: 'note', problem: 'required' }] })
  await returnReply(desk.approver, { replyId, note: '请补充完成时间' })
  expect(await replyOf(commentId)).toMatchObject({ status: 'draft', returnNote: '请补充完成时间', approvedBy: null, approvedAt: null })
  await draftReply(desk.handler, { commentId, publicText: '七月底前完成', version: 4 })
  await submitReply(desk.handler, { replyId })
  expect(await replyOf(commentId)).toMatchObject({ status: 'awaiting_approval', returnNote: null })
  await approveReply(desk.approver, { replyId })
  await releaseReplies(desk.approver, { replyIds: [replyId] })
  await expect(returnReply(desk.approver, { replyId, note: '太迟了' })).rejects.toMatchObject({ reason: 'reply_not_awaiting_approval' })
})

test('where a later step fails nothing is written', async () => {
  const { commentId, replyId } = await reach(desk, 'awaiting_approval')
  await expect(approveReply(unrecordable(desk.approver), { replyId })).rejects.toThrow()
  await expect(returnReply(unrecordable(desk.approver), { replyId, note: '请补充' })).rejects.toThrow()
  expect(await replyOf(commentId)).toMatchObject({ status: 'awaiting_approval', approvedBy: null, version: 2 })
})

test('a single member of staff approves their own reply once that is openly switched off, and it is shown', async () => {
  const made = await makeReport()
  const unit = await makeUnit(made.organisation)
  const alone = await staffContext(await makeStaff(made.organisation, ['administrator', 'moderator', 'handler', 'approver'], { unitId: unit.id }))
  const comment = await makeComment(made)
  const office: Desk = { ...desk, made, unit, otherUnit: unit, moderator: alone, handler: alone, approver: alone }
  await expect(advance(office, { comment, commentId: comment.id, replyId: '' }, 'to_release')).rejects.toMatchObject({ reason: 'author_cannot_approve' })
  await switchOffFourEyes(alone, { act: 'release_reply', reason: '本单位只有一人' })
  const { id: replyId } = await replyOf(comment.id)
  expect((await findCase(alone, { commentId: comment.id })).acts).toContain('approve')
  await approveReply(alone, { replyId })
  await releaseReplies(alone, { replyIds: [replyId] })
  expect((await findCase(alone, { commentId: comment.id })).releasedReplies).toMatchObject([{ withoutSecondPerson: true }])
  const other = await makeComment(made)
  await makeStaff(made.organisation, ['approver'])
  await expect(advance(office, { comment: other, commentId: other.id, replyId: '' }, 'to_release')).rejects.toMatchObject({ reason: 'author_cannot_approve' })
})
