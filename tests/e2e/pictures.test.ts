import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../../lib/platform/generated/prisma/client'
import { desktop, expectAccessible, phone, useBrowser } from '../support/browser'
import { makeStaffWithPassword, signIn } from '../support/desk'
import { makeOrganisation, makeReport, makeUnit } from '../support/factories'
import { ownerPrisma } from '../support/owner'
import { letTakePictures, photo } from '../support/pictures'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()

const BODY = '站前路地铁口还是积水，照片是今天早上拍的。'
let staff: Record<'moderator' | 'approver' | 'administrator' | 'handlerElsewhere' | 'stranger', Staff>
let files: { name: string; mimeType: string; buffer: Buffer }[]

beforeAll(async () => {
  const organisation = await makeOrganisation({ name: '云泽区整改办公室' })
  await makeReport({ organisation, slug: 'pictures' })
  await makeReport({ organisation, slug: 'texts-only' })
  await letTakePictures('pictures')
  const unit = await makeUnit(organisation, { name: '区水务局' })
  staff = {
    moderator: await makeStaffWithPassword(organisation, ['moderator'], { name: '审核员甲' }),
    approver: await makeStaffWithPassword(organisation, ['approver'], { name: '审批人丙' }),
    administrator: await makeStaffWithPassword(organisation, ['administrator'], { name: '管理员戊' }),
    handlerElsewhere: await makeStaffWithPassword(organisation, ['handler'], { name: '承办人丁', unitId: unit.id }),
    stranger: await makeStaffWithPassword(await makeOrganisation({ name: '另一个机关' }), ['moderator'], { name: '审核员乙' }),
  }
  files = [
    { name: '积水.jpg', mimeType: 'image/jpeg', buffer: await photo(1200, 800) },
    { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: await photo(800, 1200, '#205080') },
  ]
})

const at = (path: string) => `${server.current().origin}${path}`

async function press(page: Page, button = 'button.primary[name=go]'): Promise<void> {
  await page.locator(button).click()
  await page.locator('button[name=go]:disabled').first().waitFor({ state: 'detached' })
}

async function writeUntilReview(page: Page, slug = 'pictures'): Promise<void> {
  await page.goto(at(`/reports/${slug}/comment?issue=1`))
  await press(page)
  await page.locator('input[name="stance-1"][value=not_resolved]').check()
  await page.locator('[id="body-1"]').fill(BODY)
  await press(page)
  await page.locator('input[name=identity][value=anonymous]').check()
  await press(page)
}

/** A comment with both pictures; the id of its case. */
async function sendWithPictures(): Promise<string> {
  const page = await browser.open({ javaScriptEnabled: false })
  await writeUntilReview(page)
  await page.locator('#pictures').setInputFiles(files)
  await press(page)
  const number = (await page.locator('.slip dd').first().textContent())!
  return (await ownerPrisma().comment.findFirstOrThrow({ where: { submission: { number } }, select: { id: true } })).id
}

describe.each([
  { name: 'with scripts, on a phone', options: { ...phone, javaScriptEnabled: true } },
  { name: 'without scripts', options: { ...desktop, javaScriptEnabled: false } },
] satisfies { name: string; options: BrowserContextOptions }[])('a citizen $name', ({ options }) => {
  it('sends pictures along, and the receipt says how many came', async () => {
    const page = await browser.open(options)
    await writeUntilReview(page)
    if (options.javaScriptEnabled) await expectAccessible(page)
    await page.locator('#pictures').setInputFiles(files)
    await press(page)
    expect(await page.locator('.slip').textContent()).toContain('2 张（只给办理单位看，不公开）')
    if (options.javaScriptEnabled) await expectAccessible(page)
    const receipt = (await page.locator('#receipt-code').textContent())!.trim()
    await page.goto(at('/receipts'))
    await page.locator('#receipt').fill(receipt)
    await page.locator('button.primary').click()
    expect(await page.locator('.answers').textContent()).toContain('2 张（只给办理单位看，不公开）')
  })

  it('is told which picture cannot be used, keeps the text, and sends with another', async () => {
    browser.expectProblem(/^answer: 400 .*\/comment$/)
    const page = await browser.open(options)
    await writeUntilReview(page)
    const before = await ownerPrisma().submission.count()
    await page.locator('#pictures').setInputFiles([files[0]!, { name: '说明.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') }])
    await press(page)
    expect(await page.locator('.errors a').allTextContents()).toEqual(['第 2 张不是可以使用的 JPEG 或 PNG 照片，请换一张'])
    expect(await page.locator('.reviewed .typed').allTextContents()).toEqual([BODY])
    expect(await page.locator('#pictures').getAttribute('aria-invalid')).toBe('true')
    // A browser without scripts has to be told; with them the choice is still there.
    expect(await page.locator('[data-pictures-again]').count()).toBe(options.javaScriptEnabled ? 0 : 1)
    if (options.javaScriptEnabled) {
      expect(await page.locator('#pictures').evaluate((input) => (input as HTMLInputElement).files!.length)).toBe(2)
      await expectAccessible(page)
    }
    expect(await ownerPrisma().submission.count()).toBe(before)
    await page.locator('#pictures').setInputFiles(files.slice(0, 1))
    await press(page)
    expect(await page.locator('.slip').textContent()).toContain('1 张')
  })

  it('goes back, changes the text, and is not left believing that pictures were sent', async () => {
    const page = await browser.open(options)
    await writeUntilReview(page)
    await page.locator('#pictures').setInputFiles(files)
    await press(page, '.form-buttons button:not(.primary)')
    expect(await page.locator('[data-pictures-again]').count()).toBe(options.javaScriptEnabled ? 0 : 1)
    await press(page)
    if (!options.javaScriptEnabled) await page.locator('#pictures').setInputFiles(files)
    await press(page)
    expect(await page.locator('.slip').textContent()).toContain('2 张')
  })

  it('is offered no pictures where the report takes none', async () => {
    const page = await browser.open(options)
    await writeUntilReview(page, 'texts-only')
    expect(await page.locator('#pictures').count()).toBe(0)
    await press(page)
    expect(await page.locator('.slip').textContent()).not.toContain('照片')
  })
})

describe('the desk', () => {
  const fileOf = (commentId: string, number = 1) => at(`/admin/cases/${commentId}/pictures/${number}/file`)
  const looks = (commentId: string) => ownerPrisma().auditEvent.count({ where: { action: 'picture.opened', subjectId: commentId } })

  it('says that pictures came and that they stay with the office; each look is one event', async () => {
    const commentId = await sendWithPictures()
    const page = await browser.open()
    await signIn(page, server.current().origin, staff.moderator)
    await page.goto(at(`/admin/queue/awaiting_moderation`))
    expect(await page.locator(`.queue-row[href*="${commentId}"]`).textContent()).toContain('照片 2 张')
    await page.goto(at(`/admin/cases/${commentId}`))
    expect(await page.locator('[aria-labelledby=pictures-heading]').textContent()).toContain('公众都看不到照片')
    await expectAccessible(page)
    expect(await looks(commentId)).toBe(0)
    const answered = page.waitForResponse((response) => response.url() === fileOf(commentId, 2))
    await page.getByRole('link', { name: '查看照片 2' }).click()
    const headers = (await answered).headers()
    expect([headers['content-type'], headers['cache-control'], headers['x-content-type-options']]).toEqual(['image/jpeg', 'no-store', 'nosniff'])
    expect(headers['content-security-policy']).toContain("img-src 'self'")
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.sent-picture')?.naturalWidth === 1200)
    await expectAccessible(page)
    expect(await looks(commentId)).toBe(1)
  })

  it('hands a picture to nobody else, and records no look', async () => {
    const commentId = await sendWithPictures()
    expect((await fetch(fileOf(commentId))).status).toBe(403)
    for (const [person, status] of [['approver', 403], ['administrator', 403], ['handlerElsewhere', 404], ['stranger', 404]] as const) {
      const page = await browser.open()
      await signIn(page, server.current().origin, staff[person])
      expect((await page.request.get(fileOf(commentId))).status(), person).toBe(status)
      expect((await page.goto(at(`/admin/cases/${commentId}/pictures/1`)))!.status(), person).toBe(404)
    }
    expect(await looks(commentId)).toBe(0)
  })

  it('hands none to a page of another site, and none that does not exist', async () => {
    const commentId = await sendWithPictures()
    const page = await browser.open()
    await signIn(page, server.current().origin, staff.moderator)
    expect((await page.request.get(fileOf(commentId), { headers: { 'sec-fetch-site': 'cross-site' } })).status()).toBe(403)
    for (const wrong of [fileOf(commentId, 3), fileOf(commentId, 0), fileOf('no-uuid')]) expect((await page.request.get(wrong)).status()).toBe(404)
    expect(await looks(commentId)).toBe(0)
  })

  it('shows an approver that pictures came, and offers none to open', async () => {
    const commentId = await sendWithPictures()
    const page = await browser.open()
    await signIn(page, server.current().origin, staff.approver)
    await page.goto(at(`/admin/cases/${commentId}`))
    const panel = page.locator('[aria-labelledby=pictures-heading]')
    expect(await panel.textContent()).toContain('2 张照片')
    expect(await panel.locator('a').count()).toBe(0)
    await expectAccessible(page)
  })
})
