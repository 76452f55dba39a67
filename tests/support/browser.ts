import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { findChromium } from './chromium'

export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } satisfies BrowserContextOptions
export const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions

export type BrowserInTest = {
  /** A page of a new visitor (own cookies). What it reports unexpectedly fails the test. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Says that this test expects a message or a failed request that matches. */
  expectProblem(pattern: RegExp): void
}

/**
 * One Chromium per file, new visitors per test. A test fails when a page logs an error, throws, breaks the security
 * policy, or when a request fails or is answered with 5xx or, for a part of a page, 4xx; unless the test said it expects that.
 */
export function useBrowser(): BrowserInTest {
  let browser: Browser
  let contexts: BrowserContext[] = []
  let problems: string[] = []
  let expected: RegExp[] = []

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('There is no Chromium. Install the package chromium, or name one in HUIYIN_CHROMIUM.')
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--lang=zh-CN'] })
  })
  afterAll(() => browser?.close())
  afterEach(async () => {
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))
    await Promise.all(contexts.map((context) => context.close()))
    contexts = []
    problems = []
    expected = []
    expect(unexpected, 'what the pages reported').toEqual([])
  })

  return {
    expectProblem: (pattern) => { expected.push(pattern) },
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...desktop, ...options })
      contexts.push(context)
      context.setDefaultTimeout(15_000)
      context.on('page', (page) => watch(page, problems, options.javaScriptEnabled !== false))
      return context.newPage()
    },
  }
}

function watch(page: Page, problems: string[], runsScripts: boolean): void {
  page.on('console', (message) => {
    // Failed answers are judged below, where it is known what was asked for.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A navigation that a newer one replaces, and a download, are cancelled by the browser itself; where scripts are off, so are their preloads.
    const ownDoing = reason === 'net::ERR_ABORTED' || (!runsScripts && reason === 'csp' && request.resourceType() === 'script')
    if (!ownDoing) problems.push(`request: ${request.method()} ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    const part = response.request().resourceType() !== 'document'
    if (response.status() >= 500 || (part && response.status() >= 400)) problems.push(`answer: ${response.status()} ${response.url()}`)
  })
}

/** The rule is that axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await accessibilityFaults(page), `axe on ${page.url()}`).toEqual([])
}

/** Everything that axe finds on the page, as short lines. A page that gives way to another while it is judged is judged again: between two pages of the desk there is a moment without a title. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await expect.poll(() => page.title()).not.toBe('')
  const judged = await page.title()
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  const { violations } = await axe.analyze()
  const gaveWay = violations.some(({ id }) => id === 'document-title') || (await page.title()) !== judged
  if (gaveWay) return accessibilityFaults(page)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').at(-1)?.trim() ?? ''}`))
}
