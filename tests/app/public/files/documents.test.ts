import { beforeAll, describe, expect, it } from 'vitest'
import { publicFiles } from '../../../../app/_server/public-files'
import { findMatch, compileAll } from '../../../../app/_server/http/patterns'
import { dateIn } from '../../../../lib/platform/zoned-time'
import type { Locale } from '../../../../lib/platform/locale'
import { randomUUID } from 'node:crypto'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeComment, makeReport, makeStaff, type MadeReport } from '../../../support/factories'
import { ownerPrisma } from '../../../support/owner'

useTestDatabase({ origin: 'https://echo.example.org' })

const compiled = compileAll(publicFiles)
/** What the server would send at this address, or null. */
async function make(path: string, locale: Locale = 'zh', at = new Date()): Promise<string> {
  const found = findMatch(compiled, path)!
  const body = await found.entry.make(citizenContext({ at, locale }), found.params, locale)
  return body === null ? 'nothing' : body.toString('utf8')
}

let made: MadeReport
let closed: MadeReport
let shown: string
let answered: string

beforeAll(async () => {
  made = await makeReport({ slug: 'drains', window: 'open', issueCount: 3, revision: { title: '关于排水设施整改的通报 & <附录>', phones: [] } })
  closed = await makeReport({ slug: 'closed', window: 'closed' })
  await makeReport({ slug: 'draft', published: false })
  await makeReport({ slug: 'no-window', window: 'not_stated' })
  await makeComment(made, { body: '还没有人审核过的话' })
  shown = (await makeComment(made, { moderation: 'published', body: '路面仍有积水', publishedAt: new Date('2026-08-01T02:00:00Z') }, { receivedAt: new Date('2026-07-31T23:11:22Z') })).id
  answered = (await makeComment(made, { issue: null, moderation: 'published', body: '对全文的看法', publishedAt: new Date('2026-08-02T02:00:00Z') })).id
  const staff = await makeStaff(made.organisation, ['moderator', 'publisher'])
  const { id: caseId } = await ownerPrisma().case.create({ data: { id: randomUUID(), commentId: answered, outcome: 'adopted', outcomeReason: '已列入清疏计划', concludedBy: staff.id, concludedAt: new Date('2026-08-04T00:00:00Z') } })
  const other = await makeStaff(made.organisation, ['approver'])
  const reply = { caseId, draftedBy: staff.id, editedBy: staff.id, privateText: '只给本人的话' }
  await ownerPrisma().reply.create({ data: { ...reply, id: randomUUID(), status: 'released', publicText: '已经清疏完毕', approvedBy: other.id, approvedAt: new Date('2026-08-03T00:00:00Z'), releasedBy: other.id, releasedAt: new Date('2026-08-05T00:00:00Z') } })
  await ownerPrisma().reply.create({ data: { ...reply, id: randomUUID(), status: 'draft', publicText: '还在起草的答复' } })
})

const ids = (feed: string) => [...feed.matchAll(/<entry><id>([^<]+)/g)].map((match) => match[1])

describe('the feed of a report', () => {
  it('tells its publication, the comments shown and what became of them, the latest first', async () => {
    const feed = await make('/reports/drains/feed.atom')
    expect(ids(feed)).toContain(`urn:uuid:${made.report.id}`)
    expect(ids(feed).indexOf(`urn:uuid:${answered}`)).toBeLessThan(ids(feed).indexOf(`urn:uuid:${shown}`))
    expect(feed).toMatch(new RegExp(`${answered}</id><title>对整份通报的意见（有答复）</title>.*?<published>2026-08-02T02:00:00.000Z</published><updated>2026-08-05T00:00:00.000Z</updated>`))
    for (const words of ['已经清疏完毕', '已列入清疏计划', '路面仍有积水', '关于排水设施整改的通报 &amp; &lt;附录&gt;']) expect(feed).toContain(words)
  })

  it('has what RFC 4287 asks for: identifiers that stay, an author, the address of itself and of the page', async () => {
    const feed = await make('/reports/drains/feed.atom', 'en')
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:uuid:')
    expect(feed).toContain('<link rel="self" type="application/atom+xml" href="https://echo.example.org/en/reports/drains/feed.atom"/>')
    expect(feed).toContain('<link rel="alternate" type="text/html" href="https://echo.example.org/en/reports/drains"/>')
    expect(feed.match(/<author><name>/g)).toHaveLength(1 + ids(feed).length)
    expect(await make('/reports/drains/feed.atom', 'en')).toBe(feed)
  })

  it('lets out nothing that is not public, and not the hour at which a citizen wrote', async () => {
    for (const locale of ['zh', 'en'] as const) expect(await make('/reports/drains/feed.atom', locale)).not.toMatch(/还没有人审核过|还在起草|只给本人|2026-07-31|23:11/)
  })

  it('tells that the window closed once it has, and not before', async () => {
    const closesAt = made.report.closesAt!
    expect(await make('/reports/drains/feed.atom', 'zh', closesAt)).toContain('公开期限结束：')
    expect(await make('/reports/drains/feed.atom', 'zh', new Date(closesAt.getTime() - 1))).not.toContain('公开期限结束：')
  })

  it.each(['draft', 'nowhere', 'UPPER', "a'b"])('is not there for %s', async (slug) => {
    expect(await make(`/reports/${slug}/feed.atom`)).toBe('nothing')
  })
})

describe('the feed of the site', () => {
  it('has every published report once, under the identifier that it has in its own feed', async () => {
    const feed = await make('/feed.atom')
    for (const { report } of [made, closed]) expect(ids(feed).filter((id) => id === `urn:uuid:${report.id}`)).toHaveLength(1)
    expect(feed).not.toContain('/reports/draft')
  })
})

describe('the closing date for a calendar', () => {
  it('is the last hour of the window, with a reminder at nine in the morning of the day before', async () => {
    const calendar = await make('/reports/drains/closing.ics')
    const closesAt = made.report.closesAt!.toISOString().slice(0, 19).replace(/[-:]/g, '')
    for (const line of ['BEGIN:VCALENDAR', `UID:${made.report.id}`, `DTEND:${closesAt}Z`, 'URL:https://echo.example.org/reports/drains', 'END:VCALENDAR']) {
      expect(calendar.split('\r\n')).toContain(line)
    }
    const day = dateIn(new Date(made.report.closesAt!.getTime() - 1 - 86_400_000), 'Asia/Shanghai')
    expect(calendar).toContain(`TRIGGER;VALUE=DATE-TIME:${day.replaceAll('-', '')}T010000Z\r\n`)
    expect(calendar.replace(/\r\n /g, '')).toContain(`SUMMARY;LANGUAGE=zh-CN:公开期限截止：${made.revision.title}`)
  })

  it('is not there without a window', async () => {
    expect(await make('/reports/no-window/closing.ics')).toBe('nothing')
  })
})

describe('the map of addresses', () => {
  it('has every public page in both languages, each naming the other, with when it last changed', async () => {
    const map = await make('/sitemap.xml')
    const entry = [...map.matchAll(/<url>.*?<\/url>/g)].map(([each]) => each).find((each) => each.includes('<loc>https://echo.example.org/en/reports/drains/issues/1</loc>'))!
    expect(entry).toContain('<xhtml:link rel="alternate" hreflang="zh-CN" href="https://echo.example.org/reports/drains/issues/1"/>')
    expect(entry).toContain(`<lastmod>${made.report.publishedAt!.toISOString()}</lastmod>`)
    expect(map.match(/<loc>[^<]*\/reports\/drains\/issues\//g)).toHaveLength(6)
    expect(map).not.toMatch(/draft|\/admin|\/comment</)
  })

  it('is named by robots.txt, which keeps programs from the form and the desk', async () => {
    const robots = await make('/robots.txt')
    expect(robots).toContain('Sitemap: https://echo.example.org/sitemap.xml')
    expect(robots).toContain('Disallow: /admin')
  })
})

describe('QR codes', () => {
  it('are drawings and pictures of the address of the page in the language asked for', async () => {
    expect(await make('/reports/drains/qr.svg')).toMatch(/^<svg /)
    expect(await make('/reports/drains/qr.svg', 'en')).not.toBe(await make('/reports/drains/qr.svg'))
    expect(await make('/reports/drains/qr.png')).toContain('PNG')
    expect(await make('/reports/draft/qr.png')).toBe('nothing')
  })
})

describe('previews', () => {
  it.each(['/preview.png', '/reports/drains/preview.png', '/reports/drains/issues/2/preview.png'])('%s is a picture of 1200 by 630', async (path) => {
    const found = findMatch(compiled, path)!
    const picture = (await found.entry.make(citizenContext(), found.params, 'zh')) as Buffer
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
  })

  it.each(['/reports/drains/issues/9/preview.png', '/reports/draft/preview.png'])('%s is not there', async (path) => {
    expect(await make(path)).toBe('nothing')
  })
})
