import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Organisation, Staff } from '../../lib/platform/generated/prisma/client'
import type { Role } from '../../lib/platform/generated/prisma/enums'
import { expectAccessible, phone, useBrowser } from '../support/browser'
import { expectSaid, makeStaffWithPassword, signIn, STAFF_PASSWORD } from '../support/desk'
import { makeComment, makeOrganisation, makeReport, makeUnit, type MadeReport } from '../support/factories'
import { useServer } from '../support/server'
import { ownerPrisma } from '../support/owner'

const server = useServer()
const browser = useBrowser()

let organisation: Organisation
let made: MadeReport
let staff: Record<Role, Staff>

beforeAll(async () => {
  organisation = await makeOrganisation({ name: '云泽区整改办公室' })
  made = await makeReport({ organisation, slug: 'access' })
  const unit = await makeUnit(organisation, { name: '区水务局' })
  const roles: Role[] = ['administrator', 'publisher', 'moderator', 'handler', 'approver', 'auditor']
  const people = await Promise.all(roles.map((role) => makeStaffWithPassword(organisation, [role], { name: role, unitId: role === 'handler' ? unit.id : null })))
  staff = Object.fromEntries(roles.map((role, at) => [role, people[at]])) as Record<Role, Staff>
})

/** With scripts off, Chromium still asks for the one that is for old browsers and has no nonce; the policy refuses it. */
const scriptThatDoesNotRun = /\.js csp$/

const pages = {
  queue: '/admin/queue/awaiting_moderation', release: '/admin/release', reports: '/admin/reports', exports: '/admin/exports', audit: '/admin/audit',
  mails: '/admin/mails', staff: '/admin/staff', units: '/admin/units', settings: '/admin/settings', password: '/admin/password',
}
const reached: Record<Role, (keyof typeof pages)[]> = {
  administrator: ['reports', 'exports', 'audit', 'mails', 'staff', 'units', 'settings', 'password'],
  publisher: ['reports', 'password'],
  moderator: ['queue', 'reports', 'password'],
  handler: ['queue', 'reports', 'password'],
  approver: ['queue', 'release', 'reports', 'password'],
  auditor: ['queue', 'reports', 'audit', 'password'],
}

const examined = new Set<string>()

describe('who gets where', () => {
  it.each(Object.keys(reached) as Role[])('%s sees the pages of that role and no others', async (role) => {
    const page = await browser.open()
    await signIn(page, server.current().origin, staff[role])
    for (const [name, path] of Object.entries(pages)) {
      const response = await page.goto(`${server.current().origin}${path}`)
      const allowed = reached[role].includes(name as keyof typeof pages)
      expect(response?.status(), `${role} ${path}`).toBe(allowed ? 200 : 404)
      if (allowed && !examined.has(name)) await expectAccessible(page)
      if (allowed) examined.add(name)
    }
  })

  it('leads whoever is not signed in to the sign-in page, and afterwards to where they wanted to go', async () => {
    const { origin } = server.current()
    const page = await browser.open()
    await page.goto(`${origin}/admin/audit`)
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in')
    await expectAccessible(page)
    await page.getByLabel('邮箱').fill(staff.auditor.email)
    await page.getByLabel('密码').fill(STAFF_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(`${origin}/admin/audit`)
  })

  it('leads nowhere else after signing in, whatever the address asked for', async () => {
    const { origin } = server.current()
    const page = await browser.open()
    await page.goto(`${origin}/admin/sign-in?callbackUrl=${encodeURIComponent('https://example.org/admin')}`)
    await page.getByLabel('邮箱').fill(staff.publisher.email)
    await page.getByLabel('密码').fill(STAFF_PASSWORD)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(`${origin}/admin/reports`)
  })

  it('says a wrong password without saying which was wrong, and keeps the e-mail', async () => {
    browser.expectProblem(scriptThatDoesNotRun)
    const page = await browser.open({ ...phone, javaScriptEnabled: false })
    await page.goto(`${server.current().origin}/admin/sign-in`)
    await page.getByLabel('邮箱').fill(staff.auditor.email)
    await page.getByLabel('密码').fill('anything else at all')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('没有登录成功').waitFor()
    expect(await page.getByLabel('邮箱').inputValue()).toBe(staff.auditor.email)
  })
})

describe('when a session ends', () => {
  it('ends at once when the account is disabled, and not before', async () => {
    const { origin } = server.current()
    const doomed = await makeStaffWithPassword(organisation, ['moderator'], { name: '将停用者' })
    const [theirs, administrator] = [await browser.open(), await browser.open()]
    await signIn(theirs, origin, doomed)
    await signIn(administrator, origin, staff.administrator)
    await administrator.goto(`${origin}/admin/staff/${doomed.id}`)
    await expectAccessible(administrator)
    expect((await theirs.goto(`${origin}/admin/queue/awaiting_moderation`))?.url()).toContain('/admin/queue/')
    await administrator.getByRole('button', { name: '停用账号' }).click()
    await expectSaid(administrator, '账号已停用')
    await theirs.goto(`${origin}/admin/queue/awaiting_moderation`)
    expect(new URL(theirs.url()).pathname).toBe('/admin/sign-in')
  })

  it('ends on signing out: the old cookie opens nothing any more', async () => {
    const { origin } = server.current()
    const page = await browser.open()
    await signIn(page, origin, staff.approver)
    const cookies = await page.context().cookies()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByText('您已退出登录。').waitFor()
    await page.context().addCookies(cookies)
    await page.goto(`${origin}/admin/release`)
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in')
  })

  it('answers a long reply in place when the session ended meanwhile, and keeps every word', async () => {
    const { origin } = server.current()
    const comment = await makeComment(made, { moderation: 'published', body: '写到一半一例。' })
    await ownerPrisma().case.create({ data: { id: randomUUID(), commentId: comment.id, leadUnitId: staff.handler.unitId } })
    const page = await browser.open()
    await signIn(page, origin, staff.handler)
    await page.goto(`${origin}/admin/cases/${comment.id}`)
    await page.getByLabel('公开答复').fill('写了很久的答复。')
    await ownerPrisma().staffSession.updateMany({ where: { staffId: staff.handler.id, endedAt: null }, data: { endedAt: new Date(), endReason: 'expired' } })
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.getByText('登录已结束，没有保存').waitFor()
    expect(await page.getByLabel('公开答复').inputValue()).toBe('写了很久的答复。')
  })
})

describe('without script', () => {
  it('a moderator hides words by ticking and by typing them, and goes on', async () => {
    browser.expectProblem(scriptThatDoesNotRun)
    const { origin } = server.current()
    const comment = await makeComment(made, { body: '老张说的，电话 19900002222，车牌 云A12345。' })
    const page = await browser.open({ javaScriptEnabled: false })
    await signIn(page, origin, staff.moderator)
    await page.goto(`${origin}/admin/cases/${comment.id}`)
    await page.getByRole('checkbox', { name: /手机号/ }).check()
    await page.getByText('另外要隐去的词').first().click()
    await page.locator('#moderation-words').fill('老李')
    await page.getByRole('button', { name: /^公开/ }).click()
    await page.getByText('在原文里找不到').first().waitFor()
    expect(await page.getByRole('checkbox', { name: /手机号/ }).isChecked(), 'what was ticked is still ticked').toBe(true)
    await page.locator('#moderation-words').fill('老张')
    await page.getByRole('button', { name: /^公开/ }).click()
    await expectSaid(page, '已隐去后公开')
    const { publicBody } = await ownerPrisma().comment.findUniqueOrThrow({ where: { id: comment.id }, select: { publicBody: true } })
    expect(publicBody).toMatch(/^〔已隐去〕说的，电话 〔已隐去〕，/)
  })
})

describe('joining', () => {
  it('an invitation works once, and its holder comes in with the roles it names', async () => {
    const { origin } = server.current()
    const administrator = await browser.open()
    await signIn(administrator, origin, staff.administrator)
    await administrator.goto(`${origin}/admin/staff`)
    await administrator.getByRole('checkbox', { name: /^审计员/ }).check()
    await administrator.getByRole('button', { name: '生成邀请链接' }).click()
    const link = await administrator.getByLabel('邀请链接').inputValue()
    const page = await browser.open(phone)
    await page.goto(link)
    await expectAccessible(page)
    await page.getByLabel('姓名').fill('新来的审计员')
    await page.getByLabel('邮箱').fill('new@example.org')
    await page.getByLabel('密码', { exact: true }).fill('chuntian-Yanzi-Feihuilai-7')
    await page.getByLabel('再输入一次密码').fill('chuntian-Yanzi-Feihuilai-8')
    await page.getByRole('button', { name: '设好密码并加入' }).click()
    await page.getByText('两次输入的密码不一样').first().waitFor()
    expect(await page.getByLabel('姓名').inputValue()).toBe('新来的审计员')
    await page.getByLabel('密码', { exact: true }).fill('chuntian-Yanzi-Feihuilai-7')
    await page.getByLabel('再输入一次密码').fill('chuntian-Yanzi-Feihuilai-7')
    await page.getByRole('button', { name: '设好密码并加入' }).click()
    await page.getByText('账号已设好。请登录。').waitFor()
    await page.getByLabel('邮箱').fill('new@example.org')
    await page.getByLabel('密码').fill('chuntian-Yanzi-Feihuilai-7')
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/admin\/queue\//)
    await page.goto(`${origin}/admin/audit`)
    await page.getByText('新来的审计员 接受邀请').waitFor()
    await page.goto(link)
    await page.getByRole('heading', { name: '这个链接用不了' }).waitFor()
  })
})
