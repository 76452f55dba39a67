import { expect, test } from 'vitest'
import { setDraftDetails } from '../../../lib/reports/commands/set-draft-details'
import { setProgress } from '../../../lib/reports/commands/set-progress'
import { startCorrection } from '../../../lib/reports/commands/start-correction'
import { factQuotes } from '../../../lib/reports/fact-quotes'
import { canBeSubmitted, checklistOf } from '../../../lib/reports/readiness'
import { findDraft } from '../../../lib/reports/staff-queries-draft'
import { useTestDatabase } from '../../support/database'
import { edit, importDraft, makeEditors, publishedReport, TEXT, type Editors } from './editors'

useTestDatabase()

const look = async ({ editor }: Editors, slug: string, lostIssues: string[] = [], at = new Date('2026-10-08T02:00:00Z')) => checklistOf((await findDraft(editor, { slug }))!, { lostIssues, at })

test('a draft that states everything can be sent; an unconfirmed suggestion deserves a look', async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  const list = await look(editors, slug)
  expect(list).toMatchObject({ title: 'ready', correctionNote: null, window: 'ready', contacts: 'ready', completeness: { state: 'ready' }, progress: { state: 'look', unconfirmed: ['2'] } })
  expect(canBeSubmitted(list)).toBe(true)
  await setProgress(editors.editor, { slug, progress: { 2: 'completed' } })
  expect((await look(editors, slug)).progress).toMatchObject({ state: 'ready', notStated: 1 })
})

test('without a title it cannot; a window that is over or not there deserves a look', async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  await edit(editors.editor, slug, { kind: 'fact', fact: 'title', value: null })
  expect(canBeSubmitted(await look(editors, slug))).toBe(false)
  expect((await look(editors, slug, [], new Date('2036-11-01T00:00:00Z'))).window).toBe('look')
  await setDraftDetails(editors.editor, { slug, version: 2, details: { window: { opens: null, closes: null } } })
  expect((await look(editors, slug)).window).toBe('look')
})

test('a correction needs its note and every issue that was public', async () => {
  const editors = await makeEditors()
  const slug = await publishedReport(editors)
  await startCorrection(editors.editor, { slug })
  expect(canBeSubmitted(await look(editors, slug))).toBe(false)
  await setDraftDetails(editors.editor, { slug, version: 1, details: { correctionNote: '更正电话' } })
  expect(canBeSubmitted(await look(editors, slug))).toBe(true)
  expect(canBeSubmitted(await look(editors, slug, ['2']))).toBe(false)
})

test('each fact comes with the words it rests on, and with none where the source has none', async () => {
  const editors = await makeEditors()
  const quotes = factQuotes((await findDraft(editors.editor, { slug: await importDraft(editors, TEXT.replace('发布时间：2026-10-08\n', '发布时间：2026-10-08　来源：云泽区水务局\n')) }))!)
  expect(quotes.title).toEqual([{ line: 1, text: '云泽区水务局关于巡察整改情况的通报' }])
  expect(quotes.window[0]!.text).toContain('公开期限：2026年10月8日至2036年10月28日')
  expect(quotes.phones[0]!.text).toContain('0799-5551212')
  expect(quotes.signedBy).toEqual([{ line: 11, text: '云泽区水务局' }])
  expect(quotes.emails).toEqual([])
})
