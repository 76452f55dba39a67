import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchAnswer } from '../../../app/api/v1/_interface/living-schemas'
import { commentList, reportAnswer, reportList } from '../../../app/api/v1/_interface/schemas'
import { attachFile } from '../../../lib/reports/commands/attach-file'
import { approveExtension, proposeExtension } from '../../../lib/reports/commands/extend-window'
import { withdrawIssue, withdrawReport } from '../../../lib/reports/commands/withdraw'
import { useTestDatabase } from '../../support/database'
import { ownerPrisma } from '../../support/owner'
import { approveNow, importDraft, makeEditors, TEXT, type Editors } from '../../lib/reports/editors'
import { correct, updateProgress } from '../../lib/reports/living-report'
import { BODY, send, submissionTo } from '../../lib/submissions/support'
import { call, read, readProblem } from './support'

useTestDatabase()

let editors: Editors
let slug: string
beforeAll(async () => {
  editors = await makeEditors()
  slug = await importDraft(editors)
  await attachFile(editors.editor, { slug, title: '签字件', fileName: '签字件.pdf', bytes: Buffer.from('%PDF-1.7 signed') })
  await approveNow(editors, slug)
  await send(submissionTo(slug))
  await ownerPrisma().comment.updateMany({ data: { moderation: 'published', publicBody: BODY, publishedAt: new Date() } })
  await correct(editors, slug, TEXT.replace('台账12本', '台账15本'), '更正数量。')
  await updateProgress(editors, slug, { issue: '1', on: '2026-11-01', progress: 'completed', text: '全部补齐。' })
  const { extensionId } = await proposeExtension(editors.editor, { slug, closes: '2036-11-30', reason: '应群众要求延长。' })
  await approveExtension(editors.approver, { slug, id: extensionId })
})

describe('GET reports/{slug}', () => {
  it('tells everything that happened since the publication', async () => {
    const report = await read(reportAnswer, await call(`/api/v1/reports/${slug}`))
    expect(report.revision.number).toBe(2)
    expect(report.revisions).toMatchObject([{ number: 2, correctionNote: '更正数量。', page: `http://localhost:3000/reports/${slug}/revisions/2` }, { number: 1, correctionNote: null }])
    expect(report.extensions).toMatchObject([{ reason: '应群众要求延长。', closesAt: report.window.closesAt }])
    expect(report.attachments).toMatchObject([{ title: '签字件', mediaType: 'application/pdf', byteCount: 15, withdrawnReason: null }])
    expect(report.commentPolicy).toEqual({ display: 'after_moderation', contact: 'optional', pictures: false })
    expect(report.issues[0]).toMatchObject({ withdrawn: null, updates: [{ on: '2026-11-01', progress: 'completed' }], corrections: [{ revision: 2, kind: 'changed' }] })
    expect(report.issues[1]).toMatchObject({ updates: [], corrections: [] })
  })

  it('says of a comment on which revision it was written', async () => {
    const { comments } = await read(commentList, await call(`/api/v1/reports/${slug}/comments`))
    expect(comments).toMatchObject([{ body: BODY, revision: 1 }])
  })

  it('says of a withdrawn issue why, and nothing of what it said', async () => {
    await withdrawIssue(editors.editor, { slug, issue: '2', reason: '涉及他人信息。' })
    const response = await call(`/api/v1/reports/${slug}`)
    expect(await response.clone().text()).not.toContain('巡查平台')
    expect((await read(reportAnswer, response)).issues[1]).toMatchObject({ number: '2', paragraphs: [], withdrawn: { reason: '涉及他人信息。' } })
  })
})

describe('GET search', () => {
  it('gives the issue, the sentence with the hit marked, and the total', async () => {
    const answer = await read(searchAnswer, await call(`/api/v1/search?q=${encodeURIComponent('补齐台账')}`))
    expect(answer).toMatchObject({ total: 1, page: 1, pages: 1, results: [{ issue: '1', report: { slug }, page: `http://localhost:3000/reports/${slug}/issues/1` }] })
    expect(answer.results[0]!.sentence.filter(({ marked }) => marked)).toEqual([{ text: '补齐台账', marked: true }])
  })

  it.each([['q', 'required', ''], ['q', 'too_long', `?q=${'a'.repeat(10_000)}`], ['q', 'forbidden_characters', '?q=%00'], ['page', 'unknown_value', '?q=a&page=0']])(
    'answers 400, naming %s: %s', async (path, problem, query) => {
      expect(await readProblem(await call(`/api/v1/search${query}`))).toMatchObject({ status: 400, errors: [{ path, problem }] })
    })

  it('answers an empty page where nothing is asked for', async () => {
    expect(await read(searchAnswer, await call('/api/v1/search?q=%20'))).toEqual({ total: 0, page: 1, pages: 0, results: [] })
  })
})

describe('a withdrawn report', () => {
  it('is answered 410 with the reason, listed and found nowhere, and takes no comments', async () => {
    await withdrawReport(editors.editor, { slug, reason: '公布有误。' })
    for (const address of [`/api/v1/reports/${slug}`, `/api/v1/reports/${slug}/comments`]) {
      const response = await call(address)
      expect(await response.clone().text()).not.toMatch(/台账|地铁口/)
      expect(await readProblem(response)).toMatchObject({ status: 410, code: 'report_withdrawn', withdrawn: { reason: '公布有误。' } })
    }
    expect((await read(reportList, await call('/api/v1/reports'))).reports).toEqual([])
    expect((await read(searchAnswer, await call(`/api/v1/search?q=${encodeURIComponent('台账')}`))).total).toBe(0)
    const sent = await call('/api/v1/submissions', { method: 'POST', body: submissionTo(slug), headers: { 'idempotency-key': randomUUID() } })
    expect(await readProblem(sent)).toMatchObject({ status: 410, code: 'report_withdrawn', withdrawn: { reason: '公布有误。' } })
  })
})
