import { beforeAll, expect, test } from 'vitest'
import { concludeCase } from '../../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../../lib/cases/commands/draft-reply'
import { Outcome } from '../../../../lib/platform/generated/prisma/enums'
import { useTestDatabase } from '../../../support/database'
import { actionsAbout, caseOf, type Desk, makeDesk, reach, unrecordable } from '../desk'

useTestDatabase()
let desk: Desk
beforeAll(async () => { desk = await makeDesk() })

test('an answered case ends with an outcome, by its handler', async () => {
  const { commentId } = await reach(desk, 'to_conclude')
  await concludeCase(desk.handler, { commentId, outcome: 'adopted' })
  const found = await caseOf(commentId)
  expect(found).toMatchObject({ outcome: 'adopted', outcomeReason: null, concludedBy: desk.handler.actor.id, concludedAt: expect.any(Date) as Date })
  expect((await actionsAbout(found.id)).at(-1)).toBe('case.concluded')
})

test.each(['adopted', 'partly_adopted', 'explained', 'not_adopted', 'referred'] as const)('%s needs a released reply', async (outcome) => {
  const { commentId } = await reach(desk, 'with_unit')
  await expect(concludeCase(desk.handler, { commentId, outcome, reason: '理由' })).rejects.toMatchObject({ reason: 'not_yet_answered' })
})

test.each(['duplicate', 'not_accepted'] as const)('%s needs only a reason, also before there is a unit', async (outcome) => {
  const { commentId } = await reach(desk, 'to_assign')
  await concludeCase(desk.moderator, { commentId, outcome, reason: '理由' })
  expect(await caseOf(commentId)).toMatchObject({ outcome, outcomeReason: '理由' })
})

test('not adopted, not accepted and duplicate need a reason; the others may have one', async () => {
  const { commentId } = await reach(desk, 'to_conclude')
  for (const outcome of ['not_adopted', 'not_accepted', 'duplicate'] as const) {
    for (const reason of [undefined, null, ' \n']) {
      await expect(concludeCase(desk.handler, { commentId, outcome, reason })).rejects.toMatchObject({ fields: [{ path: 'reason', problem: 'required' }] })
    }
  }
  await concludeCase(desk.handler, { commentId, outcome: 'explained', reason: '已说明' })
})

test('only the handler of the unit and the moderator conclude', async () => {
  const { commentId } = await reach(desk, 'to_conclude')
  for (const ctx of [desk.approver, desk.auditor]) {
    await expect(concludeCase(ctx, { commentId, outcome: 'adopted' })).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  for (const ctx of [desk.otherHandler, desk.stranger]) {
    await expect(concludeCase(ctx, { commentId, outcome: 'adopted' })).rejects.toMatchObject({ reason: 'comment_not_found' })
  }
})

test('not before moderation, not with a reply under way, not twice', async () => {
  const waiting = await reach(desk, 'awaiting_moderation')
  await expect(concludeCase(desk.moderator, { commentId: waiting.commentId, outcome: 'not_accepted', reason: '理由' })).rejects.toMatchObject({ reason: 'not_yet_moderated' })
  const { commentId } = await reach(desk, 'to_conclude')
  await draftReply(desk.handler, { commentId, publicText: '补充答复' })
  await expect(concludeCase(desk.handler, { commentId, outcome: 'adopted' })).rejects.toMatchObject({ reason: 'reply_unfinished' })
  const answered = await reach(desk, 'to_conclude')
  const results = await Promise.allSettled(Object.values(Outcome).slice(0, 3).map((outcome) => concludeCase(desk.handler, { commentId: answered.commentId, outcome })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'already_concluded' })
})

test('the outcome is for the case as it was seen', async () => {
  const { commentId } = await reach(desk, 'to_conclude')
  await expect(concludeCase(desk.handler, { commentId, outcome: 'adopted', version: 1 })).rejects.toMatchObject({ reason: 'changed_meanwhile' })
  await concludeCase(desk.handler, { commentId, outcome: 'adopted', version: 2 })
})

test('where a later step fails nothing is written', async () => {
  const { commentId } = await reach(desk, 'to_conclude')
  await expect(concludeCase(unrecordable(desk.handler), { commentId, outcome: 'adopted' })).rejects.toThrow()
  expect(await caseOf(commentId)).toMatchObject({ outcome: null, concludedAt: null })
})
