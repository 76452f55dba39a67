import { beforeAll, describe, expect, it } from 'vitest'
import { commentList, reportAnswer, reportList } from '../../../app/api/v1/_interface/schemas'
import { seal } from '../../../lib/platform/sealing'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { useTestDatabase } from '../../support/database'
import { makeComment, makeReport, type MadeReport } from '../../support/factories'
import { call, read, readProblem } from './support'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()

let made: MadeReport
beforeAll(async () => {
  made = await makeReport({ window: 'open', issueCount: 4, revision: { blocks: [{ kind: 'title', text: '通报', line: 1 }] } })
  await makeReport({ window: 'closed' })
  await makeReport({ published: false })
  for (let at = 0; at < 3; at += 1) await makeComment(made, { moderation: 'published', body: `公开的第${at}条` })
  await makeComment(made, { issue: null, moderation: 'published', body: '整份' })
  const hidden = await makeComment(made, { body: '等待审核的话' }, { identity: 'office' })
  await ownerPrisma().contact.create({ data: { submissionId: hidden.submissionId, name: seal('王小明', contactPlace(hidden.submissionId, 'name')) } })
})

describe('GET reports', () => {
  it('lists what is published, with the window and its status', async () => {
    const { reports, nextCursor } = await read(reportList, await call('/api/v1/reports'))
    expect(nextCursor).toBeNull()
    expect(reports).toHaveLength(2)
    expect(reports.find((report) => report.slug === made.report.slug)).toMatchObject({
      title: made.revision.title, organisation: { name: made.organisation.name }, issueCount: 4,
      window: { opensAt: made.report.opensAt!.toISOString(), closesAt: made.report.closesAt!.toISOString(), timeZone: 'Asia/Shanghai', status: 'open' },
    })
  })

  it('goes on at the cursor it gave', async () => {
    const first = await read(reportList, await call('/api/v1/reports?limit=1'))
    const second = await read(reportList, await call(`/api/v1/reports?limit=1&cursor=${first.nextCursor}`))
    expect(second.nextCursor).toBeNull()
    expect(new Set([...first.reports, ...second.reports].map((report) => report.slug)).size).toBe(2)
  })

  it.each(['cursor=x', 'cursor=', 'limit=0', 'limit=101', 'limit=-1', 'limit=abc', `cursor=${'a'.repeat(5000)}`])('answers 400 to ?%s', async (query) => {
    expect(await readProblem(await call(`/api/v1/reports?${query}`))).toMatchObject({ status: 400, code: 'invalid_input', errors: [{ path: query.split('=')[0] }] })
  })
})

describe('GET reports/{slug}', () => {
  it('gives text, issues and what came in about each', async () => {
    const report = await read(reportAnswer, await call(`/api/v1/reports/${made.report.slug}`))
    expect(report.issues.map((issue) => issue.number)).toEqual(['1', '2', '3', '4'])
    expect(report.issues[0]!.counts).toMatchObject({ received: 4, shown: 3, answered: 0 })
    expect(report.counts).toMatchObject({ total: { received: 5, shown: 4 }, aboutTheWhole: { received: 1, shown: 1 } })
  })

  it.each(['nowhere', '%00', '%F0%9F%98%80', '..%2F..'])('answers 404 to %s', async (slug) => {
    expect(await readProblem(await call(`/api/v1/reports/${slug}`))).toMatchObject({ status: 404, code: 'report_not_found' })
  })
})

describe('GET reports/{slug}/comments', () => {
  const list = async (query = '') => read(commentList, await call(`/api/v1/reports/${made.report.slug}/comments${query}`))

  it('gives what anyone may see: of one issue, of the report as a whole, or all', async () => {
    expect((await list('?issue=1')).comments.map((comment) => comment.body)).toEqual(['公开的第2条', '公开的第1条', '公开的第0条'])
    expect((await list('?issue=report')).comments).toMatchObject([{ body: '整份', issue: null }])
    expect((await list()).total).toBe(4)
    expect(await list('?issue=2')).toEqual({ comments: [], total: 0, nextCursor: null })
  })

  it('gives it page by page', async () => {
    const first = await list('?limit=3')
    const second = await list(`?limit=3&cursor=${first.nextCursor}`)
    expect([first.comments.length, second.comments.length, second.nextCursor]).toEqual([3, 1, null])
  })

  it('answers 404 to an issue that there is not, and 400 to a cursor that was never given out', async () => {
    expect(await readProblem(await call(`/api/v1/reports/${made.report.slug}/comments?issue=99`))).toMatchObject({ status: 404, code: 'issue_not_found' })
    expect(await readProblem(await call(`/api/v1/reports/${made.report.slug}/comments?cursor=x`))).toMatchObject({ status: 400 })
  })

  it('nowhere lets out what is not public', async () => {
    for (const address of ['/api/v1/reports', `/api/v1/reports/${made.report.slug}`, `/api/v1/reports/${made.report.slug}/comments`]) {
      expect(await (await call(address)).text()).not.toMatch(/等待审核的话|王小明/)
    }
  })
})
