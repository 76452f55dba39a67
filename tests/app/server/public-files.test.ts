import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PublicFile } from '../../../app/_server/public-file'
import { simplePage, startSite, type SiteInTest } from '../../support/site'

let made: string[]
let site: SiteInTest

const feed: PublicFile = {
  pattern: '/reports/:slug/feed.atom', type: 'application/atom+xml; charset=utf-8', perLanguage: true,
  async make(_ctx, { slug }, locale) {
    made.push(`${slug} ${locale}`)
    return slug === 'missing' ? null : `<feed>${slug} ${locale}</feed>`
  },
}
const picture: PublicFile = { pattern: '/reports/:slug/preview.png', type: 'image/png', perLanguage: true, shownElsewhere: true, make: async () => Buffer.from([137, 80, 78, 71]) }
const map: PublicFile = { pattern: '/sitemap.xml', type: 'application/xml; charset=utf-8', perLanguage: false, make: async () => '<urlset/>' }

beforeEach(async () => {
  made = []
  site = await startSite({ publicFiles: [feed, picture, map], handle: simplePage })
})
afterEach(() => site.close())

const get = async (path: string, init?: RequestInit) => {
  const response = await site.fetch(path, init)
  return { response, body: await response.text() }
}

describe('a public document that is no page', () => {
  it('is made once, however often and however it is asked for', async () => {
    await Promise.all(['/reports/a/feed.atom', '/reports/a/feed.atom?x=1', '/reports/%61/feed.atom', '/reports/a/feed.atom?y=2'].map((path) => get(path)))
    await get('/reports/%61/feed.atom')
    expect(made).toEqual(['a zh'])
  })

  it('is made anew when something public changed', async () => {
    await get('/reports/a/feed.atom')
    site.documents.drop()
    await get('/reports/a/feed.atom')
    expect(made).toEqual(['a zh', 'a zh'])
  })

  it('speaks the language of its address', async () => {
    expect((await get('/reports/a/feed.atom')).body).toBe('<feed>a zh</feed>')
    expect((await get('/en/reports/a/feed.atom')).body).toBe('<feed>a en</feed>')
  })

  it('comes under its type and the rules for files, and is asked after each time', async () => {
    const { response } = await get('/reports/a/feed.atom')
    expect(Object.fromEntries(['content-type', 'cache-control', 'vary', 'x-content-type-options', 'cross-origin-resource-policy'].map((name) => [name, response.headers.get(name)]))).toEqual({
      'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache', 'vary': 'accept-encoding', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
    })
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  it('is answered 304 to who has it, and HEAD without a body', async () => {
    const etag = (await get('/reports/a/feed.atom')).response.headers.get('etag')!
    expect((await get('/reports/a/feed.atom', { headers: { 'if-none-match': etag } })).response.status).toBe(304)
    const head = await site.raw('/reports/a/feed.atom', { method: 'HEAD', headers: { host: `127.0.0.1:${site.port}` } })
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '17'])
  })

  it('is the one page of 404 where there is none, and nothing is kept', async () => {
    for (let time = 1; time <= 2; time += 1) expect((await get('/reports/missing/feed.atom')).response.status).toBe(404)
    expect(made).toEqual(['missing zh', 'missing zh'])
  })

  it('of the whole site has one address', async () => {
    expect((await get('/sitemap.xml')).response.status).toBe(200)
    expect((await get('/en/sitemap.xml')).response.status).toBe(404)
  })

  it('takes no other method', async () => {
    expect((await get('/sitemap.xml', { method: 'POST' })).response.status).toBe(405)
  })
})

describe('a picture', () => {
  it('is not compressed a second time, and other sites may show it', async () => {
    const { headers } = await site.raw('/reports/a/preview.png', { headers: { 'host': `127.0.0.1:${site.port}`, 'accept-encoding': 'br, gzip' } })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-length']).toBe('4')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
  })
})
