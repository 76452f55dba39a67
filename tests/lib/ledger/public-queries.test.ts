import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { countByIssue } from '../../../lib/ledger/public-queries'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeComment, makeReport, makeStaff, makeUnit } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()

test('the ledger counts what came in, what is shown and what became of it, per issue and in all', async () => {
  const made = await makeReport()
  const [first, second] = made.issues
  const staff = await makeStaff(made.organisation, ['handler'], { unitId: (await makeUnit(made.organisation)).id })
  const answered = await makeComment(made, { issue: first, stance: 'suggestion', moderation: 'published' })
  await makeComment(made, { issue: first, stance: 'not_resolved' })
  await makeComment(made, { issue: second, stance: 'affirms', moderation: 'not_published' })
  await makeComment(made, { issue: null, stance: 'information', moderation: 'published' })
  await ownerPrisma().case.create({
    data: { id: randomUUID(), commentId: answered.id, outcome: 'adopted', concludedAt: new Date(), concludedBy: staff.id },
  })

  const counts = await countByIssue(citizenContext(), { reportId: made.report.id })

  expect(counts.about('1')).toEqual({
    received: 2, shown: 1, answered: 1, byStance: { affirms: 0, not_resolved: 1, information: 0, suggestion: 1 }, byOutcome: { adopted: 1 },
  })
  expect(counts.about('2')).toMatchObject({ received: 1, shown: 0, answered: 0 })
  expect(counts.about('3')).toMatchObject({ received: 0, shown: 0, answered: 0 })
  expect(counts.about(null)).toMatchObject({ received: 1, shown: 1, byStance: { information: 1 } })
  expect(counts.total).toMatchObject({ received: 4, shown: 2, answered: 1 })
})

test('an unreleased reply is not an answer, a released one is', async () => {
  const made = await makeReport()
  const comment = await makeComment(made)
  const author = randomUUID()
  const record = await ownerPrisma().case.create({ data: { id: randomUUID(), commentId: comment.id } })
  const reply = await ownerPrisma().reply.create({ data: { id: randomUUID(), caseId: record.id, publicText: '已清疏。', draftedBy: author, editedBy: author } })
  const answered = async () => (await countByIssue(citizenContext(), { reportId: made.report.id })).total.answered

  expect(await answered()).toBe(0)
  const approver = randomUUID()
  await ownerPrisma().reply.update({
    where: { id: reply.id },
    data: { status: 'released', approvedBy: approver, approvedAt: new Date(), releasedBy: approver, releasedAt: new Date() },
  })
  expect(await answered()).toBe(1)
})
