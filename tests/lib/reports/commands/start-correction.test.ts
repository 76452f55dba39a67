import { describe, expect, test } from 'vitest'
import { approveRevision } from '../../../../lib/reports/commands/decide-revision'
import { setDraftDetails } from '../../../../lib/reports/commands/set-draft-details'
import { startCorrection } from '../../../../lib/reports/commands/start-correction'
import { submitRevision } from '../../../../lib/reports/commands/submit-revision'
import { withdrawIssue, withdrawReport } from '../../../../lib/reports/commands/withdraw'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { findDraft } from '../../../../lib/reports/staff-queries-draft'
import { useTestDatabase } from '../../../support/database'
import { citizenContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'
import { approveNow, edit, importDraft, makeEditors, publishedReport, versionOf } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

const published = async () => {
  const editors = await makeEditors()
  return { editors, slug: await publishedReport(editors) }
}
const leaveOutTwo = { kind: 'role', anchor: { line: 7, words: '2.关于“巡查流于形式”的问题' }, role: 'text' } as const

describe('a correction', () => {
  test('begins as what is public, which stays until another person approves', async () => {
    const { editors, slug } = await published()
    expect(await startCorrection(editors.editor, { slug })).toEqual({ revision: 2 })
    await edit(editors.editor, slug, { kind: 'fact', fact: 'title', value: '云泽区水务局关于巡察整改情况的通报（更正）' })
    await setDraftDetails(editors.editor, { slug, version: await versionOf(editors.editor, slug), details: { correctionNote: '更正标题' } })
    expect((await findPublishedReport(citizenContext(), { slug }))!).toMatchObject({ title: '云泽区水务局关于巡察整改情况的通报', revision: { number: 1 } })
    await approveNow(editors, slug)
    expect((await findPublishedReport(citizenContext(), { slug }))!).toMatchObject({ title: '云泽区水务局关于巡察整改情况的通报（更正）', revision: { number: 2 } })
    expect(await eventsOf(slug, 'report.revised')).toBe(1)
  })

  test('is not sent without saying what it mends, and the database refuses it too', async () => {
    const { editors, slug } = await published()
    await startCorrection(editors.editor, { slug })
    await expect(submitRevision(editors.editor, { slug, version: 1 })).rejects.toMatchObject({ reason: 'revision_unfinished', details: { missing: ['correctionNote'] } })
    await expect(ownerQuery(`UPDATE report_revisions SET status = 'awaiting_approval' WHERE number = 2 AND report_id = (SELECT id FROM reports WHERE slug = $1)`, [slug]))
      .rejects.toThrow(/a_correction_says_what_it_mends/)
  })

  test('does not lose an issue that was public, unless it was withdrawn', async () => {
    const { editors, slug } = await published()
    await startCorrection(editors.editor, { slug })
    await edit(editors.editor, slug, leaveOutTwo)
    await setDraftDetails(editors.editor, { slug, version: 2, details: { correctionNote: '删去第二个问题' } })
    await expect(submitRevision(editors.editor, { slug, version: 3 })).rejects.toMatchObject({ reason: 'published_issue_missing', details: { issues: ['2'] } })
    await withdrawIssue(editors.approver, { slug, issue: '2', reason: '不属于本单位' })
    await submitRevision(editors.editor, { slug, version: 3 })
    await approveRevision(editors.approver, { slug, version: 4 })
    expect(await ownerPrisma().issue.count({ where: { report: { slug } } })).toBe(2)
  })
})

describe('who may, and when', () => {
  test('publishers of the same body, of a public report that is not withdrawn', async () => {
    const { editors, slug } = await published()
    await expect(startCorrection(editors.moderator, { slug })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(startCorrection(editors.stranger, { slug })).rejects.toMatchObject({ reason: 'report_not_found' })
    await expect(startCorrection(editors.editor, { slug: await importDraft(editors) })).rejects.toMatchObject({ reason: 'report_not_published' })
    await withdrawReport(editors.approver, { slug, reason: '误发' })
    await expect(startCorrection(editors.editor, { slug })).rejects.toMatchObject({ reason: 'report_withdrawn' })
  })

  test('one at a time, also of two at once', async () => {
    const { editors, slug } = await published()
    const results = await Promise.allSettled([editors.editor, editors.colleague].map((ctx) => startCorrection(ctx, { slug })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(startCorrection(editors.editor, { slug })).rejects.toMatchObject({ reason: 'revision_under_way' })
    expect(await eventsOf(slug, 'revision.started')).toBe(1)
  })

  test('under a withdrawn report it is neither sent nor approved', async () => {
    const { editors, slug } = await published()
    await startCorrection(editors.editor, { slug })
    await setDraftDetails(editors.editor, { slug, version: 1, details: { correctionNote: '更正' } })
    await submitRevision(editors.editor, { slug, version: 2 })
    await withdrawReport(editors.approver, { slug, reason: '误发' })
    await expect(approveRevision(editors.approver, { slug, version: 3 })).rejects.toMatchObject({ reason: 'report_withdrawn' })
  })

  test('nothing is written when the event cannot be', async () => {
    const { editors, slug } = await published()
    await withoutRoomForEvents('revision.started', () => expect(startCorrection(editors.editor, { slug })).rejects.toThrow())
    expect(await findDraft(editors.editor, { slug })).toBeNull()
  })
})

describe('the database keeps what was published, whoever writes', () => {
  const refused: [what: string, sql: string, says: RegExp][] = [
    ['altering a published revision', `UPDATE report_revisions SET title = '别的' WHERE report_id = (SELECT id FROM reports WHERE slug = $1)`, /frozen/],
    ['deleting a published revision', 'DELETE FROM report_revisions WHERE report_id = (SELECT id FROM reports WHERE slug = $1)', /frozen/],
    ['altering the text of an issue', `UPDATE issue_texts SET title = '别的' WHERE issue_id IN (SELECT i.id FROM issues i JOIN reports r ON r.id = i.report_id WHERE r.slug = $1)`, /frozen/],
    ['deleting a published issue', 'DELETE FROM issues WHERE report_id = (SELECT id FROM reports WHERE slug = $1)', /never deleted/],
    ['renumbering a published issue', `UPDATE issues SET number = '9' WHERE number = '1' AND report_id = (SELECT id FROM reports WHERE slug = $1)`, /never deleted/],
    ['shortening a published window', `UPDATE reports SET closes_at = closes_at - interval '1 day' WHERE slug = $1`, /only by an approved extension/],
    ['lengthening it without an extension', `UPDATE reports SET closes_at = closes_at + interval '1 day' WHERE slug = $1`, /only by an approved extension/],
    ['moving its beginning', `UPDATE reports SET opens_at = opens_at - interval '1 day' WHERE slug = $1`, /promised stays/],
    ['changing its zone', `UPDATE reports SET time_zone = 'UTC' WHERE slug = $1`, /promised stays/],
    ['changing its address', `UPDATE reports SET slug = 'elsewhere' WHERE slug = $1`, /promised stays/],
    ['changing what becomes of comments', `UPDATE reports SET comment_display = 'office_only' WHERE slug = $1`, /promised stays/],
    ['asking for contacts after all', `UPDATE reports SET contact_policy = 'required' WHERE slug = $1`, /promised stays/],
    ['making it a draft again', `UPDATE reports SET status = 'draft' WHERE slug = $1`, /draft again/],
  ]
  test.each(refused)('%s', async (_what, sql, says) => {
    const { slug } = await published()
    await expect(ownerQuery(sql, [slug])).rejects.toThrow(says)
  })
})
