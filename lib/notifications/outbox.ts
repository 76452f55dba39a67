import { asSystem } from '../platform/context'
import { query } from '../platform/database'
import { log } from '../platform/log'
import type { MailKind } from '../platform/generated/prisma/enums'
import { type ComposedMail, MailFailure, type MailTransport, mailTransport } from './transport'

export type MailToCompose = { id: string; submissionId: string; replyId: string | null }

/** Says what a mail holds at the moment it is sent; null where there is nobody (any more) to send it to. */
export type MailComposer = (mail: MailToCompose) => Promise<ComposedMail | null>
export type MailComposers = Record<MailKind, MailComposer>

/** Claimed at once: no call keeps a busy process for long. */
const BATCH = 50
const AT_ONCE = 5
/** A transport hangs no longer than this, see transport.ts; a mail is not claimed again within it. */
const FIRST_RETRY_MINUTES = 2
const LONGEST_RETRY_MINUTES = 8
const GIVE_UP_AFTER_HOURS = 24

type ClaimedMail = MailToCompose & { kind: MailKind; attempts: number; overdue: boolean }

/**
 * Sends one batch of what is due; called again and again. What fails for now is tried again after 2, 4, 8, 8 … minutes
 * for a day; what fails for good is kept as failed, for administrators to see. Returns how many were delivered.
 */
export async function deliverDueMails(composers: MailComposers, transport: MailTransport = mailTransport()): Promise<number> {
  const claimed = await claimDueMails(BATCH)
  let delivered = 0
  for (let at = 0; at < claimed.length; at += AT_ONCE) {
    const results = await Promise.all(claimed.slice(at, at + AT_ONCE).map((mail) => deliver(mail, composers, transport)))
    delivered += results.filter(Boolean).length
  }
  return delivered
}

/**
 * Takes mails that are due for this process: a row that another process holds is passed over, and what is claimed is due
 * again only after its next pause. A crash between sending and marking therefore sends it once more, under the same
 * Message-ID.
 */
export async function claimDueMails(limit: number): Promise<ClaimedMail[]> {
  const { rows } = await query<ClaimedMail>(
    asSystem, `UPDATE mails m SET attempts = m.attempts + 1,
       next_attempt_at = now() + make_interval(mins => least($2::int, $3::int * (2 ^ least(m.attempts, 10))::int))
     FROM (SELECT id FROM mails WHERE status = 'queued' AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
     WHERE m.id = due.id
     RETURNING m.id, m.kind, m.submission_id AS "submissionId", m.reply_id AS "replyId", m.attempts,
       m.created_at < now() - make_interval(hours => $4) AS overdue`,
    [limit, LONGEST_RETRY_MINUTES, FIRST_RETRY_MINUTES, GIVE_UP_AFTER_HOURS])
  return rows
}

async function deliver(mail: ClaimedMail, composers: MailComposers, transport: MailTransport): Promise<boolean> {
  try {
    const composed = await composers[mail.kind](mail)
    if (!composed) {
      await mark(mail, 'failed', 'no_recipient')
      return false
    }
    const outcome = await transport.send({ id: mail.id, ...composed })
    await mark(mail, outcome, null)
    return true
  } catch (error) {
    const failure = error instanceof MailFailure ? error : new MailFailure(codeOf(error), false)
    log().warn({ mail: mail.id, kind: mail.kind, attempt: mail.attempts, code: failure.code }, 'a mail was not delivered')
    await mark(mail, failure.permanent || mail.overdue ? 'failed' : 'queued', failure.code)
    return false
  }
}

async function mark({ id }: ClaimedMail, status: 'sent' | 'kept' | 'failed' | 'queued', lastError: string | null): Promise<void> {
  await query(asSystem,
    `UPDATE mails SET status = $2::mail_status, last_error = $3, delivered_at = CASE WHEN $2 IN ('sent', 'kept') THEN now() END
     WHERE id = $1 AND status = 'queued'`, [id, status, lastError])
}

/** The class of a failure: a message could quote an address. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : 'error'
}
