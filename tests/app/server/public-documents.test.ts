import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { simplePage, startSite, type SiteInTest } from '../../support/site'

const pages = [
  { pattern: '/', cached: true, query: ['cursor'] },
  { pattern: '/reports/:slug', cached: true, query: [] },
  { pattern: '/reports/:slug/comment', cached: false, query: ['issue'] },
]
let site: SiteInTest
beforeEach(async () => { site = await startSite({ pages }) })
afterEach(() => site.close())

const text = async (path: string, init?: RequestInit) => (await site.fetch(path, init)).text()

describe('a public page', () => {
  it('is plain: the scripts of the framework are left out, ours stay', async () => {
    const html = await text('/')
    expect(html).toContain('<script src="/ours.js"></script>')
    expect(html).not.toMatch(/nonce|__next_f|_next\/static|<!-- -->/)
  })

  it('is rendered once, however it is asked for', async () => {
    for (const path of ['/reports/a', '/reports/a?utm_source=x', '/reports/a?anything=1']) await text(path)
    expect(site.asked).toHaveLength(1)
  })

  it('is another page in another language and in the easy view', async () => {
    expect(await text('/reports/a')).toContain('data-url="/reports/a"')
    expect(await text('/en/reports/a')).toContain('data-url="/en/reports/a"')
    await text('/reports/a', { headers: { cookie: 'other=1; huiyin_view=easy' } })
    expect(site.asked.map(({ headers }) => headers['x-huiyin-view'])).toEqual(['standard', 'standard', 'easy'])
  })

  it('fills no memory by parameters that can be guessed without end', async () => {
    await text('/?cursor=a')
    await text('/?cursor=a')
    expect(site.asked.map(({ url }) => url)).toEqual(['/?cursor=a', '/?cursor=a'])
  })

  it('comes in the smallest encoding the client takes', async () => {
    const answers = await Promise.all(['br, gzip', 'gzip', 'br;q=0, gzip;q=1', ''].map((accepted) => site.raw('/', { headers: { host: `127.0.0.1:${site.port}`, 'accept-encoding': accepted } })))
    expect(answers.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', 'gzip', undefined])
    const response = await site.fetch('/', { headers: { 'accept-encoding': 'br' } })
    expect(await response.text()).toContain('第1页')
    expect(brotliDecompressSync).toBeDefined()
  })

  it('is answered 304 to who has it already', async () => {
    const first = await site.fetch('/')
    const etag = first.headers.get('etag')!
    await first.text()
    const second = await site.fetch('/', { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const get = await site.raw('/', { headers: { host: `127.0.0.1:${site.port}` } })
    const head = await site.raw('/', { method: 'HEAD', headers: { host: `127.0.0.1:${site.port}` } })
    expect(head.status).toBe(200)
    expect(head.body).toBe('')
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })

  it('that carries something of one person is rendered for each and kept by nobody', async () => {
    const response = await site.fetch('/reports/a/comment?issue=1&other=2')
    expect(response.headers.get('cache-control')).toBe('no-store')
    await text('/reports/a/comment?issue=1')
    expect(site.asked.map(({ url }) => url)).toEqual(['/reports/a/comment?issue=1', '/reports/a/comment?issue=1'])
  })

  it('has one address: without /zh and without a slash at the end', async () => {
    for (const [path, proper] of [['/zh', '/'], ['/zh/reports/a', '/reports/a'], ['/reports/a/', '/reports/a'], ['/en/', '/en'], ['/zh/reports/a?x=1', '/reports/a?x=1']]) {
      const response = await site.fetch(path!)
      expect([response.status, response.headers.get('location')]).toEqual([308, proper])
    }
  })

  it('never redirects to another host', async () => {
    for (const path of ['//example.org/', '/zh//example.org', '/\\example.org/', '/zh/%2F/example.org/']) {
      const { status, headers } = await site.raw(path, { headers: { host: `127.0.0.1:${site.port}` } })
      expect(headers.location ?? '/').toMatch(/^\/(?!\/)/)
      expect([400, 404, 308]).toContain(status)
    }
  })
})

describe('an address without a page', () => {
  it('is one page of 404, whatever was guessed', async () => {
    for (const path of ['/wp-login.php', '/.git/config', '/reports/a/b/c']) {
      const response = await site.fetch(path)
      expect(response.status).toBe(404)
      await response.text()
    }
    expect(site.asked.map(({ url }) => url)).toEqual(['/not-found'])
  })

  it('is the same page where the address could have had one; nothing is kept under that address', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const response = await site.fetch('/en/reports/missing')
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('data-url="/en/not-found"')
    }
    expect(site.asked.map(({ url }) => url)).toEqual(['/en/reports/missing', '/en/not-found', '/en/reports/missing'])
  })
})

describe('a failure', () => {
  it('of a render is a page of its own, in the language of the address, without a word of what happened', async () => {
    await site.close()
    site = await startSite({ pages, handle: () => Promise.reject(new Error('the secret of somebody')) })
    const response = await site.fetch('/en/reports/a')
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain('lang="en"')
    expect(html).toContain(response.headers.get('x-request-id'))
    expect(html).not.toContain('somebody')
  })

  it('that the framework answers with its own page is answered with ours', async () => {
    await site.close()
    site = await startSite({ pages, handle: (_request, response) => { response.statusCode = 500; response.end('Internal Server Error') } })
    expect(await text('/')).toContain('系统出错')
  })

  it('of the database is 503 with the time to try again', async () => {
    await site.close()
    site = await startSite({ pages, handle: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })) })
    const response = await site.fetch('/')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  })

  it('is not remembered', async () => {
    let broken = true
    await site.close()
    site = await startSite({ pages, handle: (request, response) => (broken ? Promise.reject(new Error('once')) : simplePage(request, response)) })
    await text('/')
    broken = false
    expect((await site.fetch('/')).status).toBe(200)
  })
})

describe('an address where something was withdrawn', () => {
  it('is answered 410 with the page that says so, one for all addresses below it, in each language', async () => {
    const gone = await startSite({ pages, gone: async (_ctx, path) => (path.startsWith('/reports/missing') ? '/reports/withdrawn-page' : null) })
    for (const path of ['/reports/missing', '/reports/missing/revisions/2', '/reports/missing/anything/below']) {
      const response = await gone.fetch(path)
      expect([path, response.status]).toEqual([path, 410])
      expect(await response.text()).toContain('data-url="/reports/withdrawn-page"')
    }
    expect(await (await gone.fetch('/en/reports/missing')).text()).toContain('data-url="/en/reports/withdrawn-page"')
    expect(gone.asked.filter(({ url }) => url === '/reports/withdrawn-page')).toHaveLength(1)
    expect((await gone.fetch('/other/missing')).status).toBe(404)
    await gone.close()
  })
})
