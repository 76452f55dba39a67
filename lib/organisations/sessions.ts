import { randomUUID } from 'node:crypto'
import { recordEvent } from '../audit/record-event'
import { asSystem, contextOf, type Context, type StaffActor } from '../platform/context'
import { query, transaction, type Tx } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Role, SessionEnd } from '../platform/generated/prisma/enums'

/** Without a request for this long a session ends. */
export const SESSION_IDLE_SECONDS = 30 * 60
/** However busy, a session ends after this. */
export const SESSION_ABSOLUTE_SECONDS = 10 * 60 * 60
/** A request within a minute of the last is not written down. */
const TOUCH_SECONDS = 60

/** Opens a session for someone who has just proved who they are; throws Refusal sign_in_failed if they were disabled meanwhile. */
export async function startSession(ctx: Context, { staffId }: { staffId: string }): Promise<{ sessionId: string }> {
  const sessionId = randomUUID()
  return transaction(asSystem, async (tx) => {
    // Locked, so that a session cannot begin beside the act that disables its owner.
    const staff = await tx.$queryRaw<{ organisation_id: string }[]>`
      SELECT organisation_id FROM staff WHERE id = ${staffId}::uuid AND disabled_at IS NULL FOR SHARE`
    if (!staff[0]) throw new Refusal('sign_in_failed')
    await tx.staffSession.create({ data: { id: sessionId, staffId }, select: { id: true } })
    await recordEvent(tx, ctx, {
      action: 'session.started', subjectType: 'staff', subjectId: staffId, organisationId: staff[0].organisation_id, details: { session: sessionId },
    })
    return { sessionId }
  })
}

type SessionRow = {
  staff_id: string
  organisation_id: string
  name: string
  roles: Role[]
  unit_id: string | null
  over: 'idle' | 'expired' | null
  stale: boolean
}

/**
 * Who holds this session, as the database has them now; null once it has ended, by whatever. Asked on every request, and
 * decided on the database's clock.
 */
export async function findSession(sessionId: string): Promise<StaffActor | null> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(sessionId)) return null
  const { rows } = await query<SessionRow>(asSystem, {
    name: 'find-session',
    text: `SELECT f.id AS staff_id, f.organisation_id, f.name, f.roles::text[] AS roles, f.unit_id,
        CASE WHEN s.created_at < now() - make_interval(secs => $2) THEN 'expired'
             WHEN s.last_seen_at < now() - make_interval(secs => $3) THEN 'idle' END AS over,
        s.last_seen_at < now() - make_interval(secs => $4) AS stale
      FROM staff_sessions s JOIN staff f ON f.id = s.staff_id
      WHERE s.id = $1 AND s.ended_at IS NULL AND f.disabled_at IS NULL`,
    values: [sessionId, SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS, TOUCH_SECONDS],
  })
  const row = rows[0]
  if (!row) return null
  if (row.over) {
    await endTimedOut(sessionId, row, row.over)
    return null
  }
  if (row.stale) await query(asSystem, 'UPDATE staff_sessions SET last_seen_at = now() WHERE id = $1 AND ended_at IS NULL', [sessionId])
  return { kind: 'staff', id: row.staff_id, organisationId: row.organisation_id, name: row.name, roles: row.roles, unitId: row.unit_id, sessionId }
}

/** Signs out. Ending a session that has ended already changes nothing. */
export async function endSession(ctx: Context, { sessionId }: { sessionId: string }): Promise<void> {
  await transaction(asSystem, async (tx) => {
    const ended = await tx.staffSession.updateManyAndReturn({
      where: { id: sessionId, endedAt: null },
      data: { endedAt: ctx.at, endReason: 'signed_out' },
      select: { staffId: true, staff: { select: { organisationId: true } } },
    })
    for (const { staffId, staff } of ended) {
      await recordEvent(tx, ctx, {
        action: 'session.ended', subjectType: 'staff', subjectId: staffId, organisationId: staff.organisationId,
        details: { session: sessionId, reason: 'signed_out' },
      })
    }
  })
}

/** Ends every session of a member of staff, in the transaction of the act that calls for it. */
export async function endSessionsOf(tx: Tx, ctx: Context, { staffId, reason }: { staffId: string; reason: SessionEnd }): Promise<number> {
  const { count } = await tx.staffSession.updateMany({ where: { staffId, endedAt: null }, data: { endedAt: ctx.at, endReason: reason } })
  return count
}

async function endTimedOut(sessionId: string, row: SessionRow, reason: 'idle' | 'expired'): Promise<void> {
  await transaction(asSystem, async (tx) => {
    const { count } = await tx.staffSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: new Date(), endReason: reason } })
    if (count === 0) return
    await recordEvent(tx, contextOf({ kind: 'system' }), {
      action: 'session.ended', subjectType: 'staff', subjectId: row.staff_id, organisationId: row.organisation_id, details: { session: sessionId, reason },
    })
  })
}
