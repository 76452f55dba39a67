import { beforeAll, describe, expect, it } from 'vitest'
import type { CommentDisplay, ContactPolicy } from '../../../lib/platform/generated/prisma/enums'
import { InvalidInput, Refusal, type FieldError } from '../../../lib/platform/errors'
import { withdrawIssue, withdrawReport } from '../../../lib/reports/commands/withdraw'
import { commentPolicyProblems } from '../../../lib/submissions/comment-policy'
import { lookUpReceipt } from '../../../lib/submissions/look-up-receipt'
import { moderateComment } from '../../../lib/submissions/moderation/moderate-comment'
import type { SubmissionInput } from '../../../lib/submissions/schema'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeComment, makeReport, makeStaff, staffContext, type MadeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'
import { makeEditors, publishedReport } from '../reports/editors'
import { send, submissionTo } from './support'

useTestDatabase()

async function reportWith(policy: { commentDisplay?: CommentDisplay; contactPolicy?: ContactPolicy }): Promise<MadeReport> {
  const made = await makeReport({ published: false })
  const now = new Date()
  await ownerPrisma().report.update({ where: { id: made.report.id }, data: policy })
  await ownerPrisma().reportRevision.update({ where: { id: made.revision.id }, data: { status: 'published', publishedAt: now } })
  await ownerPrisma().issue.updateMany({ where: { reportId: made.report.id }, data: { publishedAt: now } })
  await ownerPrisma().report.update({ where: { id: made.report.id }, data: { status: 'published', publishedAt: now } })
  return made
}

const problemsOf = async (sending: Promise<unknown>): Promise<FieldError[]> => {
  const error: unknown = await sending.then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof InvalidInput)) throw error ?? new Error('was accepted')
  return error.fields
}
const received = (made: MadeReport) => ownerPrisma().submission.count({ where: { reportId: made.report.id } })

describe('a report whose comments stay with the office', () => {
  let made: MadeReport
  beforeAll(async () => { made = await reportWith({ commentDisplay: 'office_only' }) })

  it('takes no consent to publication, and everything without it', async () => {
    expect(await problemsOf(send(submissionTo(made.report.slug)))).toEqual([{ path: 'consentToPublish', problem: 'not_shown_by_report' }])
    expect(await received(made)).toBe(0)
    await send(submissionTo(made.report.slug, { consentToPublish: false }))
    expect(await received(made)).toBe(1)
  })

  it('lets no moderator publish, whatever the comment says; not publishing is possible', async () => {
    const moderator = await staffContext(await makeStaff(made.organisation, ['moderator']))
    const comment = await makeComment(made, {}, { consentToPublish: true })
    const refused = await moderateComment(moderator, { commentId: comment.id, decision: 'published' }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ reason: 'comments_stay_with_the_office' } satisfies Partial<Refusal>)
    await moderateComment(moderator, { commentId: comment.id, decision: 'not_published', reason: 'off_topic' })
  })
})

describe('a report that asks for a way to reach its citizens', () => {
  it('takes nothing without one, and any one is enough', async () => {
    const made = await reportWith({ contactPolicy: 'required' })
    const { slug } = made.report
    expect(await problemsOf(send(submissionTo(slug)))).toEqual([{ path: 'phone', problem: 'needed_by_report' }])
    expect(await received(made)).toBe(0)
    await send(submissionTo(slug, { phone: '027-85850000' }))
    await send(submissionTo(slug, { email: 'a@example.org' }))
    expect(await received(made)).toBe(2)
  })
})

describe('a report that asks for no contact', () => {
  it('takes none, but a name', async () => {
    const made = await reportWith({ contactPolicy: 'not_asked' })
    const { slug } = made.report
    expect(await problemsOf(send(submissionTo(slug, { phone: '027-85850000', email: 'a@example.org', replyBy: 'email', emailReceipt: true })))).toEqual(
      ['phone', 'email', 'replyBy', 'emailReceipt'].map((path) => ({ path, problem: 'not_asked_by_report' })))
    expect(await received(made)).toBe(0)
    await send(submissionTo(slug, { identity: 'public', name: '王小明' }))
    expect(await received(made)).toBe(1)
  })
})

it('the statement that accepts and the rule that explains say the same of every combination', async () => {
  const given: Partial<SubmissionInput>[] = [{}, { phone: '027-85850000' }, { email: 'a@example.org' }, { email: 'a@example.org', replyBy: 'email', emailReceipt: true }]
  for (const commentDisplay of ['after_moderation', 'office_only'] as const) {
    for (const contactPolicy of ['optional', 'required', 'not_asked'] as const) {
      const made = await reportWith({ commentDisplay, contactPolicy })
      for (const contact of given) {
        for (const consentToPublish of [true, false]) {
          const submission = submissionTo(made.report.slug, { ...contact, consentToPublish })
          const expected = commentPolicyProblems({ commentDisplay, contactPolicy }, submission)
          if (expected.length > 0) expect(await problemsOf(send(submission))).toEqual(expected)
          else await send(submission)
        }
      }
    }
  }
})

describe('what was withdrawn', () => {
  it('takes no comments: an issue is named as a field, and nothing of the submission is written', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    await withdrawIssue(editors.editor, { slug, issue: '2', reason: '涉及他人信息。' })
    const comments: SubmissionInput['comments'] = [{ issue: '1', stance: 'affirms', body: '好。' }, { issue: '2', stance: 'affirms', body: '好。' }, { issue: '7', stance: 'affirms', body: '好。' }]
    expect(await problemsOf(send(submissionTo(slug, { comments })))).toEqual([
      { path: 'comments[2].issue', problem: 'unknown_issue' }, { path: 'comments[1].issue', problem: 'withdrawn_issue' },
    ])
    await send(submissionTo(slug, { comments: comments.slice(0, 1) }))
  })

  it('a report says so with its reason; the receipt of what came before still answers', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    const { receipt } = await send(submissionTo(slug))
    await withdrawReport(editors.editor, { slug, reason: '公布有误。' })
    const refused = await send(submissionTo(slug)).catch((error: unknown) => error)
    expect(refused).toMatchObject({ reason: 'report_withdrawn', kind: 'gone', details: { reason: '公布有误。', withdrawnAt: expect.any(Date) as Date } })
    expect(await lookUpReceipt(citizenContext(), { receipt })).toMatchObject({ report: { slug }, comments: [{ issue: '1' }] })
  })
})
