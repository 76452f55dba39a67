import { beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { releaseReplies } from '../../../../lib/cases/commands/release-replies'
import { seal } from '../../../../lib/platform/sealing'
import { contactPlace } from '../../../../lib/submissions/contact-places'
import { makeSubmission } from '../../../support/factories'
import { useTestDatabase } from '../../../support/database'
import { actionsAbout, advance, caseOf, type Desk, makeDesk, reach, unrecordable } from '../desk'
import { ownerPrisma } from '../../../support/owner'

useTestDatabase()
let desk: Desk
beforeAll(async () => { desk = await makeDesk() })

const release = (...replyIds: string[]) => releaseReplies(desk.approver, { replyIds })
const leaveEmail = (submissionId: string) =>
  ownerPrisma().contact.create({ data: { submissionId, email: seal('wang@example.org', contactPlace(submissionId, 'email')) } })

test('many replies are released in one act, each on record', async () => {
  const cases = await Promise.all([1, 2, 3].map(() => reach(desk, 'to_release')))
  expect(await release(...cases.map(({ replyId }) => replyId), cases[0]!.replyId)).toEqual({ released: 3 })
  for (const { commentId, replyId } of cases) {
    expect((await caseOf(commentId)).replies).toMatchObject([{ status: 'released', releasedBy: desk.approver.actor.id, releasedAt: expect.any(Date) as Date }])
    expect((await actionsAbout(replyId)).at(-1)).toBe('reply.released')
  }
})

test('all of them or none', async () => {
  const [ready, waiting] = [await reach(desk, 'to_release'), await reach(desk, 'awaiting_approval')]
  await expect(release(ready.replyId, waiting.replyId)).rejects.toMatchObject({ reason: 'reply_not_approved', details: { replyIds: [waiting.replyId] } })
  const unknown = randomUUID()
  await expect(release(ready.replyId, unknown)).rejects.toMatchObject({ reason: 'reply_not_found', details: { replyIds: [unknown] } })
  await expect(releaseReplies(unrecordable(desk.approver), { replyIds: [ready.replyId] })).rejects.toThrow()
  expect((await caseOf(ready.commentId)).replies).toMatchObject([{ status: 'approved', releasedAt: null }])
  expect(await ownerPrisma().mail.count({ where: { submissionId: ready.comment.submissionId } })).toBe(0)
})

test('only an approver of the organisation releases', async () => {
  const { replyId } = await reach(desk, 'to_release')
  for (const ctx of [desk.moderator, desk.handler, desk.auditor]) {
    await expect(releaseReplies(ctx, { replyIds: [replyId] })).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  await expect(releaseReplies(desk.stranger, { replyIds: [replyId] })).rejects.toMatchObject({ reason: 'reply_not_found' })
  await expect(release()).rejects.toMatchObject({ fields: [{ path: 'replyIds', problem: 'too_few' }] })
})

test('a reply is released once, and batches that share replies do not block each other', async () => {
  const [a, b] = [await reach(desk, 'to_release'), await reach(desk, 'to_release')]
  const results = await Promise.allSettled([release(a.replyId, b.replyId), release(b.replyId, a.replyId), release(a.replyId, b.replyId)])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'reply_not_approved' })
  expect((await actionsAbout(a.replyId)).filter((action) => action === 'reply.released')).toHaveLength(1)
})

test('who asked for a reply by e-mail gets one mail, however many of their comments are answered', async () => {
  const { submission, comments } = await makeSubmission(desk.made, { comments: [{}, {}], over: { replyBy: 'email' } })
  await leaveEmail(submission.id)
  const cases = []
  for (const comment of comments) cases.push(await advance(desk, { comment, commentId: comment.id, replyId: '' }, 'to_release'))
  await release(...cases.map(({ replyId }) => replyId))
  expect(await ownerPrisma().mail.findMany({ where: { submissionId: submission.id } })).toMatchObject([{ kind: 'comment_answered', status: 'queued', attempts: 0 }])
})

test('who did not ask, or left no address, gets none', async () => {
  const unasked = await reach(desk, 'to_release')
  await leaveEmail(unasked.comment.submissionId)
  const byPhone = await reach(desk, 'to_release', {}, { over: { replyBy: 'phone' } })
  await leaveEmail(byPhone.comment.submissionId)
  const withoutAddress = await reach(desk, 'to_release', {}, { over: { replyBy: 'email' } })
  await release(unasked.replyId, byPhone.replyId, withoutAddress.replyId)
  expect(await ownerPrisma().mail.count({ where: { submissionId: { in: [unasked, byPhone, withoutAddress].map(({ comment }) => comment.submissionId) } } })).toBe(0)
})
