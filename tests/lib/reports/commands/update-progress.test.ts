import { describe, expect, test } from 'vitest'
import { approveProgressUpdate, declineProgressUpdate, proposeProgressUpdate, type ProposedUpdate } from '../../../../lib/reports/commands/update-progress'
import { withdrawIssue, withdrawReport } from '../../../../lib/reports/commands/withdraw'
import { listPublicUpdates } from '../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { useTestDatabase } from '../../../support/database'
import { citizenContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'
import { importDraft, makeEditors, publishedReport } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

const update = { issue: '1', kind: 'progress', on: '2026-10-20', progress: 'completed', text: '台账已全部补齐。' } as const
const published = async () => {
  const editors = await makeEditors()
  return { editors, slug: await publishedReport(editors) }
}
const proposed = async (over: Partial<ProposedUpdate> = {}) => {
  const { editors, slug } = await published()
  const { updateId: id } = await proposeProgressUpdate(editors.editor, { slug, ...update, ...over })
  return { editors, slug, id }
}
const issueOf = async (slug: string) => (await findPublishedReport(citizenContext(), { slug }))!.issues[0]!
const updatesOf = async (slug: string) => {
  const report = (await findPublishedReport(citizenContext(), { slug }))!
  return (await listPublicUpdates(citizenContext(), { reportId: report.id })).get(report.issues[0]!.id) ?? []
}

describe('an update', () => {
  test('is public once another person agreed, and the issue stands where it says', async () => {
    const { editors, slug, id } = await proposed()
    expect(await updatesOf(slug)).toEqual([])
    await approveProgressUpdate(editors.approver, { slug, id })
    expect(await updatesOf(slug)).toMatchObject([{ kind: 'progress', on: '2026-10-20', progress: 'completed', text: '台账已全部补齐。' }])
    expect((await issueOf(slug)).progress).toBe('completed')
    expect(await eventsOf(slug, 'issue.update_published')).toBe(1)
  })

  test('about an earlier day that is agreed to later does not overtake a newer one', async () => {
    const { editors, slug, id } = await proposed()
    const { updateId: earlier } = await proposeProgressUpdate(editors.editor, { slug, ...update, on: '2026-10-10', progress: 'unfinished' })
    await approveProgressUpdate(editors.approver, { slug, id })
    await approveProgressUpdate(editors.approver, { slug, id: earlier })
    expect((await issueOf(slug)).progress).toBe('completed')
  })

  test('a look-back review may leave the status as it is', async () => {
    const { editors, slug, id } = await proposed({ kind: 'look_back', progress: null, text: '抽查 20 处，没有反弹。' })
    const before = (await issueOf(slug)).progress
    await approveProgressUpdate(editors.approver, { slug, id })
    expect((await issueOf(slug)).progress).toBe(before)
    expect(await updatesOf(slug)).toMatchObject([{ kind: 'look_back', progress: null }])
  })

  test('that is declined carries the note and stays out of sight', async () => {
    const { editors, slug, id } = await proposed()
    await declineProgressUpdate(editors.approver, { slug, id, note: '请附数量' })
    expect(await updatesOf(slug)).toEqual([])
    expect(await ownerPrisma().progressUpdate.findUnique({ where: { id }, select: { status: true, declineNote: true } })).toEqual({ status: 'declined', declineNote: '请附数量' })
  })
})

describe('what is refused', () => {
  test('a day to come, a status left out of a progress update, an issue that is not there', async () => {
    const { editors, slug } = await published()
    const act = { slug, ...update }
    await expect(proposeProgressUpdate(editors.editor, { ...act, on: '2099-01-01' })).rejects.toMatchObject({ fields: [{ path: 'on', problem: 'not_yet' }] })
    await expect(proposeProgressUpdate(editors.editor, { ...act, progress: null })).rejects.toMatchObject({ fields: [{ path: 'progress', problem: 'required' }] })
    await expect(proposeProgressUpdate(editors.editor, { ...act, issue: '99' })).rejects.toMatchObject({ reason: 'issue_not_found' })
  })

  test('a draft, a withdrawn report, a withdrawn issue: to propose and to agree', async () => {
    const { editors, slug, id } = await proposed()
    await expect(proposeProgressUpdate(editors.editor, { ...update, slug: await importDraft(editors) })).rejects.toMatchObject({ reason: 'report_not_published' })
    await withdrawIssue(editors.approver, { slug, issue: '1', reason: '不属于本单位' })
    await expect(proposeProgressUpdate(editors.editor, { slug, ...update })).rejects.toMatchObject({ reason: 'issue_withdrawn' })
    await expect(approveProgressUpdate(editors.approver, { slug, id })).rejects.toMatchObject({ reason: 'issue_withdrawn' })
    await withdrawReport(editors.approver, { slug, reason: '误发' })
    await expect(proposeProgressUpdate(editors.editor, { slug, ...update, issue: '2' })).rejects.toMatchObject({ reason: 'report_withdrawn' })
    await expect(approveProgressUpdate(editors.approver, { slug, id })).rejects.toMatchObject({ reason: 'report_withdrawn' })
  })

  test('a wrong role and the staff of another body', async () => {
    const { editors, slug, id } = await proposed()
    await expect(proposeProgressUpdate(editors.moderator, { slug, ...update })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(proposeProgressUpdate(editors.stranger, { slug, ...update })).rejects.toMatchObject({ reason: 'report_not_found' })
    await expect(approveProgressUpdate(editors.moderator, { slug, id })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(approveProgressUpdate(editors.stranger, { slug, id })).rejects.toMatchObject({ reason: 'report_not_found' })
  })

  test('deciding twice, and of two decisions at once one counts', async () => {
    const { editors, slug, id } = await proposed()
    const results = await Promise.allSettled([approveProgressUpdate(editors.approver, { slug, id }), approveProgressUpdate(editors.colleague, { slug, id })])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(declineProgressUpdate(editors.approver, { slug, id, note: '晚了' })).rejects.toMatchObject({ reason: 'proposal_decided' })
    expect(await eventsOf(slug, 'issue.update_published')).toBe(1)
  })
})

describe('four eyes', () => {
  test('whoever proposed it cannot agree, and the database refuses it too', async () => {
    const { editors, slug, id } = await proposed()
    await expect(approveProgressUpdate(editors.editor, { slug, id })).rejects.toMatchObject({ reason: 'author_cannot_approve' })
    await expect(ownerQuery(`UPDATE progress_updates SET status = 'approved', decided_by = proposed_by, decided_at = now() WHERE id = $1`, [id])).rejects.toThrow(/the_author_is_not_the_approver/)
  })
})

test('nothing is written when the event cannot be', async () => {
  const { editors, slug, id } = await proposed()
  const before = (await issueOf(slug)).progress
  await withoutRoomForEvents('issue.update_published', () => expect(approveProgressUpdate(editors.approver, { slug, id })).rejects.toThrow())
  expect((await issueOf(slug)).progress).toBe(before)
  expect(await updatesOf(slug)).toEqual([])
})
