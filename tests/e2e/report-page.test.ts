import { beforeAll, describe, expect, it } from 'vitest'
import type { ParsedReport } from '../../lib/importing/schema'
import { expectAccessible, phone, useBrowser } from '../support/browser'
import { makeReport } from '../support/factories'
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

  it('names on the phone’s bar where one is, and opens its contents there', async () => {
    const page = await browser.open(phone)
    await page.goto(at('/reports/open'))
    await page.evaluate(() => document.getElementById('issue-30')!.scrollIntoView({ behavior: 'instant' }))
    await expect.poll(() => page.locator('.where').textContent()).toBe('30/48')
    await page.locator('.bottom-bar a[href="#contents"]').click()
    await expect.poll(() => page.locator('.contents [aria-current]').evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })).toBe(true)
  })

  it('finds words in the document, says how many, and goes to each', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/open'))
    const text = await page.locator('.document :is(p, h2, h3, h4)').evaluateAll((blocks) => blocks.map((block) => block.textContent!.split('整改').length - 1).reduce((sum, each) => sum + each, 0))
    await page.locator('#find').fill('整改')
    await expect.poll(() => page.locator('.find-count').textContent()).toBe(`第 1 处，共 ${text} 处`)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Enter')
    expect(await page.locator('.find-count').textContent()).toBe(`第 2 处，共 ${text} 处`)
    expect(await page.evaluate(() => CSS.highlights.get('find')!.size)).toBe(text)
    await page.locator('#find').fill('没有这样的话')
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('没有找到')
    await page.keyboard.press('Escape')
    expect(await page.locator('.find-count').textContent()).toBe('')
  })

  it('breaks no rule of accessibility while it shows what was found', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/open'))
    await page.locator('#find').fill('整改')
    await expect.poll(() => page.locator('.find-count').textContent()).not.toBe('')
    await expectAccessible(page)
  })

  it('finds words on a phone in a bar of its own, which it offers only with scripts', async () => {
    const page = await browser.open(phone)
    await page.goto(at('/en/reports/open'))
    await page.locator('[data-find]').click()
    await page.locator('#find').fill('整改')
    await expect.poll(() => page.locator('.find-count').textContent()).toMatch(/^1 of \d+$/)
    await expectAccessible(page)
    await page.locator('.find-close').click()
    expect(await page.locator('#find').isVisible()).toBe(false)
    const plain = await browser.open({ ...phone, javaScriptEnabled: false })
    await plain.goto(at('/reports/open'))
    expect(await plain.locator('[data-find]').isVisible()).toBe(false)
  })

  it('gives the citation of an issue by a button, and as text where there are no scripts', async () => {
    const page = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(at('/reports/open'))
    await page.locator('#issue-3 button[data-copied]').click()
    await expect.poll(() => page.locator('#issue-3 button[data-copied]').textContent()).toContain('已复制')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const plain = await browser.open({ javaScriptEnabled: false })
    await plain.goto(at('/reports/open/issues/3'))
    expect(await plain.locator('#citation').textContent()).toBe(copied)
    for (const part of [open.title!, '第 3 个问题', open.issues[2]!.title, at('/reports/open/issues/3')]) expect(copied).toContain(part)
    expect(await plain.locator('.citation button').isVisible()).toBe(false)
  })

  it('says about itself what programs need: languages, feeds, a picture, facts', async () => {
    const page = await browser.open()
    await page.goto(at('/en/reports/open'))
    const links = await page.locator('head link[rel=canonical], head link[rel=alternate]').evaluateAll((all) => all.map((link) => `${link.getAttribute('hreflang') ?? link.getAttribute('type') ?? 'canonical'} ${new URL((link as HTMLLinkElement).href).pathname}`))
    expect(links).toEqual([
      'canonical /en/reports/open', 'zh-CN /reports/open', 'en /en/reports/open', 'x-default /reports/open',
      'application/atom+xml /en/reports/open/feed.atom', 'application/atom+xml /en/feed.atom',
    ])
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
    expect((await page.request.get(picture!)).headers()['content-type']).toBe('image/png')
    const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as Record<string, unknown>
    expect(facts).toMatchObject({ '@type': 'Report', 'headline': open.title, 'potentialAction': { '@type': 'CommentAction' } })
    for (const address of ['/feed.atom', '/reports/open/feed.atom', '/en/reports/open/feed.atom', '/sitemap.xml']) {
      const xml = await (await page.request.get(at(address))).text()
      expect(await page.evaluate((source) => new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror')?.textContent ?? null, xml), address).toBeNull()
    }
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

describe('the last day', () => {
  beforeAll(async () => {
    const hours = (distance: number) => new Date(Date.now() + distance * 3_600_000)
    // In a zone where it is about noon, three hours from now are still today.
    const ahead = 12 - new Date().getUTCHours()
    const timeZone = `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`
    await makeReport({ slug: 'closing', timeZone, window: { opensAt: hours(-48), closesAt: hours(3.5) } })
  })

  it('is counted in hours by the server’s clock, whatever this device believes, and nothing moves', async () => {
    const page = await browser.open()
    await page.clock.setSystemTime(Date.now() - 40 * 3_600_000)
    let goOn = () => {}
    const measured = new Promise<void>((resolve) => { goOn = resolve })
    await page.route('**/enhance.js', async (route) => {
      await measured
      await route.continue()
    })
    await page.goto(at('/reports/closing'), { waitUntil: 'commit' })
    const left = page.locator('.window .left')
    await left.waitFor()
    const before = await page.locator('.window').boundingBox()
    expect(await left.textContent()).toBe('还有 1 天，今天截止')
    goOn()
    await expect.poll(() => left.textContent()).toMatch(/^还有 3 小时 2\d 分钟$/)
    expect(await page.locator('.window').boundingBox()).toEqual(before)
  })

  it('stays as the server said it where the server’s clock cannot be asked', async () => {
    const page = await browser.open({ javaScriptEnabled: false })
    await page.goto(at('/reports/closing'))
    expect(await page.locator('.window .left').textContent()).toBe('还有 1 天，今天截止')
  })
})

describe('on paper', () => {
  it('the poster is one sheet', async ({ skip }) => {
    const page = await browser.open()
    for (const address of ['/reports/open/poster', '/en/reports/open/poster', '/reports/closed/poster']) {
      await page.goto(at(address))
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })) ?? skip('pages cannot be counted'), address).toBe(1)
    }
  })

  it('the print edition holds every paragraph of the document and how to reach the body', async () => {
    const page = await browser.open({ javaScriptEnabled: false })
    await page.goto(at('/reports/open/print'))
    await page.emulateMedia({ media: 'print' })
    const shown = await page.locator('.document > p, .document > h2, .document > h3, .issue > h3, .issue > h4, .issue > p').allTextContents()
    expect(shown.join('')).toBe(open.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'masthead').map(({ text }) => text).join(''))
    for (const hidden of ['.top', '.foot', '.paper-tools']) expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
    expect(await page.locator('.imprint').innerText()).toContain(at('/reports/open'))
    expect(await page.locator('.imprint .qr').isVisible()).toBe(true)
  })
})

/** How many pages a PDF of Chromium has, from its page tree. */
function pagesOf(pdf: Buffer): number | null {
  const counts = [...pdf.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map(([, count]) => Number(count))
  return counts.length > 0 ? Math.max(...counts) : null
}
