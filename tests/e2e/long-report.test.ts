import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { readAndParse } from '../../lib/importing/read-and-parse'
import { importReport } from '../../lib/reports/commands/import-report'
import { publishReport } from '../../lib/reports/commands/publish-report'
import { longReportText, LONG_REPORT } from '../bench/report-text'
import { phone, useBrowser } from '../support/browser'
import { operatorContext } from '../support/factories'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()
const at = (address: string) => `${server.current().origin}${address}`

beforeAll(async () => {
  const text = longReportText(process.cwd())
  expect(text.length).toBeGreaterThanOrEqual(LONG_REPORT.characters)
  const bytes = Buffer.from(text)
  const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString()
  const { parsed, lines } = await readAndParse({ bytes, fileName: 'long.txt' })
  const { issueCount } = await importReport(operatorContext(), { parsed, source: { name: 'long.txt', lines, bytes }, slug: 'long', opens: day(-2), closes: day(9) })
  expect(issueCount).toBe(LONG_REPORT.issues)
  await publishReport(operatorContext(), { slug: 'long' })
  // The first rendering of a page of this size is not what the tests below are about.
  for (const address of ['/reports/long', '/reports/long/print']) expect((await fetch(at(address))).status).toBe(200)
})

const topOf = (page: Page, id: string) => page.evaluate((anchor) => document.getElementById(anchor)!.getBoundingClientRect().top, id)

describe('a report of 500 issues and 200,000 characters', () => {
  it.each([['on a desk', {}], ['on a phone', phone], ['without scripts', { javaScriptEnabled: false }]] as const)('leads to its last issues by their address, %s', async (_where, options) => {
    const page = await browser.open(options)
    for (const id of ['issue-480', 'issue-250', 'issue-500']) {
      await page.goto('about:blank')
      await page.goto(at(`/reports/long#${id}`))
      await expect.poll(async () => Math.abs(await topOf(page, id)), { message: id }).toBeLessThan(850)
      expect(await page.locator(`#${id}`).isVisible()).toBe(true)
    }
  })

  it('marks in its contents what is being read, and keeps that in view', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/long'))
    await page.locator('.contents a[href="#issue-400"]').evaluate((link: HTMLElement) => link.click())
    await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href')).toBe('#issue-400')
    const inView = () => page.evaluate(() => {
      const [frame, box] = ['.contents', '.contents [aria-current]'].map((selector) => document.querySelector(selector)!.getBoundingClientRect())
      return box!.top >= frame!.top && box!.bottom <= frame!.bottom
    })
    await expect.poll(inView).toBe(true)
  })

  it('is found in by its own search to the last issue', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/long'))
    await page.locator('#find').fill('500.关于')
    await expect.poll(() => page.locator('.find-count').textContent()).toBe('第 1 处，共 1 处')
    await expect.poll(async () => Math.abs(await topOf(page, 'issue-500'))).toBeLessThan(900)
  })

  it('is put on paper whole, with numbered pages', async ({ skip }) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-paper-'))
    const file = path.join(folder, 'long.pdf')
    try {
      execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    } catch {
      skip('pdftotext is not here: the text of the paper is not looked at')
    }
    try {
      const page = await browser.open()
      for (const address of ['/reports/long/print', '/reports/long']) {
        await page.goto(at(address))
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
        const text = execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 }).toString()
        const pages = text.split('\f').filter((each) => each.trim() !== '')
        expect(pages.length, address).toBeGreaterThan(200)
        expect(text.replace(/\s/g, ''), address).toContain('500.关于')
        expect(pages[9], address).toContain('— 10 —')
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
