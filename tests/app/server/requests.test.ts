import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicRequest } from '../../../app/_server/public-request'
import { stateOfForm } from '../../../app/_server/form-state-store'
import { startSite, type SiteInTest } from '../../support/site'

let site: SiteInTest
const handled: { request: PublicRequest; fields: URLSearchParams }[] = []
let shown: unknown
const own = () => ({ host: `127.0.0.1:${site.port}` })
const encoding = 'application/x-www-form-urlencoded'

beforeAll(async () => {
  site = await startSite({
    pages: [{ pattern: '/', cached: true, query: [] }, { pattern: '/reports/:slug/comment', cached: false, query: [] }],
    forms: [{
      method: 'POST', pattern: '/reports/:slug/comment',
      async handle(request, fields) {
        handled.push({ request, fields })
        if (fields.get('send')) return new Response(null, { status: 303, headers: { location: '/' } })
        return { render: '/reports/a/review', state: { body: fields.get('body') }, status: 422 }
      },
    }],
    api: [
      { pattern: '/api/health/live', handlers: { GET: () => Response.json({ live: true }) } },
      { pattern: '/api/v1/reports/:slug', handlers: { GET: async (_request, { params }) => Response.json(await params) } },
      { pattern: '/api/v1/submissions', handlers: { POST: async (request) => Response.json(JSON.parse(Buffer.from(await request.arrayBuffer()).toString()), { status: 201 }) } },
    ],
    handle(request, response) {
      shown = stateOfForm((request.headers['x-huiyin-form'] as string | undefined) ?? null)
      response.statusCode = 200
      response.end('<p>page</p>')
    },
  })
})
afterAll(() => site.close())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  site.raw(path, { method: 'POST', body, headers: { ...own(), 'content-type': encoding, 'content-length': String(Buffer.byteLength(body)), ...headers } })

describe('the host', () => {
  it('is the public address, or this machine at this port', async () => {
    for (const host of [`127.0.0.1:${site.port}`, `localhost:${site.port}`, `LOCALHOST:${site.port}`, `[::1]:${site.port}`]) {
      expect((await site.raw('/', { headers: { host } })).status).toBe(200)
    }
  })

  it('is refused where it is any other', async () => {
    for (const host of ['example.org', `example.org:${site.port}`, 'localhost:1', 'localhost']) {
      for (const path of ['/', '/admin', '/api/v1/reports/a']) expect((await site.raw(path, { headers: { host } })).status).toBe(421)
    }
  })

  it('does not matter to who asks for our health', async () => {
    expect((await site.raw('/api/health/live', { headers: { host: '10.1.2.3' } })).status).toBe(200)
  })

  it('is the public address for the framework, whatever a client claims of proxies', async () => {
    await site.raw('/admin', { headers: { ...own(), 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' } })
    expect(site.asked.at(-1)!.headers).toMatchObject({ 'x-forwarded-host': `127.0.0.1:${site.port}`, 'x-forwarded-proto': 'http' })
  })
})

describe('a form', () => {
  it('is handled with the parts of its address, and what it answers is sent', async () => {
    const { status, headers } = await post('/en/reports/a%20b/comment', 'send=1&body=%E8%B7%AF')
    expect([status, headers.location]).toEqual([303, '/'])
    expect(handled.at(-1)!.request).toMatchObject({ locale: 'en', path: '/reports/a%20b/comment', params: { slug: 'a b' }, view: 'standard', ctx: { actor: { kind: 'citizen' }, locale: 'en' } })
    expect(handled.at(-1)!.fields.get('body')).toBe('路')
  })

  it('is shown again with what was typed: in no address, in no cookie, and gone afterwards', async () => {
    const { status, headers, body } = await post('/reports/a/comment', 'body=%E8%B7%AF')
    expect([status, body]).toEqual([422, '<p>page</p>'])
    expect(shown).toEqual({ body: '路' })
    expect(headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(headers['set-cookie']).toBeUndefined()
    const id = site.asked.at(-1)!.headers['x-huiyin-form'] as string
    expect(stateOfForm(id)).toBeNull()
  })

  it('cannot be filled by a header of the client', async () => {
    await site.raw('/reports/a/comment', { headers: { ...own(), 'x-huiyin-form': 'guessed' } })
    expect(site.asked.at(-1)!.headers['x-huiyin-form']).toBeUndefined()
    await site.raw('/admin', { headers: { ...own(), 'x-huiyin-form': 'guessed', 'x-huiyin-peer': '1.2.3.4' } })
    expect(site.asked.at(-1)!.headers['x-huiyin-form']).toBeUndefined()
    expect(site.asked.at(-1)!.headers['x-huiyin-peer']).toMatch(/127\.0\.0\.1$/)
  })

  it('is refused where it comes from a page of another site', async () => {
    const before = handled.length
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
      { origin: `http://127.0.0.1:${site.port}`, 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreign) {
      for (const path of ['/reports/a/comment', '/view', '/admin', '/api/auth/callback/credentials', '/api/v1/submissions']) expect((await post(path, 'send=1', headers)).status).toBe(403)
    }
    expect(handled).toHaveLength(before)
  })

  it('is taken from our own pages, and from programs that say nothing', async () => {
    for (const headers of [{}, { origin: `http://127.0.0.1:${site.port}`, 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }]) {
      expect((await post('/reports/a/comment', 'send=1', headers as Record<string, string>)).status).toBe(303)
    }
  })

  it('is refused above 1 MiB, whether it says its size or not', async () => {
    expect((await post('/reports/a/comment', `body=${'x'.repeat(1024 * 1024)}`)).status).toBe(413)
    const chunked = await site.raw('/reports/a/comment', {
      method: 'POST', body: `body=${'x'.repeat(1_100_000)}`, headers: { ...own(), 'content-type': encoding, 'transfer-encoding': 'chunked' },
    })
    expect(chunked.status).toBe(413)
  })
})

describe('the view', () => {
  it('is kept in a cookie that scripts cannot read, and leads back', async () => {
    const { status, headers } = await post('/view', 'view=easy&return=%2Freports%2Fa%23issue-1')
    expect([status, headers.location]).toEqual([303, '/reports/a#issue-1'])
    expect(headers['set-cookie']).toEqual(['huiyin_view=easy; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax'])
  })

  it('never leads to another site', async () => {
    for (const elsewhere of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\nb', '']) {
      expect((await post('/view', `view=easy&return=${encodeURIComponent(elsewhere)}`)).headers.location).toBe('/')
    }
  })
})

describe('the interface for programs', () => {
  it('is answered without the framework', async () => {
    const before = site.asked.length
    expect(await (await site.fetch('/api/v1/reports/%E5%8C%BA')).json()).toEqual({ slug: '区' })
    expect(site.asked).toHaveLength(before)
  })

  it('answers HEAD where it answers GET', async () => {
    const response = await site.fetch('/api/v1/reports/a', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it('names the methods it takes', async () => {
    const response = await site.fetch('/api/v1/reports/a', { method: 'DELETE' })
    expect([response.status, response.headers.get('allow'), response.headers.get('content-type')]).toEqual([405, 'GET, HEAD', 'application/problem+json; charset=utf-8'])
  })

  it('says as a problem that there is nothing', async () => {
    const response = await site.fetch('/api/v1/nothing')
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('refuses a body above 1 MB', async () => {
    const response = await site.fetch('/api/v1/submissions', { method: 'POST', body: JSON.stringify('x'.repeat(1_100_000)), headers: { 'content-type': 'application/json' } })
    expect([response.status, response.headers.get('content-type')]).toEqual([413, 'application/problem+json; charset=utf-8'])
  })
})

describe('after staff changed something', () => {
  it('the public pages of this process are rendered anew at once', async () => {
    await (await site.fetch('/')).text()
    const before = site.asked.length
    await (await site.fetch('/admin/comments', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).text()
    await (await site.fetch('/')).text()
    expect(site.asked.slice(before).map(({ url }) => url)).toEqual(['/admin/comments', '/'])
  })
})
