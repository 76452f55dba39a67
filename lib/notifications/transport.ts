import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { settings } from '../platform/env'
import type { Locale } from '../platform/locale'
import { processWide } from '../platform/process-wide'

/** A mail as it goes out: one recipient, plain text, in the language of the submission. */
export type ComposedMail = { to: string; locale: Locale; subject: string; text: string }

/** `sent`: a mail server took it. `kept`: no mail server is set, it lies as a file in the data folder. */
export type MailTransport = { send(mail: ComposedMail & { id: string }): Promise<'sent' | 'kept'>; close(): Promise<void> }

/** Why a mail did not go: an SMTP reply code or a system error code. What is permanent is not tried again. */
export class MailFailure extends Error {
  constructor(readonly code: string, readonly permanent: boolean) {
    super(code)
    this.name = 'MailFailure'
  }
}

/** Longest wait for a mail server at any step, in milliseconds; less than the pause before a mail is claimed again. */
const PATIENCE_MS = 30_000
const CONNECTIONS = 5

/** The transport that the settings ask for. */
export function mailTransport(): MailTransport {
  return processWide('mail', () => {
    const { smtpUrl, dataFolder } = settings()
    return smtpUrl ? smtpTransport(smtpUrl) : fileTransport(mailFolder(dataFolder))
  })
}

export function mailFolder(dataFolder: string): string {
  return path.join(dataFolder, 'mails')
}

/** The name of the file in which a kept mail lies. */
export function mailFileName(id: string): string {
  return `${id}.eml`
}

/**
 * Certificates are checked; beyond this machine STARTTLS is required unless the address says `?requireTLS=false`.
 * `timeout` is for tests.
 */
export function smtpTransport(url: string, timeout = PATIENCE_MS): MailTransport {
  const address = new URL(url)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
  const stated = address.searchParams.has('requireTLS') || address.searchParams.has('ignoreTLS')
  if (!stated && !local && address.protocol === 'smtp:') address.searchParams.set('requireTLS', 'true')
  const smtp = createTransport({
    url: address.href, pool: true, maxConnections: CONNECTIONS, connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout,
    disableFileAccess: true, disableUrlAccess: true,
  })
  return {
    async send(mail) {
      const message = messageOf(mail)
      try {
        await smtp.sendMail(message)
        return 'sent'
      } catch (error) {
        throw failureOf(error)
      }
    },
    async close() {
      smtp.close()
    },
  }
}

/** Writes each mail whole or not at all: a file of this name is a finished mail. */
export function fileTransport(folder: string): MailTransport {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'crlf', disableFileAccess: true, disableUrlAccess: true })
  return {
    async send(mail) {
      const { message } = await writer.sendMail(messageOf(mail))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const finished = path.join(folder, mailFileName(mail.id))
      const unfinished = `${finished}.${process.pid}`
      try {
        const file = await open(unfinished, 'w', 0o600)
        try {
          await file.writeFile(message as Buffer)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(unfinished, finished)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      return 'kept'
    },
    async close() {},
  }
}

/** One mailbox: what could be read as two, or as the end of a line, never reaches the mailer, which would read it so. */
const ONE_ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u

/** The Message-ID comes from the row: whoever gets a mail twice can tell. */
function messageOf({ id, to, locale, subject, text }: ComposedMail & { id: string }): SendMailOptions {
  if (!ONE_ADDRESS.test(to)) throw new MailFailure('invalid_address', true)
  const { mailFrom, origin } = settings()
  return {
    messageId: `<${id}@${new URL(origin).hostname}>`,
    from: mailFrom,
    to: { name: '', address: to },
    envelope: { from: senderOf(mailFrom), to: [to] },
    subject,
    text,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale === 'zh' ? 'zh-Hans' : locale },
  }
}

function senderOf(mailFrom: string): string {
  return /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom
}

/** What the server says about this mail with 5xx stays so; trouble with the connection, the sign-on or TLS may pass. */
function failureOf(error: unknown): MailFailure {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string }
  const aboutThisMail = command === undefined || ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command)
  const permanent = responseCode !== undefined && responseCode >= 500 && responseCode < 600 && aboutThisMail && code !== 'EAUTH'
  return new MailFailure(responseCode === undefined ? (code ?? 'error') : String(responseCode), permanent)
}
