import { describe, expect, test } from 'vitest'
import { setDraftDetails } from '../../../../lib/reports/commands/set-draft-details'
import { startCorrection } from '../../../../lib/reports/commands/start-correction'
import { submitRevision } from '../../../../lib/reports/commands/submit-revision'
import { findDraft } from '../../../../lib/reports/staff-queries-draft'
import { useTestDatabase } from '../../../support/database'
import { ownerPrisma } from '../../../support/owner'
import { importDraft, makeEditors, publishedReport, versionOf } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

const window = { opens: '2026-12-01', closes: '2026-12-20' }
const draft = async () => {
  const editors = await makeEditors()
  return { editors, slug: await importDraft(editors) }
}

describe('what is not in the document', () => {
  test('address, window and policy are set before publication', async () => {
    const { editors, slug } = await draft()
    const set = await setDraftDetails(editors.editor, { slug, version: 1, details: { newSlug: 'water-2026', window, contactPolicy: 'required' } })
    expect(set).toEqual({ slug: 'water-2026', version: 2 })
    const { report } = (await findDraft(editors.editor, { slug: 'water-2026' }))!
    expect(report).toMatchObject({ contactPolicy: 'required', opensAt: new Date('2026-11-30T16:00:00Z'), closesAt: new Date('2026-12-20T16:00:00Z') })
    expect(await eventsOf('water-2026', 'revision.details_set')).toBe(1)
  })

  test('what is not named stays as it is', async () => {
    const { editors, slug } = await draft()
    await setDraftDetails(editors.editor, { slug, version: 1, details: { window, commentDisplay: 'office_only' } })
    await setDraftDetails(editors.editor, { slug, version: 2, details: { attachmentsAllowed: true } })
    expect((await findDraft(editors.editor, { slug }))!.report).toMatchObject({ commentDisplay: 'office_only', attachmentsAllowed: true, closesAt: new Date('2026-12-20T16:00:00Z') })
  })

  test('a deadline alone has no beginning, and a report may have no window at all', async () => {
    const { editors, slug } = await draft()
    await setDraftDetails(editors.editor, { slug, version: 1, details: { window: { opens: null, closes: '2026-12-20' } } })
    expect((await findDraft(editors.editor, { slug }))!.report).toMatchObject({ opensAt: null, closesAt: new Date('2026-12-20T16:00:00Z') })
    await setDraftDetails(editors.editor, { slug, version: 2, details: { window: { opens: null, closes: null } } })
    expect((await findDraft(editors.editor, { slug }))!).toMatchObject({ report: { opensAt: null, closesAt: null }, read: { window: null } })
  })

  test('a window that ends before it begins, on no day at all or nowhere names the field', async () => {
    const { editors, slug } = await draft()
    const wrong = [['2026-11-01', 'before_beginning'], ['2026-02-30', 'not_a_date'], ['', 'required'], [null, 'required']] as const
    for (const [closes, problem] of wrong) {
      await expect(setDraftDetails(editors.editor, { slug, version: 1, details: { window: { ...window, closes } } })).rejects.toMatchObject({ fields: [{ path: 'details.window.closes', problem }] })
    }
  })

  test('an address in use is refused, and both reports keep theirs', async () => {
    const { editors, slug: first } = await draft()
    const second = await importDraft(editors)
    await expect(setDraftDetails(editors.editor, { slug: second, version: 1, details: { newSlug: first } })).rejects.toMatchObject({ reason: 'slug_taken' })
    expect(await findDraft(editors.editor, { slug: second })).not.toBeNull()
  })
})

describe('what the report states about itself', () => {
  test('is corrected apart from the source, and only what differs is kept as an edit', async () => {
    const { editors, slug } = await draft()
    const { read } = (await findDraft(editors.editor, { slug }))!
    await setDraftDetails(editors.editor, {
      slug, version: 1, details: { facts: { title: read.title, publisher: '云泽区水务局', publishedAt: '2026-10-08 09:20', phones: [{ number: '0799-5551213', hours: '工作日 8:30—17:30' }] } },
    })
    const after = (await findDraft(editors.editor, { slug }))!
    expect(after.read).toMatchObject({ title: read.title, publishedAt: '2026-10-08T09:20:00+08:00', phones: [{ number: '0799-5551213', hours: '工作日 8:30—17:30' }] })
    expect(after.edits.map((edit) => 'fact' in edit && edit.fact)).not.toContain('title')
    expect(await ownerPrisma().reportRevision.findFirst({ where: { report: { slug } }, select: { phones: true } })).toMatchObject({ phones: [{ number: '0799-5551213' }] })
  })

  test('that is no day, no mailbox or too much names its field', async () => {
    const { editors, slug } = await draft()
    const wrong: [object, object][] = [
      [{ publishedAt: '上周' }, { path: 'details.facts.publishedAt', problem: 'not_a_date' }], [{ emails: ['无'] }, { path: 'details.facts.emails[0]', problem: 'not_an_email' }],
      [{ title: '标'.repeat(301) }, { path: 'details.facts.title', problem: 'too_long', limit: 300 }], [{ phones: [{ number: '', hours: '上午' }] }, { path: 'details.facts.phones[0].number', problem: 'required' }],
    ]
    for (const [facts, problem] of wrong) await expect(setDraftDetails(editors.editor, { slug, version: 1, details: { facts } })).rejects.toMatchObject({ fields: [problem] })
  })
})

describe('who may, and when', () => {
  test('only publishers of the same body, and only a draft they saw as it is', async () => {
    const { editors, slug } = await draft()
    const act = { slug, version: 1, details: { window } }
    await expect(setDraftDetails(editors.moderator, act)).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(setDraftDetails(editors.stranger, act)).rejects.toMatchObject({ reason: 'report_not_found' })
    const results = await Promise.allSettled([editors.editor, editors.colleague].map((ctx) => setDraftDetails(ctx, act)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await submitRevision(editors.editor, { slug, version: 2 })
    await expect(setDraftDetails(editors.editor, { ...act, version: 3 })).rejects.toMatchObject({ reason: 'revision_not_editable' })
  })

  test('of a public report only facts and the correction note: what was promised stays', async () => {
    const editors = await makeEditors()
    const slug = await publishedReport(editors)
    await startCorrection(editors.editor, { slug })
    const before = (await findDraft(editors.editor, { slug }))!.report
    const details = { newSlug: 'elsewhere', window, commentDisplay: 'office_only' as const, correctionNote: '更正电话', facts: { source: '区水务局' } }
    expect(await setDraftDetails(editors.editor, { slug, version: 1, details })).toEqual({ slug, version: 2 })
    expect(await findDraft(editors.editor, { slug })).toMatchObject({ report: before, revision: { correctionNote: '更正电话' }, read: { source: '区水务局' } })
  })

  test('nothing is written when the event cannot be', async () => {
    const { editors, slug } = await draft()
    await withoutRoomForEvents('revision.details_set', () =>
      expect(setDraftDetails(editors.editor, { slug, version: 1, details: { newSlug: 'lost', facts: { source: '别处' } } })).rejects.toThrow())
    expect((await findDraft(editors.editor, { slug }))!).toMatchObject({ revision: { version: 1 }, edits: [] })
    expect(await versionOf(editors.editor, slug)).toBe(1)
  })
})
