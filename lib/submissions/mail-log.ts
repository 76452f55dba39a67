import { z } from 'zod'
import { mailFileName } from '../notifications/transport'
import { requirePermission } from '../organisations/permissions'
import type { StaffContext } from '../platform/context'
import { query } from '../platform/database'
import { MailStatus, type MailKind } from '../platform/generated/prisma/enums'
import { parseInput } from '../platform/input'
import { openContact } from './contact-details'

export const MAIL_PAGE = 50

const schema = z.object({
  status: z.enum(MailStatus, 'unknown_value').nullish(),
  cursor: z.string().regex(/^\d{1,15}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'unknown_value').nullish(),
  limit: z.number().int().min(1).max(200).default(MAIL_PAGE),
})

export type MailForStaff = {
  id: string
  kind: MailKind
  status: MailStatus
  attempts: number
  /** An SMTP reply code or a system error code. */
  lastError: string | null
  createdAt: Date
  /** Null once it was delivered, kept or given up. */
  nextAttemptAt: Date | null
  deliveredAt: Date | null
  submissionNumber: string
  /** `l***@example.org`; null where the address is no longer kept. */
  maskedAddress: string | null
  /** In the folder `mails` of the data folder; null unless the mail was kept there. */
  fileName: string | null
}
export type MailPage = { mails: MailForStaff[]; nextCursor: string | null; total: number; counts: Record<MailStatus, number> }

type Row = {
  id: string; kind: MailKind; status: MailStatus; attempts: number; last_error: string | null; created_at: Date; next_attempt_at: Date
  delivered_at: Date | null; submission_id: string; number: string; email: Buffer | null
}

/** The mails of the organisation for its administrators, newest first: nothing is lost silently. Addresses are masked. */
export async function listMails(ctx: StaffContext, input: { status?: MailStatus | null; cursor?: string | null; limit?: number } = {}): Promise<MailPage> {
  requirePermission(ctx.actor, 'mail.view')
  const { status, cursor, limit } = parseInput(schema, input)
  const [time, id] = cursor?.split('_') ?? []
  const tables = 'mails m JOIN submissions s ON s.id = m.submission_id JOIN reports p ON p.id = s.report_id AND p.organisation_id = $1'
  const [page, counted] = await Promise.all([
    query<Row>(
      ctx, `SELECT m.id, m.kind, m.status, m.attempts, m.last_error, m.created_at, m.next_attempt_at, m.delivered_at, m.submission_id, s.number, t.email
       FROM ${tables} LEFT JOIN contacts t ON t.submission_id = s.id
       WHERE ($2::mail_status IS NULL OR m.status = $2) AND ($3::timestamptz IS NULL OR (m.created_at, m.id) < ($3, $4::uuid))
       ORDER BY m.created_at DESC, m.id DESC LIMIT $5`,
      [ctx.actor.organisationId, status ?? null, time ? new Date(Math.min(Number(time), Date.UTC(9999, 0))) : null, id ?? null, limit + 1]),
    query<{ status: MailStatus; count: number }>(ctx, `SELECT m.status, count(*)::int AS count FROM ${tables} GROUP BY 1`, [ctx.actor.organisationId]),
  ])
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  const counts = { queued: 0, sent: 0, kept: 0, failed: 0, ...Object.fromEntries(counted.rows.map((row) => [row.status, row.count])) }
  return {
    mails: rows.map(mailOf),
    nextCursor: last && page.rows.length > limit ? `${last.created_at.getTime()}_${last.id}` : null,
    total: status ? counts[status] : Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
  }
}

function mailOf(row: Row): MailForStaff {
  const { email } = openContact({ submissionId: row.submission_id, name: null, phone: null, email: row.email })
  return {
    id: row.id, kind: row.kind, status: row.status, attempts: row.attempts, lastError: row.last_error, createdAt: row.created_at,
    nextAttemptAt: row.status === 'queued' ? row.next_attempt_at : null, deliveredAt: row.delivered_at, submissionNumber: row.number,
    maskedAddress: email ? maskAddress(email) : null,
    fileName: row.status === 'kept' ? mailFileName(row.id) : null,
  }
}

/** The first character and the domain: enough to tell a wrong domain from a right one. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}***${at > 0 ? address.slice(at) : ''}`
}
