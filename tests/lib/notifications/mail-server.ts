import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = { from: string; to: string[]; email: Email; raw: string }
export type MailServer = { url: string; received: Received[]; connections(): number; stop(): Promise<void> }

/** What the server answers instead of taking a mail; thrown at the named step. */
export type Trouble = { at: 'mail' | 'rcpt' | 'data' | 'after_data'; code: number } | null

/** A real SMTP server in the test's process, which can be told to make trouble. */
export async function startMailServer(trouble: () => Trouble = () => null, options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = []
  let connections = 0
  const refusal = (at: NonNullable<Trouble>['at']) => {
    const now = trouble()
    return now?.at === at ? Object.assign(new Error('refused'), { responseCode: now.code }) : null
  }
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, ...options,
    onConnect(_session, done) { connections += 1; done() },
    onMailFrom(_address, _session, done) { done(refusal('mail')) },
    onRcptTo(_address, _session, done) { done(refusal('rcpt')) },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        const error = refusal('data')
        if (error) return done(error)
        void PostalMime.parse(raw).then((email) => {
          const { mailFrom, rcptTo } = session.envelope
          received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), email, raw: raw.toString() })
          done(refusal('after_data'))
        })
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, connections: () => connections, stop: () => new Promise((resolve) => server.close(resolve)) }
}
