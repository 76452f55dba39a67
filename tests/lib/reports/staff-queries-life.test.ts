import { describe, expect, test } from 'vitest'
import { proposeExtension } from '../../../lib/reports/commands/extend-window'
import { startCorrection } from '../../../lib/reports/commands/start-correction'
import { submitRevision } from '../../../lib/reports/commands/submit-revision'
import { approveProgressUpdate, proposeProgressUpdate } from '../../../lib/reports/commands/update-progress'
import { setDraftDetails } from '../../../lib/reports/commands/set-draft-details'
import { countApprovals, findRevisionForApproval, listApprovals } from '../../../lib/reports/staff-queries-approvals'
import { listReportHistory } from '../../../lib/reports/staff-queries-history'
import { findReportLife } from '../../../lib/reports/staff-queries-life'
import { findPreview } from '../../../lib/reports/staff-queries-preview'
import { useTestDatabase } from '../../support/database'
import { edit, importDraft, makeEditors, publishedReport, versionOf } from './editors'

useTestDatabase()

describe('what waits for a second person', () => {
  test('is listed and counted for the own body alone, and says what is one’s own', async () => {
    const editors = await makeEditors()
    const [slug, draft] = [await publishedReport(editors), await importDraft(editors)]
    await submitRevision(editors.editor, { slug: draft, version: 1 })
    await proposeExtension(editors.editor, { slug, closes: '2036-11-11', reason: '延长两周' })
    await proposeProgressUpdate(editors.colleague, { slug, issue: '1', kind: 'progress', on: '2026-10-20', progress: 'completed', text: '已补齐' })
    expect(await countApprovals(editors.approver)).toMatchObject({ count: 3, oldest: expect.any(Date) as Date })
    expect(await countApprovals(editors.stranger)).toEqual({ count: 0, oldest: null })
    expect(await listApprovals(editors.editor)).toMatchObject({
      revisions: [{ slug: draft, number: 1, mine: true }], extensions: [{ slug, mine: true }], updates: [{ slug, issue: '1', mine: false, by: editors.colleague.actor.name }],
    })
    expect(await listApprovals(editors.stranger)).toEqual({ revisions: [], extensions: [], updates: [] })
    await expect(listApprovals(editors.moderator)).rejects.toMatchObject({ reason: 'not_permitted' })
  })

  test('an approver sees who wrote it, and what a correction changes in text and facts', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    await startCorrection(editors.editor, { slug })
    await edit(editors.colleague, slug, { kind: 'role', anchor: { line: 3, words: '现将整改情况公布如下。' }, role: 'left_over' })
    await setDraftDetails(editors.colleague, { slug, version: await versionOf(editors.editor, slug), details: { correctionNote: '更正', facts: { phones: [{ number: '0799-5551299', hours: '' as never }] } } })
    const seen = (await findRevisionForApproval(editors.approver, { slug }))!
    expect(seen).toMatchObject({ people: { drafted: editors.editor.actor.name, edited: editors.colleague.actor.name, submitted: null }, mine: false, withoutSecondPerson: false, lostIssues: [] })
    expect(seen.difference).toMatchObject({ since: 1, facts: ['phones'] })
    expect(seen.difference!.changes.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'removed', text: '现将整改情况公布如下。' }])
    expect((await findRevisionForApproval(editors.colleague, { slug }))!.mine).toBe(true)
    expect(await findRevisionForApproval(editors.stranger, { slug })).toBeNull()
  })
})

describe('a preview', () => {
  test('is what the public would read if it went public now, for the own staff alone', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await setDraftDetails(editors.editor, { slug, version: 1, details: { window: { opens: null, closes: '2036-10-28' } } })
    const preview = (await findPreview(editors.approver, { slug }))!
    expect(preview).toMatchObject({ title: '云泽区水务局关于巡察整改情况的通报', issueCount: 2, window: { status: 'open' }, revision: { number: 1 } })
    expect(preview.blocks.length).toBeGreaterThan(5)
    expect(await findPreview(editors.stranger, { slug })).toBeNull()
    expect(await findPreview(editors.editor, { slug: await publishedReport(editors) })).toBeNull()
  })
})

describe('a report’s later life', () => {
  test('tells every step in order, with who did it, to the own staff alone', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    const { updateId: id } = await proposeProgressUpdate(editors.editor, { slug, issue: '1', kind: 'look_back', on: '2026-10-20', progress: null, text: '没有反弹' })
    await approveProgressUpdate(editors.approver, { slug, id })
    const steps = await listReportHistory(editors.moderator, { slug })
    expect(steps.map(({ action }) => action)).toEqual([
      'issue.update_published', 'issue.update_proposed', 'report.published', 'revision.approved', 'revision.submitted', 'report.imported',
    ])
    expect(steps[0]!.actor).toEqual({ kind: 'staff', name: editors.approver.actor.name })
    expect(await listReportHistory(editors.stranger, { slug })).toEqual([])
    expect(await findReportLife(editors.moderator, { slug })).toMatchObject({ status: 'published', underWay: null, revisions: [{ number: 1 }], updates: [{ issue: '1', status: 'approved' }], withdrawn: null })
    expect(await findReportLife(editors.stranger, { slug })).toBeNull()
  })
})
