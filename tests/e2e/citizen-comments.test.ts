import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { desktop, expectAccessible, phone, useBrowser } from '../support/browser'
import { publishDemoReport } from '../support/published-report'
import { useServer } from '../support/server'
import { closeJustNow } from '../support/move-window'
import { ownerPrisma } from '../support/owner'

const server = useServer()
const browser = useBrowser()

const FLOOD = '7月12日下大雨，站前路地铁口还是积水，大概到脚踝。\n\n以前是到膝盖，确实好了一些，但没有根治。'
const PHOTOS = '建议以后把每个点位的照片也公开。<b>谢谢</b> 𠮷👨‍👩‍👧'

beforeAll(() => publishDemoReport({ file: 'open', slug: 'linjiang', window: 'open' }))

const at = (path: string) => `${server.current().origin}${path}`
const forward = (page: Page) => press(page, 'button.primary[name=go]')
const back = (page: Page) => press(page, '.form-buttons button:not(.primary)')

/** With scripts the buttons rest until the next page is there. */
async function press(page: Page, button: string): Promise<void> {
  await page.locator(button).click()
  await page.locator('button[name=go]:disabled').first().waitFor({ state: 'detached' })
}

/** From the report to the page on which everything is reviewed. */
async function writeUntilReview(page: Page): Promise<void> {
  await page.goto(at('/reports/linjiang'))
  await page.locator('#issue-3 .issue-foot a.button').click()
  await page.locator('summary').click()
  await page.locator('input[name=issue][value=report]').check()
  await forward(page)
  await page.locator('input[name="stance-3"][value=not_resolved]').check()
  await page.locator('[id="body-3"]').fill(FLOOD)
  await page.locator('input[name="stance-report"][value=suggestion]').check()
  await page.locator('[id="body-report"]').fill(PHOTOS)
  await forward(page)
  await page.locator('input[name=identity][value=public]').check()
  await page.locator('#name').fill('王小明')
  await page.locator('#email').fill('wang@example.org')
  await page.locator('input[name=replyBy][value=email]').check()
  await page.locator('input[name=consent]').check()
  await forward(page)
}

async function receiptOn(page: Page): Promise<string> {
  return (await page.locator('#receipt-code').textContent())!.trim()
}

describe.each([
  { name: 'with scripts, on a phone', options: { ...phone, javaScriptEnabled: true } },
  { name: 'without scripts', options: { ...desktop, javaScriptEnabled: false } },
])('a citizen $name', ({ options }) => {
  it('comments on two issues, reviews, gets a receipt, saves it and follows it up', async () => {
    const page = await browser.open(options)
    await writeUntilReview(page)
    expect(await page.locator('.reviewed .typed').allTextContents()).toEqual([FLOOD, PHOTOS])
    expect(await page.locator('.reviewed .tag.may').count()).toBe(3)
    await forward(page)
    const receipt = await receiptOn(page)
    expect(receipt).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]$/)
    expect(page.url()).not.toContain(receipt.slice(0, 4))
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('.receipt-ways form button').click()])
    expect(await readFile(await saved.path(), 'utf8')).toContain(receipt)

    await page.goto(at('/receipts'))
    await page.locator('#receipt').fill(` ${receipt.toLowerCase().replaceAll('-', ' ')} `)
    await page.locator('button.primary').click()
    expect(await page.locator('.followed .typed').allTextContents()).toEqual([FLOOD, PHOTOS])
    expect(await page.locator('.answers').textContent()).toContain('王小明')
  })

  it('goes back and forth and loses nothing', async () => {
    const page = await browser.open(options)
    await writeUntilReview(page)
    await back(page)
    expect(await page.locator('#name').inputValue()).toBe('王小明')
    await back(page)
    expect(await page.locator('[id="body-3"]').inputValue()).toBe(FLOOD)
    await back(page)
    await page.locator('input[name=issue][value="3"]').uncheck()
    await forward(page)
    await back(page)
    await page.locator('summary').click()
    await page.locator('input[name=issue][value="3"]').check()
    await forward(page)
    expect(await page.locator('[id="body-3"]').inputValue()).toBe(FLOOD)
    await page.locator('.top button[form=comment]').click()
    expect(page.url()).toContain('/en/reports/linjiang/comment')
    expect(await page.locator('[id="body-report"]').inputValue()).toBe(PHOTOS)
  })

  it('is told of every mistake at its field, with everything typed kept', async () => {
    browser.expectProblem(/^answer: 400 .*\/comment$/)
    const page = await browser.open(options)
    await page.goto(at('/reports/linjiang/comment'))
    await forward(page)
    expect(await page.locator('.errors a').count()).toBe(1)
    await page.locator('input[name=issue][value="7"]').check()
    await forward(page)
    await page.locator('[id="body-7"]').fill('   ')
    await forward(page)
    expect(await page.locator('.errors a').evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash)))).toEqual(['#stance-7', '#body-7'])
    await page.locator('input[name="stance-7"][value=affirms]').check()
    await page.locator('[id="body-7"]').fill('电梯装好了。')
    await forward(page)
    await page.locator('input[name=identity][value=office]').check()
    await page.locator('input[name=replyBy][value=phone]').check()
    await page.locator('#email').fill('not an address')
    await forward(page)
    expect((await page.locator('.errors a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash))).sort()).toEqual(['#email', '#name', '#phone'])
    expect(await page.locator('#email').inputValue()).toBe('not an address')
    expect(await page.locator('[id="email"]').getAttribute('aria-invalid')).toBe('true')
    await expectNoViolation(page, options)
  })
})

/** axe runs in the page and needs its scripts. */
async function expectNoViolation(page: Page, { javaScriptEnabled }: { javaScriptEnabled: boolean }): Promise<void> {
  if (javaScriptEnabled) await expectAccessible(page)
}

describe('a form', () => {
  it('sent twice is one submission with one receipt', async () => {
    const page = await browser.open({ javaScriptEnabled: false })
    await writeUntilReview(page)
    const before = await ownerPrisma().submission.count()
    await forward(page)
    const receipt = await receiptOn(page)
    await page.reload()
    expect(await receiptOn(page)).toBe(receipt)
    expect(await ownerPrisma().submission.count()).toBe(before + 1)
  })

  it('is left and entered again with the back and forward buttons of the browser, and nothing is lost', async () => {
    const page = await browser.open()
    await writeUntilReview(page)
    await page.goBack()
    await page.locator('#name').waitFor()
    await page.goBack()
    await page.locator('[id="body-3"]').waitFor()
    expect(await page.locator('[id="body-3"]').inputValue()).toBe(FLOOD)
    await page.goForward()
    await page.locator('#name').waitFor()
    expect(await page.locator('#name').inputValue()).toBe('王小明')
  })

  it('is accessible at every step, and leaves nothing in the browser once it is sent', async () => {
    const page = await browser.open(phone)
    await writeUntilReview(page)
    await expectAccessible(page)
    await back(page)
    await expectAccessible(page)
    await back(page)
    await page.locator('[id="body-3"]').press('End')
    await page.locator('[id="body-3"]').type('。')
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    await expectAccessible(page)
    await forward(page)
    await forward(page)
    await forward(page)
    await receiptOn(page)
    await expectAccessible(page)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  it('left unfinished is offered again on the same device', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/linjiang/comment?issue=5'))
    await forward(page)
    await page.locator('[id="body-5"]').fill('写到一半')
    await page.goto(at('/reports/linjiang/comment'))
    await page.locator('.notice button[value=resume]').click()
    expect(await page.locator('[id="body-5"]').inputValue()).toBe('写到一半')
  })

  it('counts characters as the server does', async () => {
    const page = await browser.open()
    await page.goto(at('/reports/linjiang/comment?issue=5'))
    await forward(page)
    await page.locator('[id="body-5"]').fill('👨‍👩‍👧𠮷e\u0301')
    expect(await page.locator('.counter').textContent()).toContain('3')
  })

  it('whose window closes while one writes sends nothing, shows the text for copying and says what to do instead', async () => {
    browser.expectProblem(/^answer: 422 .*\/comment$/)
    await publishDemoReport({ file: 'upcoming', slug: 'closing', window: 'open' })
    const page = await browser.open()
    await page.goto(at('/reports/closing/comment?issue=1'))
    await forward(page)
    await page.locator('input[name="stance-1"][value=information]').check()
    await page.locator('[id="body-1"]').fill(FLOOD)
    await forward(page)
    await page.locator('input[name=identity][value=anonymous]').check()
    await forward(page)
    await closeJustNow('closing')
    await forward(page)
    expect(await page.locator('[id="kept-1"]').inputValue()).toBe(FLOOD)
    expect(await page.locator('.ways a[href^="tel:"]').count()).toBeGreaterThan(0)
    expect(await ownerPrisma().submission.count({ where: { report: { slug: 'closing' } } })).toBe(0)
    await expectAccessible(page)
    await page.goto(at('/reports/closing/comment?issue=1'))
    expect(await page.locator('form#comment').count()).toBe(0)
    expect(await page.locator('.ways a[href^="tel:"]').count()).toBeGreaterThan(0)
  })
})

describe('a receipt', () => {
  it('that is wrong or malformed gets the same answer', async () => {
    const page = await browser.open()
    const answers: string[] = []
    for (const typed of ['0000-0000-0000-0000-0000-0000-0', 'not a receipt', '']) {
      await page.goto(at('/receipts'))
      await page.locator('#receipt').fill(typed)
      await page.locator('button.primary').click()
      answers.push((await page.locator('.errors').textContent())!)
      expect(await page.locator('#receipt').inputValue()).toBe(typed)
    }
    expect(new Set(answers).size).toBe(1)
    await expectAccessible(page)
  })

  it('in the fragment of the address, as the QR code has it, goes into the field and out of the address', async () => {
    const page = await browser.open()
    await page.goto(at('/receipts#ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2'))
    expect(await page.locator('#receipt').inputValue()).toBe('ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2')
    expect(page.url()).toBe(at('/receipts'))
  })
})
