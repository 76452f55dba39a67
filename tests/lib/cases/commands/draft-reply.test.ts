import { beforeAll, expect, test } from 'vitest'
import { concludeCase } from '../../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../../lib/cases/commands/draft-reply'
import { submitReply } from '../../../../lib/cases/commands/submit-reply'
import { makeStaff, staffContext } from '../../../support/factories'
import { useTestDatabase } from '../../../support/database'
import { actionsAbout, caseOf, type Desk, makeDesk, reach, unrecordable } from '../desk'

useTestDatabase()
let desk: Desk
beforeAll(async () => { desk = await makeDesk() })

test('a handler of the unit drafts and edits; the text is kept as typed', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  const { replyId, version } = await draftReply(desk.handler, { commentId, publicText: ' 第一稿\r\n', privateText: '  ' })
  expect(version).toBe(1)
  const colleague = await staffContext(await makeStaff(desk.made.organisation, ['handler'], { unitId: desk.unit.id }))
  expect(await draftReply(colleague, { commentId, publicText: '第二稿', privateText: '另告', version: 1 })).toEqual({ replyId, version: 2 })
  expect((await caseOf(commentId)).replies).toMatchObject([
    { id: replyId, status: 'draft', publicText: '第二稿', privateText: '另告', draftedBy: desk.handler.actor.id, editedBy: colleague.actor.id, version: 2 },
  ])
  expect(await actionsAbout(replyId)).toEqual(['reply.drafted', 'reply.edited'])
})

test('only a handler drafts, and only for the cases of their own unit', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  for (const ctx of [desk.moderator, desk.approver, desk.auditor]) {
    await expect(draftReply(ctx, { commentId, publicText: '答复' })).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  for (const ctx of [desk.otherHandler, desk.stranger]) {
    await expect(draftReply(ctx, { commentId, publicText: '答复' })).rejects.toMatchObject({ reason: 'comment_not_found' })
  }
})

test('what another wrote meanwhile is never overwritten: both texts are shown', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  await draftReply(desk.handler, { commentId, publicText: '她的稿', privateText: '她的附言' })
  const theirs = { publicText: '她的稿', privateText: '她的附言', version: 1, editedBy: desk.handler.actor.name }
  await expect(draftReply(desk.handler, { commentId, publicText: '我的稿' })).rejects.toMatchObject({
    reason: 'changed_meanwhile', details: { theirs, yours: { publicText: '我的稿', privateText: null } },
  })
  await draftReply(desk.handler, { commentId, publicText: '她的新稿', version: 1 })
  await expect(draftReply(desk.handler, { commentId, publicText: '我的稿', version: 1 })).rejects.toMatchObject({ reason: 'changed_meanwhile', details: { theirs: { version: 2 } } })
  expect((await caseOf(commentId)).replies).toMatchObject([{ publicText: '她的新稿' }])
})

test('of many who begin or save at once one wins', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  for (const version of [undefined, 1, 2]) {
    const results = await Promise.allSettled(['甲', '乙', '丙', '丁'].map((publicText) => draftReply(desk.handler, { commentId, publicText, version })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'changed_meanwhile' })
  }
  expect((await caseOf(commentId)).replies).toHaveLength(1)
})

test('once handed in it is edited no more, and a concluded case gets no reply', async () => {
  const { commentId } = await reach(desk, 'awaiting_approval')
  await expect(draftReply(desk.handler, { commentId, publicText: '再改', version: 2 })).rejects.toMatchObject({ reason: 'reply_not_editable' })
  const ended = await reach(desk, 'with_unit')
  await concludeCase(desk.handler, { commentId: ended.commentId, outcome: 'duplicate', reason: '与另一条相同' })
  await expect(draftReply(desk.handler, { commentId: ended.commentId, publicText: '答复' })).rejects.toMatchObject({ reason: 'already_concluded' })
})

test('a reply has a public text of at most 5,000 characters', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  await expect(draftReply(desk.handler, { commentId, publicText: ' \n ' })).rejects.toMatchObject({ fields: [{ path: 'publicText', problem: 'required' }] })
  await expect(draftReply(desk.handler, { commentId, publicText: '字'.repeat(5001) })).rejects.toMatchObject({ fields: [{ path: 'publicText', problem: 'too_long', limit: 5000 }] })
  await draftReply(desk.handler, { commentId, publicText: '𠮷'.repeat(5000) })
})

test('submitting hands the draft to the approvers, once', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  const { replyId } = await draftReply(desk.handler, { commentId, publicText: '答复' })
  await expect(submitReply(desk.approver, { replyId })).rejects.toMatchObject({ reason: 'not_permitted' })
  await expect(submitReply(desk.otherHandler, { replyId })).rejects.toMatchObject({ reason: 'reply_not_found' })
  await expect(submitReply(desk.handler, { replyId, version: 9 })).rejects.toMatchObject({ reason: 'changed_meanwhile' })
  await expect(submitReply(unrecordable(desk.handler), { replyId })).rejects.toThrow()
  const results = await Promise.allSettled([submitReply(desk.handler, { replyId }), submitReply(desk.handler, { replyId })])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await caseOf(commentId)).replies).toMatchObject([{ status: 'awaiting_approval', version: 2 }])
  expect(await actionsAbout(replyId)).toEqual(['reply.drafted', 'reply.submitted'])
})

test('where a later step fails nothing is written', async () => {
  const { commentId } = await reach(desk, 'with_unit')
  await expect(draftReply(unrecordable(desk.handler), { commentId, publicText: '答复' })).rejects.toThrow()
  expect((await caseOf(commentId)).replies).toEqual([])
})
