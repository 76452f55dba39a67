import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '../../../lib/platform/errors'
import { attachFile, withdrawAttachment } from '../../../lib/reports/commands/attach-file'
import { withdrawIssue, withdrawReport } from '../../../lib/reports/commands/withdraw'
import { proposeProgressUpdate } from '../../../lib/reports/commands/update-progress'
import {
  findPublicAttachment, findPublicCorrection, findPublicHistory, findWithdrawnReport, listPublicUpdates, listTextChanges, readPublicAttachment,
} from '../../../lib/reports/public-history'
import { findPublishedReport } from '../../../lib/reports/public-queries'
import { useTestDatabase } from '../../support/database'
import { citizenContext } from '../../support/factories'
import { approveNow, importDraft, makeEditors, publishedReport, TEXT, type Editors } from './editors'
import { correct, updateProgress } from './living-report'

useTestDatabase()
const ctx = citizenContext()
let editors: Editors
beforeAll(async () => { editors = await makeEditors() })

const read = async (slug: string) => (await findPublishedReport(ctx, { slug }))!

describe('a correction', () => {
  it('is a revision with its note, its day and the very words it changed', async () => {
    const slug = await publishedReport(editors)
    await correct(editors, slug, TEXT.replace('台账12本', '台账15本'), '台账数量有误，现予更正。')
    const report = await read(slug)
    const { revisions } = await findPublicHistory(ctx, { reportId: report.id })
    expect(revisions).toMatchObject([{ number: 2, correctionNote: '台账数量有误，现予更正。' }, { number: 1, correctionNote: null }])
    expect(report.revision).toMatchObject({ number: 2, publishedAt: revisions[0]!.publishedAt })
    const correction = (await findPublicCorrection(ctx, { slug, revision: 2 }))!
    expect(correction.changes.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'changed', words: expect.arrayContaining([{ kind: 'removed', text: '2' }, { kind: 'added', text: '5' }]) as unknown },
    ])
    const changes = await listTextChanges(ctx, { reportId: report.id })
    expect(changes.get(report.issues[0]!.id)).toMatchObject([{ revision: 2, kind: 'changed' }])
    expect(changes.has(report.issues[1]!.id)).toBe(false)
  })

  it('has nothing before the first revision, which stands whole, and none after the last', async () => {
    const slug = await publishedReport(editors)
    const first = (await findPublicCorrection(ctx, { slug, revision: 1 }))!
    expect(new Set(first.changes.map(({ kind }) => kind))).toEqual(new Set(['same']))
    expect(await findPublicCorrection(ctx, { slug, revision: 2 })).toBeNull()
    expect(await findPublicCorrection(ctx, { slug, revision: 0 })).toBeNull()
  })
})

describe('a withdrawn issue', () => {
  it('keeps its number and title; what it said is nowhere any more', async () => {
    const slug = await publishedReport(editors)
    await correct(editors, slug, TEXT.replace('台账12本', '台账15本'), '更正数量。')
    await withdrawIssue(editors.editor, { slug, issue: '1', reason: '涉及他人信息。' })
    const report = await read(slug)
    expect(report.issues[0]).toMatchObject({ number: '1', title: expect.stringContaining('台账不全') as string, paragraphs: [], measures: [], withdrawnReason: '涉及他人信息。' })
    expect(report.issues[1]!.paragraphs).not.toEqual([])
    const revisions = await Promise.all([1, 2].map((revision) => findPublicCorrection(ctx, { slug, revision })))
    expect(JSON.stringify([report, revisions])).not.toMatch(/补齐|按月核对/)
    expect(JSON.stringify(report.blocks)).toContain('更换巡查平台')
  })
})

describe('a withdrawn report', () => {
  it('is not found any more; its address says when and why, and nothing of its text', async () => {
    const slug = await publishedReport(editors)
    expect(await findWithdrawnReport(ctx, { slug })).toBeNull()
    await withdrawReport(editors.editor, { slug, reason: '公布有误。' })
    expect(await findPublishedReport(ctx, { slug })).toBeNull()
    expect(await findPublicCorrection(ctx, { slug, revision: 1 })).toBeNull()
    const withdrawn = await findWithdrawnReport(ctx, { slug })
    expect(withdrawn).toMatchObject({ reason: '公布有误。', title: '云泽区水务局关于巡察整改情况的通报' })
    expect(JSON.stringify(withdrawn)).not.toContain('台账')
  })
})

describe('updates of an issue', () => {
  it('come newest first, each with where the issue stood before it; what nobody approved is not among them', async () => {
    const slug = await publishedReport(editors)
    await updateProgress(editors, slug, { issue: '1', on: '2026-10-10', progress: 'unfinished', text: '正在补录。' })
    await updateProgress(editors, slug, { issue: '1', on: '2026-11-01', progress: 'completed', text: '全部补齐。' })
    await updateProgress(editors, slug, { issue: '1', on: '2026-11-10', kind: 'look_back', text: '回头看未见反弹。' })
    await proposeProgressUpdate(editors.editor, { slug, issue: '1', kind: 'progress', on: '2026-11-12', progress: 'continuing', text: '等待审批的话。' })
    const report = await read(slug)
    expect((await listPublicUpdates(ctx, { reportId: report.id })).get(report.issues[0]!.id)).toMatchObject([
      { kind: 'look_back', on: '2026-11-10', from: 'completed', progress: null, text: '回头看未见反弹。' },
      { kind: 'progress', on: '2026-11-01', from: 'unfinished', progress: 'completed' },
      { kind: 'progress', on: '2026-10-10', from: null, progress: 'unfinished' },
    ])
  })
})

describe('an attachment', () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_300_000, 'abcdefg')])
  const attach = async (slug: string) => (await attachFile(editors.editor, { slug, title: '签字件', fileName: '签字件（扫描）.pdf', bytes })).attachmentId
  const all = async (id: string, start: number, end: number) => {
    const pieces: Buffer[] = []
    for await (const piece of readPublicAttachment(ctx, { id, start, end })) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  it('is public with its revision, under its digest, whole or in part', async () => {
    const slug = await importDraft(editors)
    const id = await attach(slug)
    expect(await findPublicAttachment(ctx, { slug, id })).toBeNull()
    await approveNow(editors, slug)
    const file = (await findPublicAttachment(ctx, { slug, id }))!
    expect(file).toMatchObject({ mediaType: 'application/pdf', byteCount: bytes.length, fileName: '签字件（扫描）.pdf' })
    expect(file.digest.equals(createHash('sha256').update(bytes).digest())).toBe(true)
    expect((await all(id, 0, bytes.length)).equals(bytes)).toBe(true)
    expect((await all(id, 524_000, 1_100_000)).equals(bytes.subarray(524_000, 1_100_000))).toBe(true)
  })

  it('is gone when it is withdrawn, also for whoever is reading it just then; its title and the reason stay', async () => {
    const slug = await importDraft(editors)
    const id = await attach(slug)
    await approveNow(editors, slug)
    const reading = readPublicAttachment(ctx, { id, start: 0, end: bytes.length })
    expect((await reading.next()).done).toBe(false)
    await withdrawAttachment(editors.editor, { slug, id, reason: '含有他人签名。' })
    await expect(reading.next()).rejects.toThrow(Refusal)
    expect(await findPublicAttachment(ctx, { slug, id })).toBeNull()
    const { attachments } = await findPublicHistory(ctx, { reportId: (await read(slug)).id })
    expect(attachments).toMatchObject([{ title: '签字件', withdrawnReason: '含有他人签名。' }])
  })

  it('goes with its report', async () => {
    const slug = await importDraft(editors)
    const id = await attach(slug)
    await approveNow(editors, slug)
    await withdrawReport(editors.editor, { slug, reason: '公布有误。' })
    expect(await findPublicAttachment(ctx, { slug, id })).toBeNull()
    await expect(all(id, 0, 10)).rejects.toThrow(Refusal)
  })
})
