import { describe, expect, test } from 'vitest'
import type { Edit } from '../../../../lib/importing/edits'
import { editDraft, forgetUnplacedEdits, undoEdit } from '../../../../lib/reports/commands/edit-draft'
import { reimportDraft } from '../../../../lib/reports/commands/reimport-draft'
import { setProgress } from '../../../../lib/reports/commands/set-progress'
import { submitRevision } from '../../../../lib/reports/commands/submit-revision'
import { findDraft } from '../../../../lib/reports/staff-queries-draft'
import { useTestDatabase } from '../../../support/database'
import { ownerPrisma, ownerQuery } from '../../../support/owner'
import { edit, importDraft, makeEditors, sourceOf, TEXT, versionOf } from '../editors'

useTestDatabase()

const renumber: Edit = { kind: 'renumber', anchor: { line: 7, words: '2.关于“巡查流于形式”的问题' }, number: '5' }

describe('editing a draft', () => {
  test('an edit changes what was read and leaves the source alone', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.editor, slug, renumber)
    const draft = (await findDraft(editors.editor, { slug }))!
    expect(draft.issues.map(({ address, title }) => [address, title])).toEqual([['1', '关于“台账不全”的问题'], ['5', '关于“巡查流于形式”的问题']])
    expect(draft.lines.map(({ text }) => text).join('\n')).toBe(TEXT)
    expect(draft.completeness).toMatchObject({ lines: 12, placedLines: 12, issues: 2, numbers: { first: 1, last: 5, missing: [2, 3, 4] } })
    expect(await ownerPrisma().issue.findMany({ where: { report: { slug } }, select: { number: true }, orderBy: { number: 'asc' } })).toEqual([{ number: '1' }, { number: '5' }])
  })

  test('the last edit can be taken back, whoever made it', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.editor, slug, renumber)
    await undoEdit(editors.colleague, { slug, version: await versionOf(editors.colleague, slug) })
    expect((await findDraft(editors.editor, { slug }))!.issues.map(({ number }) => number)).toEqual(['1', '2'])
    await expect(undoEdit(editors.editor, { slug, version: await versionOf(editors.editor, slug) })).rejects.toMatchObject({ reason: 'nothing_to_undo' })
  })

  test('edits that were made by one press are taken back by one undo', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.editor, slug, { ...renumber, number: '3' })
    await edit(editors.editor, slug, renumber, { kind: 'retitle', anchor: renumber.anchor, title: '巡查不实' })
    expect((await findDraft(editors.editor, { slug }))!.edits.map(({ act }) => act)).toEqual([1, 2, 2])
    await undoEdit(editors.editor, { slug, version: await versionOf(editors.editor, slug) })
    expect((await findDraft(editors.editor, { slug }))!.issues.map(({ number, title }) => [number, title]).at(-1)).toEqual(['3', '关于“巡查流于形式”的问题'])
  })

  test('an edit against an older version is refused, and of two at once one is', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    const version = await versionOf(editors.editor, slug)
    const results = await Promise.allSettled([editors.editor, editors.colleague].map((ctx) => editDraft(ctx, { slug, version, edits: [renumber] })))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ reason: 'changed_meanwhile' })
  })

  test('an edit that finds no paragraph is refused and nothing is saved', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    const nowhere: Edit = { kind: 'role', anchor: { line: 3, words: '不在原文里的话' }, role: 'issue' }
    await expect(edit(editors.editor, slug, nowhere)).rejects.toMatchObject({ reason: 'edit_not_placed' })
    expect((await findDraft(editors.editor, { slug }))!.edits).toEqual([])
  })

  test('only publishers of the same body edit, and only a draft', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    const act = { slug, version: 1, edits: [renumber] }
    await expect(editDraft(editors.moderator, act)).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(editDraft(editors.stranger, act)).rejects.toMatchObject({ reason: 'report_not_found' })
    await submitRevision(editors.editor, { slug, version: 1 })
    await expect(editDraft(editors.editor, { ...act, version: 2 })).rejects.toMatchObject({ reason: 'revision_not_editable' })
  })

  test('events name the kinds of edits and no word of the text', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.editor, slug, renumber)
    const { rows } = await ownerQuery('SELECT details FROM audit_events WHERE action = $1', ['revision.edited'])
    expect(rows.at(-1)).toEqual({ details: { revision: 1, edits: ['renumber'] } })
  })
})

describe('importing a newer file before publication', () => {
  test('keeps the edits, applies them to the new text and shows what changed', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.editor, slug, renumber)
    const newer = sourceOf(TEXT.replace('12本', '15本').replace('现将整改', '首页\n现将整改'))
    const { changes, unplaced } = await reimportDraft(editors.editor, { slug, version: await versionOf(editors.editor, slug), source: newer })
    expect(unplaced).toEqual([])
    expect(changes.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(['added', 'changed'])
    const draft = (await findDraft(editors.editor, { slug }))!
    expect(draft.issues.map(({ number }) => number)).toEqual(['1', '5'])
    expect(draft.issues[0]!.paragraphs.join('')).toContain('15本')
  })

  test('an edit whose paragraph is gone is kept and named', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    const contacts: Edit = { kind: 'role', anchor: { line: 3, words: '现将整改情况公布如下。' }, role: 'masthead' }
    await edit(editors.editor, slug, contacts)
    const { unplaced } = await reimportDraft(editors.editor, { slug, version: await versionOf(editors.editor, slug), source: sourceOf(TEXT.replace('现将整改情况公布如下。\n', '')) })
    expect(unplaced).toEqual([{ ...contacts, act: 1 }])
    expect((await findDraft(editors.editor, { slug }))!.unplaced).toEqual([{ ...contacts, act: 1 }])
    await forgetUnplacedEdits(editors.editor, { slug, version: await versionOf(editors.editor, slug) })
    expect((await findDraft(editors.editor, { slug }))!.edits).toEqual([])
    await expect(forgetUnplacedEdits(editors.editor, { slug, version: await versionOf(editors.editor, slug) })).rejects.toMatchObject({ reason: 'nothing_to_undo' })
    await expect(forgetUnplacedEdits(editors.moderator, { slug, version: 1 })).rejects.toMatchObject({ reason: 'not_permitted' })
  })
})

describe('the progress of a draft’s issues', () => {
  test('an editor confirms how far an issue has come; the suggestion quotes the text', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await setProgress(editors.editor, { slug, progress: { 2: 'completed' } })
    expect((await findDraft(editors.editor, { slug }))!.issues.map(({ progress }) => progress)).toEqual(['not_stated', 'completed'])
  })
})
