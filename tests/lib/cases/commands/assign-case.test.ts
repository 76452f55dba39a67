import { beforeAll, expect, test } from 'vitest'
import { assignCase } from '../../../../lib/cases/commands/assign-case'
import { concludeCase } from '../../../../lib/cases/commands/conclude-case'
import { makeUnit } from '../../../support/factories'
import { useTestDatabase } from '../../../support/database'
import { actionsAbout, caseOf, type Desk, makeDesk, reach, unrecordable } from '../desk'

useTestDatabase()
let desk: Desk
beforeAll(async () => { desk = await makeDesk() })

test('a moderator gives a case to a unit, with a note, and later to another', async () => {
  const { commentId } = await reach(desk, 'to_assign')
  expect(await assignCase(desk.moderator, { commentId, unitId: desk.unit.id, note: '请现场核实' })).toEqual({ version: 2 })
  expect(await assignCase(desk.moderator, { commentId, unitId: desk.otherUnit.id, version: 2 })).toEqual({ version: 3 })
  const { id, leadUnitId, version, assignments } = await caseOf(commentId)
  expect({ leadUnitId, version }).toEqual({ leadUnitId: desk.otherUnit.id, version: 3 })
  expect(assignments).toMatchObject([{ unitId: desk.unit.id, note: '请现场核实', assignedBy: desk.moderator.actor.id }, { unitId: desk.otherUnit.id, note: null }])
  expect(await actionsAbout(id)).toEqual(['case.assigned', 'case.assigned'])
})

test('only a moderator of the organisation assigns', async () => {
  const { commentId } = await reach(desk, 'to_assign')
  for (const ctx of [desk.handler, desk.approver, desk.auditor]) {
    await expect(assignCase(ctx, { commentId, unitId: desk.unit.id })).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  await expect(assignCase(desk.stranger, { commentId, unitId: desk.unit.id })).rejects.toMatchObject({ reason: 'comment_not_found' })
  expect((await caseOf(commentId)).leadUnitId).toBeNull()
})

test('not before moderation, not to a unit elsewhere, not after the end, not while a reply is being approved', async () => {
  const unitId = desk.unit.id
  const waiting = await reach(desk, 'awaiting_moderation')
  await expect(assignCase(desk.moderator, { commentId: waiting.commentId, unitId })).rejects.toMatchObject({ reason: 'not_yet_moderated' })
  const { commentId } = await reach(desk, 'to_assign')
  const elsewhere = await makeUnit((await makeDesk()).made.organisation)
  await expect(assignCase(desk.moderator, { commentId, unitId: elsewhere.id })).rejects.toMatchObject({ reason: 'unit_not_found' })
  await concludeCase(desk.moderator, { commentId, outcome: 'not_accepted', reason: '与本通报无关' })
  await expect(assignCase(desk.moderator, { commentId, unitId })).rejects.toMatchObject({ reason: 'already_concluded' })
  const approving = await reach(desk, 'awaiting_approval')
  await expect(assignCase(desk.moderator, { commentId: approving.commentId, unitId })).rejects.toMatchObject({ reason: 'reply_unfinished' })
})

test('of two who assign at once on what they saw, one is told that it changed meanwhile', async () => {
  const { commentId } = await reach(desk, 'to_assign')
  const results = await Promise.allSettled([desk.unit, desk.otherUnit].map(({ id }) => assignCase(desk.moderator, { commentId, unitId: id, version: 1 })))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { reason: 'changed_meanwhile' } })
  expect((await caseOf(commentId)).assignments).toHaveLength(1)
})

test('where a later step fails nothing is written', async () => {
  const { commentId } = await reach(desk, 'to_assign')
  await expect(assignCase(unrecordable(desk.moderator), { commentId, unitId: desk.unit.id })).rejects.toThrow()
  expect(await caseOf(commentId)).toMatchObject({ leadUnitId: null, version: 1, assignments: [] })
})
