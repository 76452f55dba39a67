import { describe, expect, test } from 'vitest'
import { withdrawIssue, withdrawReport } from '../../../../lib/reports/commands/withdraw'
import { findWithdrawnReport } from '../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { useTestDatabase } from '../../../support/database'
import { citizenContext } from '../../../support/factories'
import { ownerQuery } from '../../../support/owner'
import { importDraft, makeEditors, publishedReport } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

const reason = '误公开了他人的个人信息。'
const published = async () => {
  const editors = await makeEditors()
  return { editors, slug: await publishedReport(editors) }
}

describe('withdrawing a report', () => {
  test('takes it off the site; its address says why', async () => {
    const { editors, slug } = await published()
    await withdrawReport(editors.approver, { slug, reason })
    expect(await findPublishedReport(citizenContext(), { slug })).toBeNull()
    expect(await findWithdrawnReport(citizenContext(), { slug })).toMatchObject({ reason, title: '云泽区水务局关于巡察整改情况的通报' })
    expect(await eventsOf(slug, 'report.withdrawn')).toBe(1)
  })

  test('needs a reason, a right and a public report', async () => {
    const { editors, slug } = await published()
    await expect(withdrawReport(editors.approver, { slug, reason: ' ' })).rejects.toMatchObject({ fields: [{ path: 'reason', problem: 'required' }] })
    await expect(withdrawReport(editors.moderator, { slug, reason })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(withdrawReport(editors.stranger, { slug, reason })).rejects.toMatchObject({ reason: 'report_not_found' })
    await expect(withdrawReport(editors.approver, { slug: await importDraft(editors), reason })).rejects.toMatchObject({ reason: 'report_not_published' })
  })

  test('happens once, also of two at once, and the first reason stays', async () => {
    const { editors, slug } = await published()
    const results = await Promise.allSettled([withdrawReport(editors.approver, { slug, reason }), withdrawReport(editors.colleague, { slug, reason })])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(withdrawReport(editors.approver, { slug, reason: '另一个理由' })).rejects.toMatchObject({ reason: 'report_withdrawn' })
    expect(await findWithdrawnReport(citizenContext(), { slug })).toMatchObject({ reason })
  })

  test('without a reason the database refuses it', async () => {
    const { slug } = await published()
    await expect(ownerQuery(`UPDATE reports SET status = 'withdrawn', withdrawn_at = now() WHERE slug = $1`, [slug])).rejects.toThrow(/a_withdrawn_report_says_why/)
  })

  test('is not done when the event cannot be written', async () => {
    const { editors, slug } = await published()
    await withoutRoomForEvents('report.withdrawn', () => expect(withdrawReport(editors.approver, { slug, reason })).rejects.toThrow())
    expect(await findPublishedReport(citizenContext(), { slug })).not.toBeNull()
  })
})

describe('withdrawing one issue', () => {
  test('leaves its number with the reason, and the others as they are', async () => {
    const { editors, slug } = await published()
    await withdrawIssue(editors.approver, { slug, issue: '1', reason })
    const { issues } = (await findPublishedReport(citizenContext(), { slug }))!
    expect(issues.map(({ number, withdrawnReason }) => [number, withdrawnReason])).toEqual([['1', reason], ['2', null]])
    expect(await eventsOf(slug, 'issue.withdrawn')).toBe(1)
  })

  test('happens once, by who may, in a report that is public', async () => {
    const { editors, slug } = await published()
    const act = { slug, issue: '1', reason }
    await expect(withdrawIssue(editors.moderator, act)).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(withdrawIssue(editors.stranger, act)).rejects.toMatchObject({ reason: 'report_not_found' })
    await expect(withdrawIssue(editors.approver, { ...act, issue: '99' })).rejects.toMatchObject({ reason: 'issue_not_found' })
    await expect(withdrawIssue(editors.approver, { ...act, slug: await importDraft(editors) })).rejects.toMatchObject({ reason: 'issue_not_found' })
    const results = await Promise.allSettled([withdrawIssue(editors.approver, act), withdrawIssue(editors.colleague, act)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(withdrawIssue(editors.approver, act)).rejects.toMatchObject({ reason: 'issue_withdrawn' })
    await withdrawReport(editors.approver, { slug, reason })
    await expect(withdrawIssue(editors.approver, { ...act, issue: '2' })).rejects.toMatchObject({ reason: 'report_withdrawn' })
  })
})
