import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseReport } from '../../lib/importing/parse-report'
import type { Staff } from '../../lib/platform/generated/prisma/client'
import { importReport } from '../../lib/reports/commands/import-report'
import { sourceOf, TEXT } from '../lib/reports/editors'
import { expectAccessible, phone, useBrowser } from '../support/browser'
import { enterDesk, expectSaid, makeStaffWithPassword } from '../support/desk'
import { makeOrganisation, staffContext } from '../support/factories'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()

let staff: Record<'author' | 'approver', Staff>

beforeAll(async () => {
  const organisation = await makeOrganisation({ name: '云泽区水务局' })
  staff = {
    author: await makeStaffWithPassword(organisation, ['publisher'], { name: '发布员甲' }),
    approver: await makeStaffWithPassword(organisation, ['publisher', 'approver'], { name: '审批人乙' }),
  }
})

async function draft(slug: string): Promise<void> {
  const source = sourceOf(TEXT)
  await importReport(await staffContext(staff.author), { parsed: parseReport(source.lines), source, slug })
}

async function desk(person: keyof typeof staff, options = {}): Promise<Page> {
  const page = await browser.open(options)
  await enterDesk(page, server.current().origin, staff[person])
  return page
}

const at = (path: string) => `${server.current().origin}${path}`
const statusOf = async (slug: string) => (await fetch(at(`/reports/${slug}`))).status

async function approve(page: Page, slug: string): Promise<void> {
  await page.goto(at(`/admin/reports/${slug}/approval`))
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await expectSaid(page, '现在公开了')
}

describe('the way of a report to the public, by two people', () => {
  it('leads over details, rules, preview and approval; the author cannot approve', async () => {
    await draft('water')
    const author = await desk('author')
    await author.goto(at('/admin/reports/water/details'))
    await expectAccessible(author)
    await author.getByLabel('来源').fill('云泽区水务局')
    await author.getByLabel('截止', { exact: true }).fill('2036-10-31')
    await author.getByText(/个工作日/).first().waitFor()
    await author.getByLabel('接听时间 第 1 行').fill('工作日 8:30—17:30')
    await author.getByLabel('电话号码 第 2 行').fill('0799-5551213')
    await author.getByRole('button', { name: '保存', exact: true }).click()
    await expectSaid(author, '已保存')
    expect(await author.getByLabel('电话号码 第 2 行').inputValue()).toBe('0799-5551213')
    await author.getByLabel('名称').fill('签发原件')
    await author.getByLabel('文件', { exact: true }).setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 签发原件') })
    await author.getByRole('button', { name: '添加附件' }).click()
    await expectSaid(author, '附件已添加')
    await author.getByText('signed.pdf').waitFor()
    await expectAccessible(author)

    await author.goto(at('/admin/reports/water/details?step=comments'))
    await author.getByRole('radio', { name: /不收集/ }).check()
    await author.getByRole('button', { name: '保存意见规则' }).click()
    await expectSaid(author, '已保存')
    await expectAccessible(author)

    for (const as of ['phone', 'wide', 'paper']) {
      await author.goto(at(`/admin/reports/water/preview?as=${as}`))
      await author.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(author)
    }

    await author.goto(at('/admin/reports/water/approval'))
    await expectAccessible(author)
    await author.getByRole('button', { name: '送审', exact: true }).click()
    await expectSaid(author, '已送审')
    await author.getByText('须由另一人批准').waitFor()
    expect(await author.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
    expect(await statusOf('water')).toBe(404)

    const approver = await desk('approver')
    await approver.goto(at('/admin/approvals'))
    await expectAccessible(approver)
    await approver.getByRole('link', { name: /云泽区水务局关于巡察整改情况的通报/ }).click()
    await approver.getByRole('heading', { name: '审批' }).waitFor()
    await expectAccessible(approver)
    await approve(approver, 'water')
    await expectAccessible(approver)
    expect(await statusOf('water')).toBe(200)
  })

  it('can be set for an hour to come and taken back before it; a past hour is named', async () => {
    await draft('later')
    const [author, approver] = [await desk('author'), await desk('approver')]
    await author.goto(at('/admin/reports/later/approval'))
    await author.getByRole('button', { name: '送审', exact: true }).click()
    await expectSaid(author, '已送审')
    await approver.goto(at('/admin/reports/later/approval'))
    await approver.getByRole('radio', { name: '到时自动公开' }).check()
    await approver.getByLabel('公开时间').fill('2026-01-01T09:00')
    await approver.getByRole('button', { name: '批准', exact: true }).click()
    await approver.getByRole('link', { name: /已经过去/ }).waitFor()
    await expectAccessible(approver)
    await approver.getByLabel('公开时间').fill('2036-01-01T09:00')
    await approver.getByRole('button', { name: '批准', exact: true }).click()
    await expectSaid(approver, '到时自动公开')
    expect(await statusOf('later')).toBe(404)
    await author.goto(at('/admin/reports/later/approval'))
    await author.getByText('2036年1月1日 09:00').waitFor()
    await author.getByRole('button', { name: '取回修改' }).click()
    await expectSaid(author, '已取回')
    await author.getByText('删除这份草稿…').click()
    await author.getByRole('button', { name: '删除这份草稿', exact: true }).click()
    await author.getByRole('link', { name: /请先勾选/ }).waitFor()
    await author.getByRole('checkbox', { name: '我知道不能恢复' }).check()
    await author.getByRole('button', { name: '删除这份草稿', exact: true }).click()
    await expectSaid(author, '草稿已删除')
  })
})

describe('a public report goes on', () => {
  it('with a correction, an extension and an update, each decided by the other person, and ends with a withdrawal', async () => {
    await draft('living')
    const [author, approver] = [await desk('author'), await desk('approver')]
    await author.goto(at('/admin/reports/living/approval'))
    await author.getByRole('button', { name: '送审', exact: true }).click()
    await expectSaid(author, '已送审')
    await approve(approver, 'living')

    await author.goto(at('/admin/reports/living'))
    await expectAccessible(author)
    await author.getByRole('button', { name: '发起更正' }).click()
    await author.waitForURL(/details/)
    await author.getByLabel('这次更正了什么').fill('更正标题。')
    await author.getByLabel('标题', { exact: true }).fill('云泽区水务局关于巡察整改落实情况的通报')
    await author.getByRole('button', { name: '保存', exact: true }).click()
    await expectSaid(author, '已保存')
    await author.goto(at('/admin/reports/living/approval'))
    await author.getByRole('button', { name: '送审', exact: true }).click()
    await expectSaid(author, '已送审')
    await approver.goto(at('/admin/reports/living/approval'))
    await approver.getByRole('heading', { name: '与第 1 版的不同' }).waitFor()
    await expectAccessible(approver)
    await approve(approver, 'living')
    expect(await (await fetch(at('/reports/living'))).text()).toContain('落实')

    await author.goto(at('/admin/reports/living'))
    await author.getByText('申请延长…').click()
    await author.getByLabel('新的截止日期').fill('2036-11-30')
    await author.getByLabel('理由').fill('来信较多，延长一个月。')
    await author.getByRole('button', { name: '申请延长', exact: true }).click()
    await expectSaid(author, '延期申请已提交')
    await author.getByText('您提交的，须由另一人批准。').waitFor()
    await approver.goto(at('/admin/reports/living'))
    await expectAccessible(approver)
    await approver.getByRole('button', { name: '批准', exact: true }).click()
    await expectSaid(approver, '公开期限已延长')
    expect(await (await fetch(at('/reports/living'))).text()).toContain('11月30日')

    await author.goto(at('/admin/reports/living/issues/1'))
    await expectAccessible(author)
    await author.getByLabel('从那天起的整改状态').selectOption({ label: '已完成，同意销号' })
    await author.getByLabel('内容').fill('台账已经全部补齐。')
    await author.getByRole('button', { name: '送审批' }).click()
    await expectSaid(author, '整改进展已提交')
    await approver.goto(at('/admin/approvals'))
    await approver.getByRole('link', { name: /台账已经全部补齐/ }).click()
    await approver.getByRole('button', { name: '批准并公开' }).click()
    await expectSaid(approver, '整改进展已公开')
    await expectAccessible(approver)

    const onPhone = await desk('approver', phone)
    await onPhone.goto(at('/admin/reports/living'))
    for (const sentence of ['发布员甲 导入通报', '审批人乙 批准第 2 版', '审批人乙 批准延长公开期限']) await onPhone.getByText(sentence).first().waitFor()
    expect(await onPhone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await onPhone.getByRole('link', { name: '撤回通报…' }).click()
    await onPhone.getByRole('heading', { name: '撤回通报' }).waitFor()
    await expectAccessible(onPhone)
    await onPhone.getByLabel('理由').fill('误公开了他人的个人信息。')
    await onPhone.getByRole('checkbox').check()
    await onPhone.getByRole('button', { name: '撤回通报' }).click()
    await expectSaid(onPhone, '通报已撤回')
    expect([404, 410]).toContain(await statusOf('living'))
  })

  it('is withdrawn without script as well, and only with the box ticked', async () => {
    await draft('plain')
    const [author, approver] = [await desk('author'), await desk('approver')]
    await author.goto(at('/admin/reports/plain/approval'))
    await author.getByRole('button', { name: '送审', exact: true }).click()
    await expectSaid(author, '已送审')
    await approve(approver, 'plain')
    const page = await browser.open({ javaScriptEnabled: false, storageState: await approver.context().storageState() })
    await page.goto(at('/admin/reports/plain/withdraw?issue=2'))
    await page.getByLabel('理由').fill('不属于本单位。')
    await page.getByRole('button', { name: '撤回问题' }).click()
    await page.locator('#withdraw-confirm-problem', { hasText: '请先勾选' }).waitFor()
    expect(await page.getByLabel('理由').inputValue()).toBe('不属于本单位。')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: '撤回问题' }).click()
    await page.getByText('问题已撤回。').waitFor()
  })
})
