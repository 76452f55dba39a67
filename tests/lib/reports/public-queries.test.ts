import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../../../lib/platform/errors'
import { findPublishedReport, listPublishedReports } from '../../../lib/reports/public-queries'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeComment, makeReport } from '../../support/factories'

useTestDatabase()

describe('published reports', () => {
  test('a draft is nowhere', async () => {
    const { report } = await makeReport({ published: false })
    expect(await findPublishedReport(citizenContext(), { slug: report.slug })).toBeNull()
    const { reports } = await listPublishedReports(citizenContext())
    expect(reports.map((one) => one.slug)).not.toContain(report.slug)
  })

  test('a report comes with its window, its counts and its issues in order', async () => {
    const made = await makeReport({ window: 'open', issueCount: 12, progress: 'continuing' })
    await makeComment(made)
    const report = await findPublishedReport(citizenContext(), { slug: made.report.slug })
    expect(report).toMatchObject({ issueCount: 12, window: { status: 'open', timeZone: 'Asia/Shanghai' }, counts: { received: 1, answered: 0 } })
    expect(report?.issues.map((issue) => issue.number)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
    expect(report?.issues[0]).toMatchObject({ progress: 'continuing', title: '第1个问题' })
  })

  test('the same report is open, then closed, without anything being stored', async () => {
    const { report } = await makeReport({ window: { opensAt: new Date('2024-07-17T16:00:00Z'), closesAt: new Date('2024-08-08T16:00:00Z') } })
    const statusAt = async (at: string) => (await findPublishedReport(citizenContext({ at: new Date(at) }), { slug: report.slug }))?.window
    expect(await statusAt('2024-08-08T15:59:59.999Z')).toMatchObject({ status: 'open', daysLeft: 1 })
    expect(await statusAt('2024-08-08T16:00:00Z')).toMatchObject({ status: 'closed', daysLeft: 0 })
  })

  test('pages of the list join without a gap or a repeat', async () => {
    for (let made = 0; made < 5; made += 1) await makeReport()
    const all = (await listPublishedReports(citizenContext())).reports.map((one) => one.slug)
    const paged: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listPublishedReports>> = await listPublishedReports(citizenContext(), { cursor, limit: 2 })
      paged.push(...page.reports.map((one) => one.slug))
      cursor = page.nextCursor
    } while (cursor)
    expect(paged).toEqual(all)
  })

  test('a cursor that was not given out is named as wrong', async () => {
    for (const forged of ['x', Buffer.from(`2024-01-01T00:00:00.000Z ${'-'.repeat(36)}`).toString('base64url'), Buffer.from('99999-01-01 x').toString('base64url')]) {
      await expect(listPublishedReports(citizenContext(), { cursor: forged })).rejects.toThrow(InvalidInput)
    }
  })
})
