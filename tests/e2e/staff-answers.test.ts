import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Staff, Unit } from '../../lib/platform/generated/prisma/client'
import { expectAccessible, useBrowser } from '../support/browser'
import { enterDesk, expectSaid, makeStaffWithPassword } from '../support/desk'
import { makeOrganisation, makeReport, makeUnit, type MadeReport } from '../support/factories'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()

const blocks = [
  { kind: 'title', text: '关于整改落实情况的通报', line: 1 }, { kind: 'issue', number: '1', text: '1.第1个问题', line: 2 },
  { kind: 'paragraph', text: '一是已完成第1项。', line: 3 },
]

let made: MadeReport
let unit: Unit
let staff: Record<'moderator' | 'handler' | 'colleague' | 'approver' | 'administrator', Staff>

beforeAll(async () => {
  const organisation = await makeOrganisation({ name: '云泽区整改办公室' })
  made = await makeReport({ organisation, slug: 'answers', revision: { title: '关于整改落实情况的通报', blocks } })
  unit = await makeUnit(organisation, { name: '区水务局' })
  staff = {
    moderator: await makeStaffWithPassword(organisation, ['moderator'], { name: '审核员甲' }),
    handler: await makeStaffWithPassword(organisation, ['handler', 'approver'], { name: '承办人乙', unitId: unit.id }),
    colleague: await makeStaffWithPassword(organisation, ['handler'], { name: '承办人丁', unitId: unit.id }),
    approver: await makeStaffWithPassword(organisation, ['approver'], { name: '审批人丙' }),
    administrator: await makeStaffWithPassword(organisation, ['administrator'], { name: '管理员戊' }),
  }
})

async function desk(person: keyof typeof staff): Promise<Page> {
  const page = await browser.open()
  await enterDesk(page, server.current().origin, staff[person])
  return page
}

async function comment(body: string, over: object = {}): Promise<{ receipt: string; number: string }> {
  const response = await fetch(`${server.current().origin}/api/v1/submissions`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      report: made.report.slug, comments: [{ issue: '1', stance: 'not_resolved', body }], identity: 'office', name: '王小满', phone: '19900001111',
      consentToPublish: true, ...over,
    }),
  })
  expect(response.status).toBe(201)
  return (await response.json()) as { receipt: string; number: string }
}

async function openFromQueue(page: Page, view: string, text: string): Promise<void> {
  await page.goto(`${server.current().origin}/admin/queue/${view}`)
  await page.locator('main .queue-row', { hasText: text }).click()
  await page.waitForURL(/\/admin\/cases\//)
  await page.locator('main .comment-text').first().waitFor()
}

describe('the way of a comment through the desk', () => {
  it('leads from moderation over unit, draft, second person and release to an outcome, each seen where it should be', async () => {
    const { origin } = server.current()
    const { receipt } = await comment('路口夜里还是积水，打我电话 19900001111 细说。')

    const moderator = await desk('moderator')
    await openFromQueue(moderator, 'awaiting_moderation', '路口夜里还是积水')
    await expectAccessible(moderator)
    await moderator.keyboard.press('h')
    await moderator.getByRole('button', { name: '隐去 1 处后公开' }).click()
    await expectSaid(moderator, '已隐去后公开')

    await openFromQueue(moderator, 'to_assign', '路口夜里还是积水')
    await moderator.getByLabel('责任单位').selectOption({ label: '区水务局' })
    await moderator.getByRole('button', { name: '分派' }).click()
    await expectSaid(moderator, '已分派')

    const handler = await desk('handler')
    await openFromQueue(handler, 'with_unit', '路口夜里还是积水')
    await handler.getByLabel('公开答复').fill('泵站已于本周修好，请再观察。')
    await handler.getByLabel('只给提出人的话').fill('已按您留的电话联系。')
    await handler.getByRole('button', { name: '送审批' }).click()
    await expectSaid(handler, '答复已送审批')

    await openFromQueue(handler, 'awaiting_approval', '路口夜里还是积水')
    expect(await handler.getByRole('button', { name: '批准' }).count(), 'the author is offered no approval').toBe(0)
    await handler.getByText('您参与了起草，须由另一人批准。').waitFor()

    const approver = await desk('approver')
    await openFromQueue(approver, 'awaiting_approval', '路口夜里还是积水')
    await expectAccessible(approver)
    await approver.getByRole('button', { name: '批准' }).click()
    await expectSaid(approver, '答复已批准')

    await approver.goto(`${origin}/admin/release`)
    await expectAccessible(approver)
    await approver.getByRole('checkbox', { name: /泵站已于本周修好/ }).check()
    await approver.getByRole('button', { name: '发布勾选的答复' }).click()
    await expectSaid(approver, '已发布 1 条答复')

    await openFromQueue(handler, 'to_conclude', '路口夜里还是积水')
    await handler.getByRole('radio', { name: '采纳', exact: true }).check()
    await handler.getByRole('button', { name: '办结', exact: true }).click()
    await expectSaid(handler, '已办结')

    const citizen = await browser.open()
    await citizen.goto(`${origin}/reports/answers/issues/1`)
    const issue = await citizen.locator('main').innerText()
    expect(issue).toContain('路口夜里还是积水')
    expect(issue).toContain('〔已隐去〕')
    expect(issue).not.toContain('19900001111')
    expect(issue).toContain('泵站已于本周修好')
    expect(issue).not.toContain('已按您留的电话联系')
    await citizen.goto(`${origin}/receipts`)
    await citizen.locator('input[name=receipt]').fill(receipt)
    await citizen.locator('input[name=receipt]').press('Enter')
    await citizen.getByText('已按您留的电话联系。').waitFor()
    expect(await citizen.locator('main').innerText()).toContain('采纳')

    const administrator = await desk('administrator')
    await administrator.goto(`${origin}/admin/exports`)
    await expectAccessible(administrator)
    const download = administrator.waitForEvent('download')
    await administrator.getByRole('link', { name: /关于整改落实情况的通报/ }).click()
    const csv = await readFile(await (await download).path(), 'utf8')
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv).toContain('泵站已于本周修好')
    expect(csv).not.toContain('王小满')

    await administrator.goto(`${origin}/admin/audit`)
    await expectAccessible(administrator)
    const events = await administrator.locator('main').innerText()
    for (const sentence of ['审核员甲 审核意见', '审核员甲 分派意见', '承办人乙 起草答复', '审批人丙 批准答复', '审批人丙 发布答复', '承办人乙 办结意见：采纳', '管理员戊 导出意见']) {
      expect(events).toContain(sentence)
    }
    await administrator.getByRole('button', { name: '校验整条链' }).click()
    await administrator.getByText('校验完好').waitFor()
  })

  it('opens contact details only when asked to, and says that it is recorded', async () => {
    await comment('联系方式一例。')
    const moderator = await desk('moderator')
    await openFromQueue(moderator, 'awaiting_moderation', '联系方式一例')
    expect(await moderator.content()).not.toContain('王小满')
    await moderator.getByRole('button', { name: '查看联系方式' }).click()
    await moderator.getByText('王小满').waitFor()
    await moderator.getByText('这次查看已记入审计记录。').waitFor()
    await moderator.reload()
    expect(await moderator.content()).not.toContain('王小满')
    await moderator.getByText('审核员甲 查看联系方式').waitFor()
  })

  it('shows both texts when two people write the same reply, and loses neither', async () => {
    await comment('两人同写一例。')
    const moderator = await desk('moderator')
    await openFromQueue(moderator, 'awaiting_moderation', '两人同写一例')
    await moderator.getByRole('button', { name: '公开', exact: true }).click()
    await expectSaid(moderator, '已公开')
    await openFromQueue(moderator, 'to_assign', '两人同写一例')
    await moderator.getByLabel('责任单位').selectOption({ label: '区水务局' })
    await moderator.getByRole('button', { name: '分派' }).click()
    await expectSaid(moderator, '已分派')

    const [one, other] = [await desk('handler'), await desk('colleague')]
    await openFromQueue(one, 'with_unit', '两人同写一例')
    await openFromQueue(other, 'with_unit', '两人同写一例')
    await one.getByLabel('公开答复').fill('第一个人写的。')
    await one.getByRole('button', { name: '保存草稿' }).click()
    await expectSaid(one, '草稿')
    await other.getByLabel('公开答复').fill('第二个人写的。')
    await other.getByRole('button', { name: '保存草稿' }).click()
    await other.getByText('别人刚刚改动了这里').waitFor()
    await expectAccessible(other)
    expect(await other.locator('.conflict').innerText()).toContain('第一个人写的。')
    expect(await other.getByLabel('公开答复').inputValue()).toBe('第二个人写的。')
    await other.getByRole('button', { name: '保存草稿' }).click()
    await expectSaid(other, '草稿')
  })

  it('clears a queue by the keyboard alone: after a decision the next comment is up', async () => {
    for (const number of [1, 2, 3]) await comment(`快捷键第${number}例。`)
    const moderator = await desk('moderator')
    await openFromQueue(moderator, 'awaiting_moderation', '快捷键第1例')
    for (const number of [1, 2]) {
      await moderator.locator('main .comment-text', { hasText: `快捷键第${number}例` }).waitFor()
      await moderator.keyboard.press('p')
    }
    await moderator.locator('main .comment-text', { hasText: '快捷键第3例' }).waitFor()
    await moderator.keyboard.press('n')
    await moderator.getByRole('radio', { name: '属于广告' }).check()
    await moderator.getByRole('button', { name: '不公开', exact: true }).click()
    await expectSaid(moderator, '已决定不公开')
  })
})
