import { beforeAll, describe, expect, it } from 'vitest'
import { InvalidInput, Refusal } from '../../../lib/platform/errors'
import { seal } from '../../../lib/platform/sealing'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { listPublicComments } from '../../../lib/submissions/public-queries'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeComment, makeReport, type MadeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()
const list = (query: Parameters<typeof listPublicComments>[1]) => listPublicComments(citizenContext(), query)

let made: MadeReport
const minute = (number: number) => new Date(Date.UTC(2026, 6, 1, 0, number))
beforeAll(async () => {
  made = await makeReport()
  const [first, second] = made.issues
  for (let at = 0; at < 7; at += 1) await makeComment(made, { issue: first, moderation: 'published', body: `第一个问题的第${at}条`, publishedAt: minute(at) })
  await makeComment(made, { issue: second, moderation: 'published_redacted', body: '张三住在某处', publicBody: '〔已隐去〕', publishedAt: minute(9) })
  await makeComment(made, { issue: null, moderation: 'published', body: '整份通报', publishedAt: minute(9) })
  await makeComment(made, { issue: first, moderation: 'awaiting', body: '等待审核' })
  await makeComment(made, { issue: first, moderation: 'not_published', body: '不公开' })
})

describe('the comments that anyone may see', () => {
  it('are those that a moderator published, the latest first, and they are counted', async () => {
    const { comments, total, nextCursor } = await list({ reportId: made.report.id, issueNumber: '1' })
    expect([total, nextCursor]).toEqual([7, null])
    expect(comments.map((comment) => comment.body)).toEqual([6, 5, 4, 3, 2, 1, 0].map((at) => `第一个问题的第${at}条`))
  })

  it('show a redacted text only as redacted', async () => {
    const { comments } = await list({ reportId: made.report.id, issueNumber: '2' })
    expect(comments).toMatchObject([{ body: '〔已隐去〕', redacted: true, issueNumber: '2', author: null }])
    expect(JSON.stringify(comments)).not.toContain('张三')
  })

  it('can be those about the report as a whole, or all', async () => {
    expect((await list({ reportId: made.report.id, issueNumber: null })).comments).toMatchObject([{ body: '整份通报', issueNumber: null }])
    expect((await list({ reportId: made.report.id })).total).toBe(9)
  })

  it('come page by page without one lost or twice, also where two were published at one instant and more follow meanwhile', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ reportId: made.report.id, cursor, limit: 2 })
      seen.push(...page.comments.map((comment) => comment.id))
      if (cursor === null) await makeComment(made, { issue: made.issues[2], moderation: 'published' })
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(9)
    expect(seen).toHaveLength(9)
  })

  it.each(['x', Buffer.from('2026-07-01T00:00:00.000Z ------------------------------------').toString('base64url'), Buffer.from('a b').toString('base64url')])(
    'are not listed from a cursor that was never given out (%j)', async (cursor) => {
      await expect(list({ reportId: made.report.id, cursor })).rejects.toThrow(InvalidInput)
    })

  it.each(['99', '', '1\u0000', '1 '])('are not listed for an issue that the report does not have (%j)', async (issueNumber) => {
    await expect(list({ reportId: made.report.id, issueNumber })).rejects.toThrow(Refusal)
  })

  it('are none of a draft', async () => {
    const draft = await makeReport({ published: false })
    await makeComment(draft, { moderation: 'published' })
    expect(await list({ reportId: draft.report.id })).toEqual({ comments: [], nextCursor: null, total: 0 })
  })
})

describe('the name of the sender is shown', () => {
  const shownName = async (identity: 'anonymous' | 'office' | 'public', consentToPublish = true) => {
    const report = await makeReport()
    const comment = await makeComment(report, { moderation: 'published' }, { identity, consentToPublish })
    const id = comment.submissionId
    await ownerPrisma().contact.create({ data: { submissionId: id, name: seal('王小明', contactPlace(id, 'name')), phone: seal('138', contactPlace(id, 'phone')) } })
    const { comments } = await list({ reportId: report.report.id })
    expect(JSON.stringify(comments)).not.toContain('138')
    return comments[0]!.author
  }
  it('only to those who asked to be named publicly', async () => {
    expect(await shownName('public')).toBe('王小明')
    expect(await shownName('office')).toBeNull()
    expect(await shownName('anonymous')).toBeNull()
  })

  it('never without consent: the database refuses to show such a comment at all', async () => {
    await expect(shownName('public', false)).rejects.toThrow('did not consent')
  })
})
