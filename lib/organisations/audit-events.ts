import { z } from 'zod'
import type { AuditDetail } from '../audit/record-event'
import type { Context } from '../platform/context'
import { query } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { ActorKind } from '../platform/generated/prisma/enums'
import { parseInput } from '../platform/input'
import { can } from './permissions'

export const AUDIT_PAGE = 50
const AUDIT_PAGE_LIMIT = 200

const schema = z.object({
  cursor: z.string().regex(/^\d{1,18}$/, 'unknown_value').nullish(),
  action: z.string().max(100).nullish(),
  subject: z.object({ type: z.string().max(100), id: z.string().max(100) }).nullish(),
  limit: z.number().int().min(1).max(AUDIT_PAGE_LIMIT).default(AUDIT_PAGE),
})

export type AuditEventForStaff = {
  id: string
  at: Date
  /** The name is that of the member of staff; citizens have none here. */
  actor: { kind: ActorKind; name: string | null }
  action: string
  subjectType: string
  subjectId: string
  /** Who it was done to, where that is a member of staff of the organisation. */
  subjectName: string | null
  details: Record<string, AuditDetail>
  /** Its place in the chain; null until it is sealed, moments later. */
  seq: string | null
  sealed: boolean
}

export type AuditPage = { events: AuditEventForStaff[]; nextCursor: string | null; total: number; actions: string[] }

type Row = {
  id: string
  at: Date
  actor_kind: ActorKind
  actor_name: string | null
  action: string
  subject_type: string
  subject_id: string
  subject_name: string | null
  details: Record<string, AuditDetail>
  seq: string | null
}

/**
 * What was done in the organisation, newest first, with the acts of the operator and of the system that belong to none.
 * For administrators and auditors; `actions` are those that occur, for the filter.
 */
export async function listAuditEvents(ctx: Context, input: { cursor?: string | null; action?: string | null; subject?: { type: string; id: string } | null; limit?: number } = {}): Promise<AuditPage> {
  if (ctx.actor.kind !== 'staff' || !can(ctx.actor, 'audit.view')) throw new Refusal('not_permitted')
  const { cursor, action, subject, limit } = parseInput(schema, input)
  const { organisationId } = ctx.actor
  const filters = [action ?? null, subject?.type ?? null, subject?.id ?? null]
  const where = `(e.organisation_id = $1 OR (e.organisation_id IS NULL AND e.actor_kind IN ('operator', 'system')))
    AND ($2::text IS NULL OR e.action = $2) AND ($3::text IS NULL OR (e.subject_type = $3 AND e.subject_id = $4))`
  const [events, counts, actions] = await Promise.all([
    query<Row>(
      ctx, `SELECT e.id::text, e.at, e.actor_kind, f.name AS actor_name, e.action, e.subject_type, e.subject_id, g.name AS subject_name, e.details,
         e.seq::text
       FROM audit_events e LEFT JOIN staff f ON f.id = e.actor_id
       LEFT JOIN staff g ON e.subject_type = 'staff' AND g.id::text = e.subject_id AND g.organisation_id = $1
       WHERE ${where} AND ($5::bigint IS NULL OR e.id < $5) ORDER BY e.id DESC LIMIT $6`,
      [organisationId, ...filters, cursor ?? null, limit + 1]),
    query<{ total: number }>(ctx, `SELECT count(*)::int AS total FROM audit_events e WHERE ${where}`, [organisationId, ...filters]),
    query<{ action: string }>(
      ctx, `SELECT DISTINCT e.action FROM audit_events e
       WHERE e.organisation_id = $1 OR (e.organisation_id IS NULL AND e.actor_kind IN ('operator', 'system')) ORDER BY e.action`, [organisationId]),
  ])
  const page = events.rows.slice(0, limit)
  return {
    events: page.map((row) => ({
      id: row.id, at: row.at, actor: { kind: row.actor_kind, name: row.actor_name }, action: row.action, subjectType: row.subject_type,
      subjectId: row.subject_id, subjectName: row.subject_name, details: row.details, seq: row.seq, sealed: row.seq !== null,
    })),
    nextCursor: events.rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    total: counts.rows[0]?.total ?? 0,
    actions: actions.rows.map((row) => row.action),
  }
}
