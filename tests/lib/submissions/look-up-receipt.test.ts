import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../../lib/platform/errors'
import { asCitizen } from '../../../lib/platform/context'
import { poolFor } from '../../../lib/platform/database'
import { lookUpReceipt } from '../../../lib/submissions/look-up-receipt'
import { receiptFromKey } from '../../../lib/submissions/receipt-code'
import type { SubmissionInput } from '../../../lib/submissions/schema'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeReport, makeStaff, makeUnit, type MadeReport } from '../../support/factories'
import { BODY, send, submissionTo } from './support'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()
const lookUp = (receipt: string) => lookUpReceipt(citizenContext(), { receipt })

let made: MadeReport
beforeAll(async () => {
  made = await makeReport()
})

describe('the holder of a receipt sees', () => {
  it('what was sent, unchanged, with the contact details and the words of the issue', async () => {
    const comments: SubmissionInput['comments'] = [
      { issue: '2', stance: 'suggestion', body: ' 两端的空格\r\n和 "引号" \\ 都保留\t' }, { issue: null, stance: 'affirms', body: '𠮷👨‍👩‍👧' },
    ]
    const { receipt, number, receivedAt } = await send(submissionTo(made.report.slug, { comments, identity: 'public', name: '阿·热', phone: '027-1234567', replyBy: 'phone' }))
    const view = await lookUp(receipt.toLowerCase().replaceAll('-', ' '))
    expect(view).toMatchObject({
      number, receivedAt, identity: 'public', name: '阿·热', phone: '027-1234567', email: null, replyBy: 'phone', consentToPublish: true,
      report: { slug: made.report.slug, title: made.revision.title, timeZone: 'Asia/Shanghai' },
    })
    expect(view.comments.map(({ issue, issueTitle, stance, body }) => ({ issue, issueTitle, stance, body }))).toEqual([
      { ...comments[0], issueTitle: '第2个问题' }, { ...comments[1], issueTitle: null },
    ])
    expect(view.comments[0]).toMatchObject({ state: 'awaiting', progress: 'received', unit: null, outcome: null, replies: [], timeline: [{ at: receivedAt, event: 'received' }] })
  })

  it('the way of a comment through the office, but no draft of a reply', async () => {
    const staff = await makeStaff(made.organisation, ['moderator'])
    const unit = await makeUnit(made.organisation, { name: '水务局' })
    const { receipt, number } = await send(submissionTo(made.report.slug))
    const comment = await ownerPrisma().comment.findFirstOrThrow({ where: { submission: { number } } })
    const at = (minutes: number) => new Date(comment.receivedAt.getTime() + minutes * 60_000)
    await ownerPrisma().moderationDecision.create({ data: { id: randomUUID(), commentId: comment.id, decision: 'not_published', reason: 'insult', decidedBy: staff.id, decidedAt: at(1) } })
    await ownerPrisma().comment.update({ where: { id: comment.id }, data: { moderation: 'not_published' } })
    const record = await ownerPrisma().case.create({ data: { id: randomUUID(), commentId: comment.id, leadUnitId: unit.id } })
    await ownerPrisma().caseAssignment.create({ data: { id: randomUUID(), caseId: record.id, unitId: unit.id, assignedBy: staff.id, assignedAt: at(2) } })
    const reply = await ownerPrisma().reply.create({
      data: { id: randomUUID(), caseId: record.id, publicText: '已安排清疏', privateText: '给您的话', draftedBy: staff.id, editedBy: staff.id },
    })
    const [beforeRelease] = (await lookUp(receipt)).comments
    expect(beforeRelease).toMatchObject({ state: 'not_published', notPublishedReason: 'insult', progress: 'with_unit', unit: '水务局', replies: [] })
    const approver = await makeStaff(made.organisation, ['approver'])
    await ownerPrisma().reply.update({
      where: { id: reply.id }, data: { status: 'released', approvedBy: approver.id, approvedAt: at(3), releasedBy: approver.id, releasedAt: at(3) },
    })
    expect((await lookUp(receipt)).comments[0]).toMatchObject({ progress: 'answered', replies: [{ publicText: '已安排清疏', privateText: '给您的话', releasedAt: at(3) }] })
    await ownerPrisma().case.update({ where: { id: record.id }, data: { outcome: 'partly_adopted', outcomeReason: '其余另行安排', concludedAt: at(4), concludedBy: staff.id } })
    const [concluded] = (await lookUp(receipt)).comments
    expect(concluded).toMatchObject({ progress: 'concluded', outcome: 'partly_adopted', outcomeReason: '其余另行安排' })
    expect(concluded!.timeline.map(({ event, unit: name }) => (name ? `${event} ${name}` : event))).toEqual(
      ['received', 'not_published', 'assigned 水务局', 'answered', 'concluded'])
  })
})

describe('a code that opens nothing', () => {
  const wrong = ['', 'x', 'A'.repeat(24), '\u0000', BODY, 'Z'.repeat(5000)]
  it('gets one answer, whether it is malformed or merely unknown', async () => {
    const answers = await Promise.all([...wrong, receiptFromKey(randomUUID())].map((code) => lookUp(code).catch((error: unknown) => error)))
    for (const answer of answers) {
      expect(answer).toBeInstanceOf(Refusal)
      expect({ reason: (answer as Refusal).reason, details: (answer as Refusal).details }).toEqual({ reason: 'receipt_unknown', details: {} })
    }
  })

  it('costs the same work as any other: two statements at once', async () => {
    const statementsFor = async (code: string) => {
      const asked = vi.spyOn(poolFor(asCitizen), 'query')
      await lookUp(code).catch(() => {})
      const { length } = asked.mock.calls
      asked.mockRestore()
      return length
    }
    expect(await statementsFor('nonsense')).toBe(2)
    expect(await statementsFor(receiptFromKey(randomUUID()))).toBe(2)
  })
})
