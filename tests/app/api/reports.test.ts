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

  it('says where else it is to be had, and what file it was read from', async () => {
    const report = await read(reportAnswer, await call(`/api/v1/reports/${made.report.slug}`))
    const { addresses, revision, window, issues } = report
    expect(addresses.page.en).toMatch(new RegExp(`/en/reports/${made.report.slug}$`))
    expect(new URL(addresses.comments).pathname).toBe(`/api/v1/reports/${made.report.slug}/comments`)
    expect(addresses.calendar).toMatch(/closing\.ics$/)
    expect(new URL(issues[1]!.comments).search).toBe('?issue=2')
    expect(revision).toEqual({ number: 1, publishedAt: made.report.publishedAt!.toISOString(), sourceDigest: Buffer.from(made.revision.sourceDigest).toString('hex') })
    expect(window).toMatchObject({ status: 'open', daysLeft: 6 })
  })

  it('gives the chapters with their own paragraphs and issues', async () => {
    const blocks = [
      { kind: 'title', text: '通报', line: 1 }, { kind: 'heading', level: 1, text: '一、总体情况', line: 2 }, { kind: 'paragraph', text: '开头的话。', line: 3 },
      { kind: 'heading', level: 1, text: '二、整改情况', line: 4 }, { kind: 'heading', level: 2, text: '（一）排水', line: 5 },
      { kind: 'issue', number: '1', text: '1.第1个问题', line: 6 }, { kind: 'paragraph', text: '一是已完成第1项。', line: 7 }, { kind: 'paragraph', text: '后面的话。', line: 8 },
    ]
    const { report } = await makeReport({ window: 'open', issueCount: 1, revision: { blocks } })
    expect((await read(reportAnswer, await call(`/api/v1/reports/${report.slug}`))).chapters).toEqual([
      { level: 1, heading: '一、总体情况', paragraphs: ['开头的话。'], issues: [] },
      { level: 1, heading: '二、整改情况', paragraphs: [], issues: [] },
      { level: 2, heading: '（一）排水', paragraphs: ['后面的话。'], issues: ['1'] },
    ])
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
