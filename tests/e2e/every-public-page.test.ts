import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BrowserContextOptions, Page, Request } from 'playwright-core'
import { readAndParse } from '../../lib/importing/read-and-parse'
import { importReport } from '../../lib/reports/commands/import-report'
import { publishReport } from '../../lib/reports/commands/publish-report'
import { makeEditors } from '../lib/reports/editors'
import { publishLivingReports, type LivingReports } from '../lib/reports/living-report'
import { accessibilityFaults, desktop, phone, useBrowser } from '../support/browser'
import { operatorContext } from '../support/factories'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()
const DAY = 86_400_000
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()

let reports: LivingReports
beforeAll(async () => {
  const editors = await makeEditors()
  reports = await publishLivingReports(editors)
  const windows = { open: [-2, 9], closed: [-20, -3], upcoming: [3, 20] } as const
  for (const [name, [opens, closes]] of Object.entries(windows)) {
    const bytes = readFileSync(`prisma/demo/reports/${name}.txt`)
    const ctx = operatorContext()
    const { parsed, lines } = await readAndParse({ bytes, fileName: `${name}.txt` })
    await importReport(ctx, { parsed, source: { name: `${name}.txt`, lines, bytes }, slug: name, opens: at(opens), closes: at(closes), organisation: editors.organisation.slug })
    await publishReport(ctx, { slug: name })
  }
})

const paths = [
  '/', '/reports/open', '/reports/closed', '/reports/upcoming', '/reports/open/issues/1', '/reports/closed/issues/1', '/reports/open/comment?issue=1',
  '/reports/closed/comment', '/reports/upcoming/comment', '/reports/open/print', '/reports/closed/print', '/reports/open/poster', '/reports/closed/poster', '/receipts', '/about', '/privacy', '/accessibility', '/site-map', '/nothing-here',
  '/search', `/search?q=${encodeURIComponent('整改')}`, `/search?q=${encodeURIComponent('没有这个词')}`, `/search?q=${'a'.repeat(200)}`,
  '/reports/LIVING', '/reports/LIVING/issues/1', '/reports/LIVING/issues/2', '/reports/LIVING/comment?issue=2', '/reports/LIVING/revisions', '/reports/LIVING/revisions/1',
  '/reports/LIVING/revisions/2', '/reports/WITHDRAWN', '/reports/OFFICE', '/reports/OFFICE/issues/1', '/reports/OFFICE/comment?issue=1',
]
/** The addresses of reports that get them when they are published. */
const real = (path: string) => path.replace(/LIVING|WITHDRAWN|OFFICE/, (name) => reports[name.toLowerCase() as keyof LivingReports])
const english = (path: string) => (path === '/' ? '/en' : `/en${path}`)
/** Each language in a wide and in a narrow window, in the light and in the dark. */
const looks: [name: string, options: BrowserContextOptions, addresses: string[]][] = [
  ['on a desk', desktop, paths],
  ['on a phone, in the dark', { ...phone, colorScheme: 'dark' }, paths.map(english)],
  ['at 320 pixels in the easy view', { viewport: { width: 320, height: 700 } }, paths.map((path, at) => (at % 2 ? path : english(path)))],
]

/** What sticks out to the right, where the page can be scrolled sideways. */
function wide(): string[] {
  if (document.documentElement.scrollWidth <= document.documentElement.clientWidth) return []
  const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  return out.map((element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 30)}”`)
}

/** In what a page falls short of what every page must be. */
async function faultsOf(page: Page, address: string, view: string, isTriedForAccessibility: boolean): Promise<string[]> {
  const { origin } = server.current()
  const asked = new Set<string>()
  const note = (request: Request) => { asked.add(new URL(request.url()).origin) }
  page.on('request', note)
  await page.goto(`${origin}${address}`, { waitUntil: 'load' })
  const headings = await page.locator('h1').count()
  const shown = await page.evaluate(() => document.documentElement.dataset.view ?? 'standard')
  page.off('request', note)
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(shown === view ? [] : [`the ${shown} view`]),
    ...[...asked].filter((each) => each !== origin).map((each) => `asks ${each}`),
    ...(await page.evaluate(wide)).map((each) => `wider than the window: ${each}`),
    ...(isTriedForAccessibility ? await accessibilityFaults(page) : []),
  ]
}

describe('every public page', () => {
  it.each(looks)('breaks no rule of accessibility, fits the window, reports nothing and asks nobody else, %s', async (look, options, addresses) => {
    const page = await browser.open(options)
    const view = look.includes('easy') ? 'easy' : 'standard'
    if (view === 'easy') await page.context().addCookies([{ name: 'huiyin_view', value: 'easy', url: server.current().origin }])
    // The larger letters of the easy view change sizes and breaks, and nothing of how a page is built: some of each kind are enough.
    for (const [at, address] of addresses.entries()) expect.soft(await faultsOf(page, real(address), view, view !== 'easy' || at % 3 === 0), address).toEqual([])
  }, 600_000)
})

describe('a public page', () => {
  it('with 48 issues takes at most 60 KB on the wire with everything it loads', async () => {
    const page = await browser.open(phone)
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    await page.goto(`${server.current().origin}/reports/open`, { waitUntil: 'networkidle' })
    expect(bytes).toBeGreaterThan(5_000)
    expect(bytes).toBeLessThanOrEqual(60 * 1024)
  })

  it('changes to the easy view and back by a button, without script', async () => {
    const page = await browser.open({ javaScriptEnabled: false })
    await page.goto(`${server.current().origin}/reports/open`)
    await page.locator('form[action$="/view"] button').first().click()
    await page.waitForURL('**/reports/open')
    expect(await page.locator('html').getAttribute('data-view')).toBe('easy')
    await page.locator('form[action$="/view"] button').first().click()
    await page.waitForURL('**/reports/open')
    expect(await page.locator('html').getAttribute('data-view')).toBeNull()
  })
})
