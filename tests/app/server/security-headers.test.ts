import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StaticFiles } from '../../../app/_server/http/static-files'
import { simplePage, startSite, type SiteInTest } from '../../support/site'

let site: SiteInTest
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-files-'))
  mkdirSync(path.join(folder, 'public'))
  mkdirSync(path.join(folder, 'build/static/chunks'), { recursive: true })
  writeFileSync(path.join(folder, 'public/ours.js'), 'export {}')
  writeFileSync(path.join(folder, 'public/icon.png'), 'a picture')
  writeFileSync(path.join(folder, 'build/static/chunks/a.js'), 'void 0')
  writeFileSync(path.join(folder, 'build/static/chunks/a.js.map'), '{}')
  const files = new StaticFiles({ buildFolder: path.join(folder, 'build'), publicFolder: path.join(folder, 'public') })
  site = await startSite({
    files: () => files,
    pages: [{ pattern: '/', cached: true, query: [] }, { pattern: '/personal', cached: false, query: [] }, { pattern: '/broken', cached: true, query: [] }],
    forms: [{ method: 'POST', pattern: '/form', handle: async () => new Response(null, { status: 303, headers: { location: '/' } }) }],
    api: [
      { pattern: '/api/v1/reports', handlers: { GET: () => Response.json({}) } },
      { pattern: '/api/v1/broken', handlers: { GET: () => Promise.reject(new Error('broken')) } },
    ],
    handle: (request, response) => (request.url === '/broken' ? Promise.reject(new Error('broken')) : simplePage(request, response)),
  })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' }
const answers: [what: string, status: number, path: string, init?: RequestInit][] = [
  ['a public page', 200, '/'],
  ['a public page that is kept', 200, '/'],
  ['a page of one person', 200, '/personal'],
  ['a page that does not exist', 404, '/nothing'],
  ['a page that fails', 500, '/broken'],
  ['a redirect', 308, '/zh'],
  ['an address that is none', 400, '//x'],
  ['a form', 303, '/form', form],
  ['a form of another site', 403, '/form', { ...form, headers: { ...form.headers, origin: 'https://elsewhere.example' } }],
  ['a form in another encoding', 415, '/form', { ...form, headers: { 'content-type': 'text/plain' } }],
  ['a form that is too large', 413, '/form', { ...form, body: 'a='.padEnd(1_100_000, 'x') }],
  ['a method without a meaning', 405, '/', { method: 'DELETE' }],
  ['the choice of a view', 303, '/view', { ...form, body: 'view=easy&return=%2F' }],
  ['a file', 200, '/ours.js'],
  ['a built file', 200, '/_next/static/chunks/a.js'],
  ['a built file that does not exist', 404, '/_next/static/chunks/b.js'],
  ['a source map', 404, '/_next/static/chunks/a.js.map'],
  ['a page for staff', 200, '/admin'],
  ['an address for programs', 200, '/api/v1/reports'],
  ['an unknown address for programs', 404, '/api/v1/nothing'],
  ['a wrong method for programs', 405, '/api/v1/reports', { method: 'POST' }],
  ['a failure for programs', 500, '/api/v1/broken'],
]

describe('every answer', () => {
  it.each(answers)('%s (%i) carries the security headers', async (_what, status, address, init) => {
    const response = await site.fetch(address, init)
    await response.text()
    expect(response.status).toBe(status)
    const policy = response.headers.get('content-security-policy') ?? ''
    for (const directive of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(directive)
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    for (const name of ['x-powered-by', 'server', 'strict-transport-security']) expect(response.headers.has(name)).toBe(false)
  })
})

describe('the policy', () => {
  const policyOf = async (address: string) => (await site.fetch(address)).headers.get('content-security-policy') ?? ''

  it('of public pages trusts our own files and nothing that stands in the page', async () => {
    expect(await policyOf('/')).toContain("script-src 'self';")
    expect(await policyOf('/')).toContain("style-src 'self';")
    expect(await policyOf('/')).toContain("form-action 'self'")
  })

  it('of staff pages has a nonce that differs in a thousand answers, and the framework gets the same', async () => {
    const before = site.asked.length
    const policies = await Promise.all(Array.from({ length: 1000 }, () => policyOf('/admin')))
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
    expect(new Set(nonces).size).toBe(1000)
    const given = site.asked.slice(before).map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1])
    expect(new Set(given)).toEqual(new Set(nonces))
  })

  it('lets the preview of a report stand in a frame of our own, and no other page', async () => {
    const { headers } = await site.raw('/admin/reports/water-2026/preview/frame?as=phone')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    for (const address of ['/admin/reports/water-2026/preview', '/admin/reports/water-2026/preview/frame/more', '/admin', '/']) {
      const other = await site.raw(address)
      expect(other.headers['x-frame-options']).toBe('DENY')
      expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    }
  })

  it('tells browsers to stay with https where the public address begins so', async () => {
    const secure = await startSite({ origin: 'https://echo.example.gov' })
    const { headers } = await secure.raw('/', { headers: { host: 'echo.example.gov' } })
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    await secure.close()
  })
})

describe('a file', () => {
  it('whose name changes with its content is kept for ever, another is asked for again', async () => {
    expect((await site.fetch('/_next/static/chunks/a.js')).headers.get('cache-control')).toContain('immutable')
    expect((await site.fetch('/ours.js')).headers.get('cache-control')).toBe('public, no-cache')
    expect((await site.fetch('/ours.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('that cannot be made smaller goes out as it is', async () => {
    const response = await site.fetch('/icon.png', { headers: { 'accept-encoding': 'br, gzip' } })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(await response.text()).toBe('a picture')
  })
})
