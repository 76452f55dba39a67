import { beforeAll, describe, expect, it } from 'vitest'
import type { ParsedReport } from '../../lib/importing/schema'
import { phone, useBrowser } from '../support/browser'
import { publishDemoReport } from '../support/published-report'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()
let open: ParsedReport

beforeAll(async () => {
  open = await publishDemoReport({ file: 'open', slug: 'open', window: 'open' })
  await publishDemoReport({ file: 'closed', slug: 'closed', window: 'closed' })
  await publishDemoReport({ file: 'upcoming', slug: 'upcoming', window: 'upcoming' })
})

const at = (path: string) => `${server.current().origin}${path}`

describe('the page of a report', () => {
  it('shows every paragraph of the original, in order, unaltered', async () => {
    const page = await browser.open({ javaScriptEnabled: false })
    await page.goto(at('/reports/open'))
    const shown = await page.locator('.document > p, .document > h2, .document > h3, .issue > h3, .issue > h4, .issue > p').allTextContents()
    const original = open.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'masthead').map(({ text }) => text)
    expect(shown.join('')).toBe(original.join(''))
    expect(await page.locator('.issue').count()).toBe(open.issues.length)
  })

  it('has an anchor and a permanent address for every issue', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/open#issue-48'))
    expect(await page.locator('#issue-48').isVisible()).toBe(true)
    await page.goto(at('/reports/open/issues/48'))
    expect(await page.locator('h1').textContent()).toBe(open.issues[47]!.title)
    await page.locator('.neighbours a[rel=prev]').click()
    expect(page.url()).toBe(at('/reports/open/issues/47'))
  })

  it('marks in its contents what is being read', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/open'))
    await page.evaluate(() => document.getElementById('issue-20')!.scrollIntoView({ behavior: 'instant' }))
    await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href'), { timeout: 10_000 }).toBe('#issue-20')
  })

  it('lays its contents over the document on a phone, without scripts', async () => {
    const page = await browser.open({ ...phone, javaScriptEnabled: false })
    await page.goto(at('/reports/open'))
    await page.locator('.bottom-bar a[href="#contents"]').click()
    await page.locator('.contents a[href="#issue-30"]').click()
    expect(await page.locator('.contents').isVisible()).toBe(false)
    expect(page.url()).toContain('#issue-30')
  })

  it('prints as the document itself', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/open'))
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.top', '.foot', '.contents', '#issue-3 .issue-foot', '.window']) expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
    expect(await page.locator('#issue-3').isVisible()).toBe(true)
  })
})

describe('outside the window', () => {
  it.each(['closed', 'upcoming'])('the report that is %s has no form, and says what to do instead', async (slug) => {
    const page = await browser.open()
    await page.goto(at(`/reports/${slug}`))
    expect(await page.locator('main a[href*="/comment"]').count()).toBe(0)
    await page.goto(at(`/reports/${slug}/comment?issue=1`))
    expect(await page.locator('form#comment').count()).toBe(0)
    expect(await page.locator('.ways a[href^="tel:"]').count()).toBeGreaterThan(0)
  })
})

describe('the easy view', () => {
  it.each(['/', '/reports/open', '/reports/open/issues/2', '/reports/open/comment', '/receipts', '/about'])('of %s has no text under 24 px and no control under 60 px', async (path) => {
    const page = await browser.open()
    await page.context().addCookies([{ name: 'huiyin_view', value: 'easy', url: server.current().origin }])
    await page.goto(at(path))
    const tooSmall = await page.evaluate(() => {
      const isShown = (element: Element) => element.getClientRects().length > 0 && !element.closest('.unseen, .skip, template, script')
      const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
      const texts = [...document.querySelectorAll('body *')].filter((element) => isShown(element) && hasText(element) && parseFloat(getComputedStyle(element).fontSize) < 24)
      const controls = [...document.querySelectorAll('button, .button, input:not([type=hidden]), summary')].filter((element) =>
        isShown(element) && (element.closest('label') ?? element).getBoundingClientRect().height < 60)
      return [...texts, ...controls].map((element) => `${element.tagName} ${element.textContent!.trim().slice(0, 20)}`)
    })
    expect(tooSmall).toEqual([])
  })
})
