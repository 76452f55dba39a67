import { beforeAll, describe, expect, it, vi } from 'vitest'
import { attachFile } from '../../lib/reports/commands/attach-file'
import { withdrawIssue, withdrawReport } from '../../lib/reports/commands/withdraw'
import { approveNow, importDraft, makeEditors, type Editors } from '../lib/reports/editors'
import { publishLivingReports, publishWithPolicy } from '../lib/reports/living-report'
import { BODY, send, submissionTo } from '../lib/submissions/support'
import { expectAccessible, phone, useBrowser } from '../support/browser'
import { ownerPrisma } from '../support/owner'
import { useServer } from '../support/server'

const server = useServer()
const browser = useBrowser()
const PDF = Buffer.from('%PDF-1.7 signed')

let editors: Editors
/** Corrected, extended, updated, with a file and an issue that was withdrawn. */
let living: string
let file: string
beforeAll(async () => {
  editors = await makeEditors()
  living = (await publishLivingReports(editors)).living
  file = (await ownerPrisma().reportAttachment.findFirstOrThrow({ where: { report: { slug: living } }, select: { id: true } })).id
})

const publish = (policy = {}) => publishWithPolicy(editors, policy)
const get = (path: string, init?: RequestInit) => fetch(`${server.current().origin}${path}`, { redirect: 'manual', ...init })
const html = async (path: string) => (await get(path)).text()
const post = (path: string, fields: [string, string][]) => get(path, { method: 'POST', body: new URLSearchParams(fields) })

describe('a report that went on living', () => {
  it('says so on its page: revision and note, extension, newest progress, files, withdrawn issue', async () => {
    const page = await html(`/reports/${living}`)
    for (const words of ['第 2 版', '台账数量有误，现予更正。', '应群众要求延长。', '最近进展', '签字盖章件', '涉及他人信息。']) expect(page).toContain(words)
    expect(page).not.toContain('更换巡查平台')
    expect(page).not.toContain(`/reports/${living}/comment?issue=2`)
  })

  it('has a page of every revision, readable by eye and ear', async () => {
    const page = await browser.open({ javaScriptEnabled: false })
    await page.goto(`${server.current().origin}/reports/${living}/revisions/2`)
    expect(await page.locator('del').innerText()).toContain('2')
    expect(await page.locator('ins').textContent()).toContain('增加的文字：5')
    expect(await page.locator('details').first().getAttribute('open')).toBeNull()
    expect(await html(`/reports/${living}/revisions`)).toContain('最初公布')
    expect(await html(`/reports/${living}/revisions/1`)).not.toContain('更换巡查平台')
    expect((await get(`/reports/${living}/revisions/3`)).status).toBe(404)
  })

  it('tells at the issue what happened, the newest first, and on which revision a comment was written', async () => {
    const page = await html(`/reports/${living}/issues/1`)
    expect(page.indexOf('回头看未见反弹')).toBeLessThan(page.indexOf('台账已全部补齐'))
    expect(page).toContain('第 2 版修改了这个问题的文字')
    expect(page).toMatch(new RegExp(`href="/reports/${living}/revisions/1">写于第 1 版`))
  })
})

describe('a file of a report', () => {
  it('comes to be saved, never shown, under its digest; whole, in part, or not at all where one has it', async () => {
    const path = `/reports/${living}/attachments/${file}`
    const whole = await get(path)
    expect(whole.status).toBe(200)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(PDF.length), 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes',
      'content-disposition': `attachment; filename="_____.pdf"; filename*=UTF-8''${encodeURIComponent('签字盖章件')}.pdf`,
      'content-security-policy': expect.stringContaining('sandbox') as string, etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string,
    })
    expect(Buffer.from(await whole.arrayBuffer()).equals(PDF)).toBe(true)
    const part = await get(path, { headers: { range: 'bytes=9-' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 9-${PDF.length - 1}/${PDF.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(PDF.subarray(9))).toBe(true)
    expect((await get(path, { headers: { 'if-none-match': whole.headers.get('etag')! } })).status).toBe(304)
    expect((await get(path, { headers: { range: `bytes=${PDF.length}-` } })).status).toBe(416)
    const head = await get(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(PDF.length), ''])
  })

  it('is nowhere where it is not', async () => {
    for (const path of [`/reports/${living}/attachments/${crypto.randomUUID()}`, `/reports/other/attachments/${file}`, `/reports/${living}/attachments/x`]) {
      expect([path, (await get(path)).status]).toEqual([path, 404])
    }
  })
})

describe('the search', () => {
  it('finds by two characters and marks them, without script', async () => {
    const page = await browser.open({ ...phone, javaScriptEnabled: false })
    await page.goto(server.current().origin)
    await page.getByRole('searchbox').fill('核对')
    await page.getByRole('search').getByRole('button').click()
    await page.waitForURL('**/search?q=*')
    expect(await page.locator('.hits mark').first().innerText()).toBe('核对')
    await page.locator('.hits h2 a').first().click()
    await page.waitForURL('**/issues/1')
  })

  it('keeps nothing, and answers whatever is typed', async () => {
    expect((await get('/search?q=a')).headers.get('cache-control')).toBe('no-store')
    for (const q of ['a'.repeat(10_000), '%', '\\', `'"`, '.*(', '😀', '<script>alert(1)</script>', '\0']) {
      const response = await get(`/search?q=${encodeURIComponent(q)}`)
      expect([q.slice(0, 20), response.status]).toEqual([q.slice(0, 20), 200])
      expect(await response.text()).not.toContain('<script>alert')
    }
    expect(await html(`/search?q=${'a'.repeat(10_000)}`)).toContain('最多 100 个字')
  })
})

describe('what a report asks of comments', () => {
  const typed = (over: Record<string, string>): [string, string][] => Object.entries({
    key: crypto.randomUUID(), step: 'review', issue: '1', 'stance-1': 'affirms', 'body-1': BODY, identity: 'anonymous', go: 'send', ...over,
  })

  it('office only: the form says so and asks no consent; nothing is shown', async () => {
    const slug = await publish({ commentDisplay: 'office_only' })
    expect(await html(`/reports/${slug}`)).toContain('不对外公开')
    const who = await (await post(`/reports/${slug}/comment`, typed({ step: 'what', go: 'who' }))).text()
    expect(who).toContain('不会对外公开')
    expect(who).not.toContain('name="consent"')
    expect((await post(`/reports/${slug}/comment`, typed({ consent: 'yes' }))).status).toBe(201)
    expect(await ownerPrisma().submission.findFirst({ where: { report: { slug } }, select: { consentToPublish: true } })).toEqual({ consentToPublish: false })
  })

  it('contact required: without one the form comes back to it', async () => {
    const slug = await publish({ contactPolicy: 'required' })
    const refused = await post(`/reports/${slug}/comment`, typed({}))
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('请填写电话或者电子邮箱')
    expect((await post(`/reports/${slug}/comment`, typed({ phone: '027-85850000' }))).status).toBe(201)
  })

  it('contact not asked: the form has no field for it', async () => {
    const slug = await publish({ contactPolicy: 'not_asked' })
    const who = await (await post(`/reports/${slug}/comment`, typed({ step: 'what', go: 'who' }))).text()
    expect(who).not.toMatch(/name="(phone|email|replyBy|emailReceipt)"/)
    expect((await post(`/reports/${slug}/comment`, typed({ identity: 'office', name: '王小明' }))).status).toBe(201)
  })

  it('an issue withdrawn while one writes is named, and the text stays', async () => {
    const slug = await publish()
    await withdrawIssue(editors.editor, { slug, issue: '1', reason: '涉及他人信息。' })
    const refused = await post(`/reports/${slug}/comment`, typed({}))
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('已经撤回')
    expect(page).toContain(BODY)
    expect(await html(`/reports/${slug}/comment?issue=1`)).toContain('第 1 个问题已经撤回')
  })
})

describe('a withdrawn report', () => {
  it('answers 410 with the reason wherever it stood, is listed nowhere, and keeps what somebody was writing', async () => {
    const slug = await importDraft(editors)
    const { attachmentId } = await attachFile(editors.editor, { slug, title: '附件', fileName: 'a.pdf', bytes: PDF })
    await approveNow(editors, slug)
    const { receipt } = await send(submissionTo(slug))
    expect((await get(`/reports/${slug}`)).status).toBe(200)
    await withdrawReport(editors.editor, { slug, reason: '公布的版本有误。' })
    await vi.waitFor(async () => expect((await get(`/reports/${slug}`)).status).toBe(410), { timeout: 2000 })
    for (const below of ['', '/issues/1', '/comment?issue=1', '/revisions', '/revisions/1', `/attachments/${attachmentId}`, '/feed.atom', '/anything/else']) {
      for (const language of ['', '/en']) {
        const response = await get(`${language}/reports/${slug}${below}`)
        expect([below, response.status]).toEqual([below, 410])
        const page = await response.text()
        expect(page).toContain('公布的版本有误。')
        expect(page).not.toContain('台账')
      }
    }
    for (const path of ['/', '/site-map', `/search?q=${encodeURIComponent('台账')}`, '/api/v1/reports']) expect(await html(path)).not.toContain(`/${slug}`)
    const answer = await post(`/reports/${slug}/comment`, [['step', 'what'], ['go', 'who'], ['issue', '1'], ['stance-1', 'affirms'], ['body-1', '没有发出去的话']])
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('没有发出去的话')
    expect(await (await post('/receipts', [['receipt', receipt]])).text()).toContain(BODY)
    const page = await browser.open(phone)
    await page.goto(`${server.current().origin}/reports/${slug}`)
    await expectAccessible(page)
  })
})
