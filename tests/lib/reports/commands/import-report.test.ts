import { describe, expect, test } from 'vitest'
import type { ParsedReport } from '../../../../lib/importing/schema'
import { InvalidInput, Refusal } from '../../../../lib/platform/errors'
import { importReport, type ReportToImport } from '../../../../lib/reports/commands/import-report'
import { publishReport } from '../../../../lib/reports/commands/publish-report'
import { setProgress } from '../../../../lib/reports/commands/set-progress'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeOrganisation, makeStaff, operatorContext, staffContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'

useTestDatabase()

const nothingStated = { fields: [], leadUnit: null, timeLimit: null, suggestedProgress: null }

const parsed: ParsedReport = {
  title: '关于巡察整改进展情况的通报', publisher: '云泽区委', source: '云泽区委', publishedAt: '2024-07-18T09:20:00+08:00',
  preamble: ['现将情况予以公布。'], closing: [], chapters: [{ heading: '一、整改情况', paragraphs: ['总体情况良好。'] }],
  issues: [
    { number: '1', title: '关于“路灯不亮”问题', paragraphs: ['一是更换灯具。二是定期巡检。'], measures: ['一是更换灯具。', '二是定期巡检。'], ...nothingStated },
    { number: '2', title: '关于“公交间隔长”问题', paragraphs: ['已加密班次。'], measures: [], ...nothingStated },
  ],
  window: { start: '2024-07-18', end: '2024-08-08' }, phones: [{ number: '0999-5550100', hours: '工作日8:30-17:30' }], emails: ['office@example.cn'],
  postalAddress: null, signedBy: '云泽区委', signedOn: '2024-07-18', warnings: [], leftOver: [],
  blocks: [{ kind: 'title', text: '关于巡察整改进展情况的通报', line: 1 }],
}

function toImport(over: Partial<ReportToImport> = {}, report: Partial<ParsedReport> = {}): ReportToImport {
  const text = '原文'
  return { parsed: { ...parsed, ...report }, source: { name: '通报 2024.txt', lines: [{ line: 1, text }], bytes: new TextEncoder().encode(text) }, ...over }
}

const events = async (action: string) => (await ownerQuery('SELECT actor_kind::text, details FROM audit_events WHERE action = $1 ORDER BY id', [action])).rows

describe('importing a report', () => {
  test('on an empty database founds the body that the report names', async () => {
    const imported = await importReport(operatorContext(), toImport())
    expect(imported).toMatchObject({ slug: '2024', issueCount: 2 })
    expect(imported.closesAt?.toISOString()).toBe('2024-08-08T16:00:00.000Z')
    expect(await ownerPrisma().organisation.findMany({ select: { name: true } })).toEqual([{ name: '云泽区委' }])
    expect(await findPublishedReport(citizenContext(), { slug: '2024' })).toBeNull()
    expect(await events('report.imported')).toEqual([{ actor_kind: 'operator', details: { slug: '2024', issues: 2, warnings: [] } }])
  })

  test('without a slug it gets a free one, a slug that is taken is refused', async () => {
    expect(await importReport(operatorContext(), toImport())).toMatchObject({ slug: '2024-2' })
    await expect(importReport(operatorContext(), toImport({ slug: '2024' }))).rejects.toMatchObject({ reason: 'slug_taken' })
    await expect(importReport(operatorContext(), toImport({ slug: '../etc' }))).rejects.toThrow(InvalidInput)
  })

  test('the ends of the window can be given, as days or instants', async () => {
    const { opensAt, closesAt } = await importReport(operatorContext(), toImport({ slug: 'given', opens: '2030-01-01', closes: '2030-01-02T12:00:00.500Z' }))
    expect([opensAt?.toISOString(), closesAt?.toISOString()]).toEqual(['2029-12-31T16:00:00.000Z', '2030-01-02T12:00:00.500Z'])
  })

  test('a window that makes no sense is named and nothing is stored', async () => {
    const before = await ownerPrisma().report.count()
    await expect(importReport(operatorContext(), toImport({ slug: 'wrong', closes: 'soon' }))).rejects.toMatchObject({ fields: [{ path: 'closes', problem: 'not_a_date' }] })
    await expect(importReport(operatorContext(), toImport({ slug: 'wrong', opens: '2030-02-01', closes: '2030-01-01' }))).rejects.toThrow(InvalidInput)
    expect(await ownerPrisma().report.count()).toBe(before)
  })

  test('a number that the text uses twice still has an address of its own', async () => {
    const twice = [...parsed.issues, { ...parsed.issues[0]!, title: '另一个问题' }]
    await importReport(operatorContext(), toImport({ slug: 'twice' }, { issues: twice }))
    const issues = await ownerPrisma().issue.findMany({ where: { report: { slug: 'twice' } }, select: { number: true }, orderBy: { number: 'asc' } })
    expect(issues.map(({ number }) => number)).toEqual(['1', '1b', '2'])
  })

  test('where several bodies exist and none bears the name, one must be said', async () => {
    const other = await makeOrganisation({ slug: 'another' })
    await expect(importReport(operatorContext(), toImport({ slug: 'whose' }, { publisher: '另一个机关', signedBy: null }))).rejects.toMatchObject({
      fields: [{ path: 'organisation', problem: 'required' }],
    })
    const { reportId } = await importReport(operatorContext(), toImport({ slug: 'theirs', organisation: other.slug }))
    expect(await ownerPrisma().report.findUnique({ where: { id: reportId }, select: { organisationId: true } })).toEqual({ organisationId: other.id })
  })

  test('is not for a moderator', async () => {
    const moderator = await makeStaff(await makeOrganisation(), ['moderator'])
    await expect(importReport(await staffContext(moderator), toImport({ slug: 'mine' }))).rejects.toMatchObject({ reason: 'not_permitted' })
  })
})

describe('publishing a report', () => {
  test('is the operator’s act, once, and is recorded as that', async () => {
    await publishReport(operatorContext(), { slug: 'given' })
    const report = await findPublishedReport(citizenContext({ at: new Date('2030-01-01T00:00:00Z') }), { slug: 'given' })
    expect(report).toMatchObject({ title: parsed.title, window: { status: 'open' }, phones: parsed.phones, signedOn: '2024-07-18', blocks: parsed.blocks })
    expect(report?.issues[0]).toMatchObject({ number: '1', measures: parsed.issues[0]!.measures, progress: 'not_stated' })
    expect(await events('report.published')).toEqual([{ actor_kind: 'operator', details: { slug: 'given', revision: 1, by: 'operator' } }])
    await expect(publishReport(operatorContext(), { slug: 'given' })).rejects.toMatchObject({ reason: 'already_published' })
  })

  test('raced, it happens once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => publishReport(operatorContext(), { slug: '2024' })))
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refusal)
  })

  test('one member of staff alone cannot', async () => {
    const publisher = await makeStaff(await makeOrganisation(), ['publisher'])
    await expect(publishReport(await staffContext(publisher), { slug: '2024-2' })).rejects.toMatchObject({ reason: 'not_permitted' })
  })

  test('freezes the text: the database refuses to change or delete it', async () => {
    const frozen = /frozen/
    const ofGiven = `(SELECT current_revision_id FROM reports WHERE slug = 'given')`
    await expect(ownerQuery(`UPDATE report_revisions SET title = 'x' WHERE id = ${ofGiven}`)).rejects.toThrow(frozen)
    await expect(ownerQuery(`UPDATE issue_texts SET title = 'x' WHERE revision_id = ${ofGiven}`)).rejects.toThrow(frozen)
    await expect(ownerQuery(`DELETE FROM issue_texts WHERE revision_id = ${ofGiven}`)).rejects.toThrow(frozen)
  })
})

describe('progress', () => {
  test('is set per issue, and only what changes is recorded', async () => {
    expect(await setProgress(operatorContext(), { slug: 'given', progress: { '1': 'completed', '2': 'not_stated' } })).toEqual({ changed: 1 })
    expect(await events('issue.progress_set')).toEqual([
      { actor_kind: 'operator', details: { report: 'given', issue: '1', from: 'not_stated', to: 'completed' } },
    ])
    await expect(setProgress(operatorContext(), { slug: 'given', progress: { '9': 'completed' } })).rejects.toMatchObject({
      fields: [{ path: 'progress.9', problem: 'unknown_issue' }],
    })
  })

  test('belongs to the organisation: a publisher of another body does not even find the report', async () => {
    const stranger = await makeStaff(await makeOrganisation(), ['publisher'])
    await expect(setProgress(await staffContext(stranger), { slug: 'given', progress: { '1': 'unfinished' } })).rejects.toMatchObject({ reason: 'report_not_found' })
  })
})
