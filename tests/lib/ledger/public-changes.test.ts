import { describe, expect, it } from 'vitest'
import { listPublicChanges } from '../../../lib/ledger/public-changes'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeComment, makeReport } from '../../support/factories'

useTestDatabase()

const later = (date: Date, seconds: number) => new Date(date.getTime() + seconds * 1000)
const changesOf = async (slug: string, at = new Date()) => (await listPublicChanges(citizenContext({ at }))).find((report) => report.slug === slug)

describe('when public pages last came to say something else', () => {
  it('is the publication, then the last comment that was shown about the issue', async () => {
    const made = await makeReport({ slug: 'shown', issueCount: 3 })
    const published = made.report.publishedAt!
    await makeComment(made, { issue: made.issues[1]!, moderation: 'published', publishedAt: later(published, 50) })
    await makeComment(made, { issue: made.issues[2]!, moderation: 'awaiting' })
    expect(await changesOf('shown')).toEqual({
      slug: 'shown', changedAt: later(published, 50),
      issues: [{ number: '1', changedAt: published }, { number: '2', changedAt: later(published, 50) }, { number: '3', changedAt: published }],
    })
  })

  it('is what was said about the report as a whole, for the report alone', async () => {
    const made = await makeReport({ slug: 'whole', issueCount: 1 })
    const published = made.report.publishedAt!
    await makeComment(made, { issue: null, moderation: 'published', publishedAt: later(published, 70) })
    expect(await changesOf('whole')).toEqual({ slug: 'whole', changedAt: later(published, 70), issues: [{ number: '1', changedAt: published }] })
  })

  it('is the instant at which the window opened or closed, once it has come', async () => {
    const made = await makeReport({ slug: 'window', issueCount: 1, window: 'upcoming' })
    const { publishedAt, opensAt, closesAt } = made.report
    expect((await changesOf('window'))!.changedAt).toEqual(publishedAt)
    expect((await changesOf('window', opensAt!))!.changedAt).toEqual(opensAt)
    expect((await changesOf('window', closesAt!))!.issues[0]!.changedAt).toEqual(closesAt)
  })

  it('is nobody’s business for what is not published', async () => {
    await makeReport({ slug: 'unpublished', published: false })
    expect(await changesOf('unpublished')).toBeUndefined()
  })
})
