import { describe, expect, test } from 'vitest'
import { switchOffFourEyes } from '../../../../lib/organisations/commands/switch-off-four-eyes'
import { approveExtension, declineExtension, proposeExtension } from '../../../../lib/reports/commands/extend-window'
import { setDraftDetails } from '../../../../lib/reports/commands/set-draft-details'
import { withdrawReport } from '../../../../lib/reports/commands/withdraw'
import { findPublicHistory } from '../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeOrganisation, makeReport, makeStaff, staffContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'
import { approveNow, importDraft, makeEditors, publishedReport } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

const reason = '来信较多，延长两周。'
const proposed = async () => {
  const editors = await makeEditors()
  const slug = await publishedReport(editors)
  const { extensionId: id } = await proposeExtension(editors.editor, { slug, closes: '2036-11-11', reason })
  return { editors, slug, id }
}
const closingOf = async (slug: string) => (await findPublishedReport(citizenContext(), { slug }))!.window.closesAt

describe('an extension', () => {
  test('moves the closing once another person agrees, and its reason is public', async () => {
    const { editors, slug, id } = await proposed()
    expect(await closingOf(slug)).toEqual(new Date('2036-10-28T16:00:00Z'))
    await approveExtension(editors.approver, { slug, id })
    expect(await closingOf(slug)).toEqual(new Date('2036-11-11T16:00:00Z'))
    const report = await findPublishedReport(citizenContext(), { slug })
    expect((await findPublicHistory(citizenContext(), { reportId: report!.id })).extensions).toMatchObject([{ reason, closesAt: new Date('2036-11-11T16:00:00Z') }])
    expect(await eventsOf(slug, 'window.extended')).toBe(1)
  })

  test('that is declined leaves the window, carries the note and makes room for another', async () => {
    const { editors, slug, id } = await proposed()
    await declineExtension(editors.approver, { slug, id, note: '理由不充分' })
    expect(await closingOf(slug)).toEqual(new Date('2036-10-28T16:00:00Z'))
    await proposeExtension(editors.editor, { slug, closes: '2036-11-05', reason })
    expect(await ownerPrisma().windowExtension.findUnique({ where: { id }, select: { status: true, declineNote: true } })).toEqual({ status: 'declined', declineNote: '理由不充分' })
  })
})

describe('what is refused', () => {
  test('an earlier day, the same day, a day that is over, no day', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    for (const [closes, problem] of [['2036-10-27', 'not_later'], ['2036-10-28', 'not_later'], ['2036-02-30', 'not_a_date']] as const) {
      await expect(proposeExtension(editors.editor, { slug, closes, reason })).rejects.toMatchObject({ fields: [{ path: 'closes', problem }] })
    }
    await expect(proposeExtension(editors.editor, { slug, closes: '2036-11-11', reason: ' ' })).rejects.toMatchObject({ fields: [{ path: 'reason', problem: 'required' }] })
  })

  test('a draft, a report without a window, a withdrawn one', async () => {
    const editors = await makeEditors()
    const act = { closes: '2036-11-11', reason }
    const draft = await importDraft(editors)
    await expect(proposeExtension(editors.editor, { slug: draft, ...act })).rejects.toMatchObject({ reason: 'report_not_published' })
    await setDraftDetails(editors.editor, { slug: draft, version: 1, details: { window: { opens: null, closes: null } } })
    await approveNow(editors, draft)
    await expect(proposeExtension(editors.editor, { slug: draft, ...act })).rejects.toMatchObject({ reason: 'window_not_stated' })
    await withdrawReport(editors.approver, { slug: draft, reason: '误发' })
    await expect(proposeExtension(editors.editor, { slug: draft, ...act })).rejects.toMatchObject({ reason: 'report_withdrawn' })
  })

  test('a second one while one waits, also of two at once', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    const results = await Promise.allSettled([editors.editor, editors.colleague].map((ctx) => proposeExtension(ctx, { slug, closes: '2036-11-11', reason })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ reason: 'extension_under_way' })
  })

  test('a wrong role and the staff of another body', async () => {
    const { editors, slug, id } = await proposed()
    await expect(proposeExtension(editors.approver, { slug, closes: '2036-11-12', reason })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(approveExtension(editors.moderator, { slug, id })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(approveExtension(editors.stranger, { slug, id })).rejects.toMatchObject({ reason: 'report_not_found' })
    const other = await publishedReport(editors)
    await expect(approveExtension(editors.approver, { slug: other, id })).rejects.toMatchObject({ reason: 'proposal_not_found' })
  })

  test('deciding twice, and of two decisions at once one counts', async () => {
    const { editors, slug, id } = await proposed()
    const results = await Promise.allSettled([approveExtension(editors.approver, { slug, id }), declineExtension(editors.colleague, { slug, id, note: '不必' })])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(approveExtension(editors.approver, { slug, id })).rejects.toMatchObject({ reason: 'proposal_decided' })
  })

  test('agreeing when the new closing is over by then, or the report is withdrawn', async () => {
    const { editors, slug, id } = await proposed()
    const late = { ...editors.approver, at: new Date('2036-11-12T00:00:00Z') }
    await expect(approveExtension(late, { slug, id })).rejects.toMatchObject({ fields: [{ path: 'closes', problem: 'already_past' }] })
    await withdrawReport(editors.approver, { slug, reason: '误发' })
    await expect(approveExtension(editors.approver, { slug, id })).rejects.toMatchObject({ reason: 'report_withdrawn' })
  })
})

describe('four eyes', () => {
  test('whoever proposed it cannot agree, and the database refuses it too', async () => {
    const { editors, slug, id } = await proposed()
    await expect(approveExtension(editors.editor, { slug, id })).rejects.toMatchObject({ reason: 'author_cannot_approve' })
    await expect(ownerQuery(`UPDATE window_extensions SET status = 'approved', decided_by = proposed_by, decided_at = now() WHERE id = $1`, [id])).rejects.toThrow(/the_author_is_not_the_approver/)
  })

  test('a single member of staff who openly switched it off may, which stands in the record', async () => {
    const organisation = await makeOrganisation()
    const alone = await staffContext(await makeStaff(organisation, ['administrator', 'publisher']))
    const { report } = await makeReport({ organisation })
    await switchOffFourEyes(alone, { act: 'publish_report', reason: '本单位只有一人' })
    const { extensionId: id } = await proposeExtension(alone, { slug: report.slug, closes: '2036-11-11', reason })
    await approveExtension(alone, { slug: report.slug, id })
    expect(await ownerPrisma().windowExtension.findUnique({ where: { id }, select: { waiverId: true } })).toMatchObject({ waiverId: expect.any(String) as string })
  })
})

test('nothing is written when the event cannot be', async () => {
  const { editors, slug, id } = await proposed()
  await withoutRoomForEvents('window.extended', () => expect(approveExtension(editors.approver, { slug, id })).rejects.toThrow())
  expect(await closingOf(slug)).toEqual(new Date('2036-10-28T16:00:00Z'))
  expect(await ownerPrisma().windowExtension.findUnique({ where: { id }, select: { status: true } })).toEqual({ status: 'awaiting_approval' })
})
