import { randomUUID } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildAnsweredMail } from '../../../lib/cases/emails'
import { claimDueMails, deliverDueMails, type MailComposers } from '../../../lib/notifications/outbox'
import { type ComposedMail, fileTransport, mailFolder, type MailTransport, smtpTransport } from '../../../lib/notifications/transport'
import { settings } from '../../../lib/platform/env'
import { seal } from '../../../lib/platform/sealing'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { useTestDatabase } from '../../support/database'
import { type MadeReport, makeReport, makeSubmission } from '../../support/factories'
import { type MailServer, startMailServer, type Trouble } from './mail-server'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase()

let made: MadeReport
let trouble: Trouble = null
let server: MailServer
let transport: MailTransport

beforeAll(async () => { made = await makeReport() })
beforeEach(async () => {
  await ownerQuery('DELETE FROM mails')
  trouble = null
  server = await startMailServer(() => trouble)
  transport = smtpTransport(server.url, 2_000)
})
afterEach(async () => {
  await transport.close()
  await server.stop()
})

const composers: MailComposers = { receipt: () => Promise.reject(new Error('not here')), comment_answered: buildAnsweredMail }
const deliver = (over: Partial<MailComposers> = {}) => deliverDueMails({ ...composers, ...over }, transport)

async function enqueue({ email = 'wang@example.org', locale = 'zh', body }: { email?: string | null; locale?: string; body?: string } = {}): Promise<string> {
  const { submission } = await makeSubmission(made, { over: { replyBy: 'email', locale }, comments: [{ body }] })
  if (email) await ownerPrisma().contact.create({ data: { submissionId: submission.id, name: seal('王秀英', contactPlace(submission.id, 'name')), email: seal(email, contactPlace(submission.id, 'email')) } })
  const id = randomUUID()
  await ownerPrisma().mail.create({ data: { id, kind: 'comment_answered', submissionId: submission.id } })
  return id
}
const mail = (id: string) => ownerPrisma().mail.findUniqueOrThrow({ where: { id } })
const dueNow = () => ownerQuery("UPDATE mails SET next_attempt_at = now() - interval '1 second' WHERE status = 'queued'")
const minutesUntilNext = async (id: string) => ((await mail(id)).nextAttemptAt.getTime() - Date.now()) / 60_000

test('a mail goes to the one who asked, in their language, and says where to look', async () => {
  const [zh, en] = [await enqueue(), await enqueue({ locale: 'en', email: 'smith@example.org' })]
  expect(await deliver()).toBe(2)
  expect(await mail(zh)).toMatchObject({ status: 'sent', attempts: 1, lastError: null, deliveredAt: expect.any(Date) as Date })
  const chinese = server.received.find(({ to }) => to[0] === 'wang@example.org')!
  expect(chinese).toMatchObject({ from: 'no-reply@localhost', to: ['wang@example.org'], email: { subject: '您的意见已有答复', messageId: `<${zh}@localhost>` } })
  expect(chinese.email.text).toContain('http://localhost:3000/receipts')
  const english = server.received.find(({ to }) => to[0] === 'smith@example.org')!
  expect(english.email).toMatchObject({ subject: 'There is an answer to your comment', messageId: `<${en}@localhost>` })
  expect(english.email.text).toContain('http://localhost:3000/en/receipts')
})

test('no mail holds a name or anything of what was written', async () => {
  await enqueue({ body: '独一无二的意见内容' })
  await deliver()
  const { raw, email } = server.received[0]!
  for (const secret of ['王秀英', '独一无二']) expect(raw + email.text + email.subject).not.toContain(secret)
  expect(email.html).toBeUndefined()
})

test('what was delivered is not delivered again', async () => {
  await enqueue()
  await deliver()
  await dueNow()
  expect(await deliver()).toBe(0)
  expect(server.received).toHaveLength(1)
})

test('two processes at once deliver each mail once', async () => {
  for (let at = 0; at < 30; at += 1) await enqueue({ email: `person${at}@example.org` })
  const counts = await Promise.all([deliver(), deliver(), deliver()])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
  expect(new Set(server.received.map(({ to }) => to[0])).size).toBe(30)
  expect(server.received).toHaveLength(30)
})

test.each([{ at: 'mail', code: 421 }, { at: 'rcpt', code: 450 }, { at: 'data', code: 451 }] as const)('what may pass is tried again after a pause that grows: %j', async (now) => {
  const id = await enqueue()
  const pauses: number[] = []
  trouble = now
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    expect(await deliver()).toBe(0)
    pauses.push(Math.round(await minutesUntilNext(id)))
    expect(await mail(id)).toMatchObject({ status: 'queued', attempts: attempt, lastError: String(now.code) })
    expect(await deliver()).toBe(0)
    await dueNow()
  }
  expect(pauses).toEqual([2, 4, 8, 8])
  trouble = null
  expect(await deliver()).toBe(1)
  expect(await mail(id)).toMatchObject({ status: 'sent', attempts: 5, lastError: null })
})

test.each([{ at: 'rcpt', code: 550 }, { at: 'data', code: 554 }] as const)('what is refused for good is kept as failed: %j', async (now) => {
  const id = await enqueue()
  trouble = now
  await deliver()
  expect(await mail(id)).toMatchObject({ status: 'failed', attempts: 1, lastError: String(now.code), deliveredAt: null })
  await dueNow()
  trouble = null
  expect(await deliver()).toBe(0)
})

test('after a day without success it is given up and visible', async () => {
  const id = await enqueue()
  await ownerQuery("UPDATE mails SET created_at = now() - interval '25 hours', attempts = 100")
  trouble = { at: 'rcpt', code: 451 }
  await deliver()
  expect(await mail(id)).toMatchObject({ status: 'failed', lastError: '451' })
})

test('a mail server that is away, or never answers, costs a mail nothing but time', async () => {
  const id = await enqueue()
  await server.stop()
  expect(await deliver()).toBe(0)
  expect(await mail(id)).toMatchObject({ status: 'queued', lastError: expect.stringMatching(/^E(SOCKET|CONNECTION)$/) as string })
  const mute = createServer(() => {})
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
  const hanging = smtpTransport(`smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`, 300)
  await dueNow()
  expect(await deliverDueMails(composers, hanging)).toBe(0)
  expect(await mail(id)).toMatchObject({ status: 'queued', attempts: 2, lastError: expect.stringMatching(/^E/) as string })
  await hanging.close()
  await new Promise((resolve) => mute.close(resolve))
})

test('taken by the server and then cut off, it comes again under the same Message-ID', async () => {
  const id = await enqueue()
  trouble = { at: 'after_data', code: 421 }
  await deliver()
  trouble = null
  await dueNow()
  await deliver()
  expect(server.received.map(({ email }) => email.messageId)).toEqual([`<${id}@localhost>`, `<${id}@localhost>`])
  expect((await mail(id)).status).toBe('sent')
})

test('a process that dies between sending and marking leaves the mail to be sent again', async () => {
  const id = await enqueue()
  expect(await claimDueMails(10)).toMatchObject([{ id, attempts: 1 }])
  expect(await deliver()).toBe(0)
  await dueNow()
  expect(await deliver()).toBe(1)
  expect(await mail(id)).toMatchObject({ status: 'sent', attempts: 2 })
})

test('a mail to nobody fails visibly', async () => {
  const id = await enqueue({ email: null })
  await deliver()
  expect(await mail(id)).toMatchObject({ status: 'failed', lastError: 'no_recipient' })
})

test('a mail that cannot be composed does not hold up the others', async () => {
  const [broken, fine] = [await enqueue(), await enqueue({ email: 'other@example.org' })]
  await deliver({ comment_answered: (one) => (one.id === broken ? Promise.reject(new TypeError('with an address wang@example.org')) : buildAnsweredMail(one)) })
  expect(await mail(broken)).toMatchObject({ status: 'queued', lastError: 'TypeError' })
  expect((await mail(fine)).status).toBe('sent')
})

test.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'Name <a@example.org>', '"a, b@example.org" <c@example.org>', 'a@example.org>\r\nRCPT TO:<b@example.org'])(
  'no address adds a recipient or a header: %j', async (to) => {
    const id = await enqueue()
    const composed: ComposedMail = { to, locale: 'zh', subject: '主题\r\nBcc: b@example.org', text: '正文\r\n.\r\nRCPT TO:<b@example.org>' }
    await deliver({ comment_answered: () => Promise.resolve(composed) })
    expect(server.received).toHaveLength(0)
    expect(await mail(id)).toMatchObject({ status: 'failed', lastError: 'invalid_address' })
  })

test.each(["o'brien+echo@example.org", '王@example.org', 'a`b=c@sub-domain.example'])('an unusual address is an address: %s', async (to) => {
  await enqueue()
  await deliver({ comment_answered: () => Promise.resolve({ to, locale: 'zh', subject: '主题', text: '正文' }) })
  expect(server.received).toMatchObject([{ to: [to] }])
})

test('words in the subject or the text add no header, no recipient and no second mail', async () => {
  await enqueue()
  const composed: ComposedMail = { to: 'a@example.org', locale: 'zh', subject: '主题\r\nBcc: b@example.org', text: '正文\r\n.\r\nRCPT TO:<b@example.org>\r\n' }
  await deliver({ comment_answered: () => Promise.resolve(composed) })
  expect(server.received).toMatchObject([{ to: ['a@example.org'] }])
  expect(server.received[0]!.email.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(server.received[0]!.email.text).toContain('RCPT TO:<b@example.org>')
})

test('without a mail server a mail is kept as a whole file that only we may read', async () => {
  const id = await enqueue()
  const folder = mailFolder(settings().dataFolder)
  expect(await deliverDueMails(composers, fileTransport(folder))).toBe(1)
  expect(await mail(id)).toMatchObject({ status: 'kept', deliveredAt: expect.any(Date) as Date })
  expect(await readdir(folder)).toEqual([`${id}.eml`])
  const text = await readFile(path.join(folder, `${id}.eml`), 'utf8')
  expect(text).toContain(`Message-ID: <${id}@localhost>`)
  expect(text).toContain('To: wang@example.org')
  expect((await stat(path.join(folder, `${id}.eml`))).mode & 0o077).toBe(0)
})

test('a folder that cannot be written keeps the mail queued', async () => {
  const id = await enqueue()
  expect(await deliverDueMails(composers, fileTransport(path.join(import.meta.filename, 'mails')))).toBe(0)
  expect(await mail(id)).toMatchObject({ status: 'queued', lastError: 'ENOTDIR' })
})

test('beyond this machine a server without TLS gets nothing', async () => {
  const id = await enqueue()
  const remote = smtpTransport(server.url.replace('127.0.0.1', '127.0.0.2'), 1_000)
  await deliverDueMails(composers, remote)
  expect((await mail(id)).status).toBe('queued')
  expect(server.received).toHaveLength(0)
  await remote.close()
})

test('a certificate nobody vouches for gets nothing', async () => {
  const secure = await startMailServer(() => null, { secure: true })
  const untrusting = smtpTransport(secure.url.replace('smtp:', 'smtps:'), 2_000)
  const id = await enqueue()
  await deliverDueMails(composers, untrusting)
  expect(await mail(id)).toMatchObject({ status: 'queued', lastError: 'ESOCKET' })
  expect(secure.received).toHaveLength(0)
  await untrusting.close()
  await secure.stop()
})
