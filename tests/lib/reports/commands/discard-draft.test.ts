import { expect, test } from 'vitest'
import { attachFile } from '../../../../lib/reports/commands/attach-file'
import { discardDraft } from '../../../../lib/reports/commands/discard-draft'
import { startCorrection } from '../../../../lib/reports/commands/start-correction'
import { submitRevision } from '../../../../lib/reports/commands/submit-revision'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { findDraft } from '../../../../lib/reports/staff-queries-draft'
import { useTestDatabase } from '../../../support/database'
import { citizenContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'
import { edit, importDraft, makeEditors, publishedReport, versionOf } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

test('a draft that was never public goes with everything that hangs from it, and one line of it stays', async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  await attachFile(editors.editor, { slug, title: '签发原件', fileName: 'signed.pdf', bytes: new TextEncoder().encode('%PDF-1.7') })
  await discardDraft(editors.editor, { slug, version: 1 })
  expect(await findDraft(editors.editor, { slug })).toBeNull()
  expect(await ownerPrisma().report.count({ where: { slug } })).toBe(0)
  const { rows } = await ownerQuery(`SELECT details FROM audit_events WHERE action = 'report.discarded' ORDER BY id DESC LIMIT 1`)
  expect(rows).toMatchObject([{ details: { slug } }])
})

test('a correction goes alone: what is public stays, also its issues', async () => {
  const editors = await makeEditors()
  const slug = await publishedReport(editors)
  await startCorrection(editors.editor, { slug })
  await edit(editors.editor, slug, { kind: 'renumber', anchor: { line: 7, words: '2.关于“巡查流于形式”的问题' }, number: '7' })
  await discardDraft(editors.editor, { slug, version: await versionOf(editors.editor, slug) })
  expect((await findPublishedReport(citizenContext(), { slug }))!).toMatchObject({ issueCount: 2, revision: { number: 1 } })
  expect(await ownerPrisma().issue.findMany({ where: { report: { slug } }, select: { number: true }, orderBy: { number: 'asc' } })).toEqual([{ number: '1' }, { number: '2' }])
  expect(await startCorrection(editors.editor, { slug })).toEqual({ revision: 2 })
  expect(await eventsOf(slug, 'revision.discarded')).toBe(1)
})

test('only publishers of the same body, only a draft, only as they saw it', async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  await expect(discardDraft(editors.moderator, { slug, version: 1 })).rejects.toMatchObject({ reason: 'not_permitted' })
  await expect(discardDraft(editors.stranger, { slug, version: 1 })).rejects.toMatchObject({ reason: 'report_not_found' })
  await edit(editors.colleague, slug, { kind: 'fact', fact: 'source', value: '区水务局' })
  await expect(discardDraft(editors.editor, { slug, version: 1 })).rejects.toMatchObject({ reason: 'changed_meanwhile' })
  await submitRevision(editors.editor, { slug, version: 2 })
  await expect(discardDraft(editors.editor, { slug, version: 3 })).rejects.toMatchObject({ reason: 'revision_not_editable' })
})

test('nothing goes when the event cannot be written, and of two at once one does it', async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  await withoutRoomForEvents('report.discarded', () => expect(discardDraft(editors.editor, { slug, version: 1 })).rejects.toThrow())
  expect((await findDraft(editors.editor, { slug }))!.issues).toHaveLength(2)
  const results = await Promise.allSettled([editors.editor, editors.colleague].map((ctx) => discardDraft(ctx, { slug, version: 1 })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
