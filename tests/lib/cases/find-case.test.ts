import { beforeAll, expect, test } from 'vitest'
import { concludeCase } from '../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../lib/cases/commands/draft-reply'
import { findCase } from '../../../lib/cases/find-case'
import { seal } from '../../../lib/platform/sealing'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { reviseModeration } from '../../../lib/submissions/moderation/revise-moderation'
import { useTestDatabase } from '../../support/database'
import { makeSubmission } from '../../support/factories'
import { advance, type Desk, makeDesk, reach } from './desk'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()
let desk: Desk
beforeAll(async () => { desk = await makeDesk() })

test('a moderator sees the comment with its personal data pointed out, its issue, and which details were left', async () => {
  const { submission, comments } = await makeSubmission(desk.made, {
    identity: 'office', consentToPublish: false, over: { replyBy: 'phone' }, comments: [{ body: '请打13800138000' }, { issue: null }],
  })
  await ownerPrisma().contact.create({ data: { submissionId: submission.id, phone: seal('13800138000', contactPlace(submission.id, 'phone')) } })
  const found = await findCase(desk.moderator, { commentId: comments[0]!.id })
  expect(found).toMatchObject({
    submissionNumber: submission.number, stage: 'awaiting_moderation', version: null, stance: 'not_resolved', moderation: 'awaiting', consentToPublish: false,
    identity: 'office', replyBy: 'phone', contact: { name: false, phone: true, email: false }, body: '请打13800138000',
    personalData: [{ kind: 'mobile', start: 2, end: 13 }], issue: { number: '1', title: '第1个问题', paragraphs: ['一是已完成第1项。'] },
    siblings: [{ commentId: comments[1]!.id, issueNumber: null, moderation: 'awaiting' }], acts: ['moderate', 'reveal'], reply: null, releasedReplies: [], history: [],
  })
  expect((await findCase(desk.auditor, { commentId: comments[0]!.id })).acts).toEqual([])
})

test('the whole history is told in order, with who did it', async () => {
  const { commentId } = await reach(desk, 'to_conclude')
  await concludeCase(desk.handler, { commentId, outcome: 'explained', reason: '已说明' })
  await reviseModeration(desk.moderator, { commentId, from: 'published', decision: 'not_published', reason: 'off_topic', note: '重新审核' })
  const found = await findCase(desk.auditor, { commentId })
  expect(found.history.map(({ action, actor, unit }) => [action, actor.name, unit])).toEqual([
    ['comment.moderated', desk.moderator.actor.name, null],
    ['case.assigned', desk.moderator.actor.name, desk.unit.name],
    ['reply.drafted', desk.handler.actor.name, null],
    ['reply.submitted', desk.handler.actor.name, null],
    ['reply.approved', desk.approver.actor.name, null],
    ['reply.released', desk.approver.actor.name, null],
    ['case.concluded', desk.handler.actor.name, null],
    ['comment.moderation_revised', desk.moderator.actor.name, null],
  ])
  expect(found).toMatchObject({
    stage: 'concluded', outcome: 'explained', outcomeReason: '已说明', concludedBy: desk.handler.actor.name, publicBody: null,
    decisions: [{ decision: 'published' }, { decision: 'not_published', reason: 'off_topic', note: '重新审核', by: desk.moderator.actor.name }],
    assignments: [{ unit: desk.unit.name, by: desk.moderator.actor.name }],
    releasedReplies: [{ draftedBy: desk.handler.actor.name, approvedBy: desk.approver.actor.name, releasedBy: desk.approver.actor.name, withoutSecondPerson: false }],
  })
})

test('what is offered is what the commands would take', async () => {
  const acts = async (ctx: typeof desk.handler, commentId: string) => (await findCase(ctx, { commentId })).acts
  const assign = await reach(desk, 'to_assign')
  expect(await acts(desk.moderator, assign.commentId)).toEqual(['revise', 'assign', 'conclude'])
  const drafting = await reach(desk, 'with_unit')
  expect(await acts(desk.handler, drafting.commentId)).toEqual(['draft', 'conclude'])
  await draftReply(desk.handler, { commentId: drafting.commentId, publicText: '草稿' })
  expect(await acts(desk.handler, drafting.commentId)).toEqual(['draft', 'submit'])
  const approving = await reach(desk, 'awaiting_approval')
  expect(await acts(desk.handler, approving.commentId)).toEqual([])
  expect(await acts(desk.approver, approving.commentId)).toEqual(['approve', 'return'])
  const releasing = await reach(desk, 'to_release')
  expect(await acts(desk.approver, releasing.commentId)).toEqual(['return', 'release'])
  const answered = await reach(desk, 'to_conclude')
  expect(await acts(desk.handler, answered.commentId)).toEqual(['draft', 'conclude'])
})

test('one goes to the next and the previous in the queue', async () => {
  const ours = await makeDesk()
  const { comments } = await makeSubmission(ours.made, { comments: [{}, {}, {}] })
  const order = [...comments].sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ id }) => id)
  const neighbours = async (at: number) => (await findCase(ours.moderator, { commentId: order[at]! })).neighbours
  expect(await neighbours(0)).toEqual({ previous: null, next: order[1] })
  expect(await neighbours(1)).toEqual({ previous: order[0], next: order[2] })
  expect(await neighbours(2)).toEqual({ previous: order[1], next: null })
  await advance(ours, { comment: comments[0]!, commentId: order[1]!, replyId: '' }, 'to_assign')
  expect(await neighbours(0)).toEqual({ previous: null, next: order[2] })
})

test('another comment of the submission is shown only to those who may see it', async () => {
  const { comments } = await makeSubmission(desk.made, { comments: [{}, {}] })
  await advance(desk, { comment: comments[0]!, commentId: comments[0]!.id, replyId: '' }, 'with_unit')
  expect((await findCase(desk.handler, { commentId: comments[0]!.id })).siblings).toEqual([])
  await expect(findCase(desk.handler, { commentId: comments[1]!.id })).rejects.toMatchObject({ reason: 'comment_not_found' })
  await expect(findCase(desk.handler, { commentId: 'nonsense' })).rejects.toMatchObject({ fields: [{ path: 'commentId', problem: 'not_a_uuid' }] })
})
