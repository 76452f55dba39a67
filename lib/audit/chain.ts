import { createHash } from 'node:crypto'
import { asSystem } from '../platform/context'
import { connection, query } from '../platform/database'

/** Advisory lock under which events are sealed: two processes never seal at once. */
const SEALING_LOCK = 7_481_101
const BATCH = 2_000
const FIRST_HASH = Buffer.alloc(32)

type EventRow = {
  id: string
  at: string
  organisation_id: string | null
  actor_kind: string
  actor_id: string | null
  action: string
  subject_type: string
  subject_id: string
  details: string
  request_id: string
}

const COLUMNS = `id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, organisation_id, actor_kind::text, actor_id, action,
  subject_type, subject_id, details::text, request_id`

/** What is hashed of an event: its place in the chain, the hash before it and every column, as one JSON array. */
function hashOf(previous: Buffer, seq: bigint, row: EventRow): Buffer {
  const content = JSON.stringify([
    seq.toString(), row.id, row.at, row.organisation_id, row.actor_kind, row.actor_id, row.action, row.subject_type, row.subject_id,
    row.details, row.request_id,
  ])
  return createHash('sha256').update(previous).update(content).digest()
}

/**
 * Seals committed events into the chain, in batches and by one process at a time, so that those who write events never
 * wait for each other. Tells the caches of public pages when something was received. Returns how many were sealed.
 */
export async function sealEvents(): Promise<number> {
  let total = 0
  for (;;) {
    const sealed = await sealBatch()
    total += sealed
    if (sealed < BATCH) return total
  }
}

async function sealBatch(): Promise<number> {
  const client = await connection(asSystem)
  try {
    await client.query('BEGIN')
    const { rows: lock } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SEALING_LOCK])
    const { rows } = lock[0]?.mine
      ? await client.query<EventRow>(`SELECT ${COLUMNS} FROM audit_events WHERE seq IS NULL ORDER BY id LIMIT $1`, [BATCH])
      : { rows: [] }
    if (rows.length > 0) {
      const { rows: head } = await client.query<{ seq: string; hash: Buffer }>(
        'SELECT seq::text, hash FROM audit_events WHERE seq IS NOT NULL ORDER BY audit_events.seq DESC LIMIT 1')
      let seq = BigInt(head[0]?.seq ?? 0)
      let previous: Buffer = head[0]?.hash ?? FIRST_HASH
      const hashes = rows.map((row) => (previous = hashOf(previous, (seq += 1n), row)))
      await client.query(
        `UPDATE audit_events e SET seq = s.seq, hash = s.hash
         FROM unnest($1::bigint[], $2::bytea[]) WITH ORDINALITY AS u(id, hash, position)
         CROSS JOIN LATERAL (SELECT $3::bigint + u.position AS seq, u.hash) AS s
         WHERE e.id = u.id`,
        [rows.map((row) => row.id), hashes, (seq - BigInt(rows.length)).toString()])
      if (rows.some((row) => row.action === 'submission.received')) await client.query("SELECT pg_notify('public_pages', 'submissions')")
    }
    await client.query('COMMIT')
    return rows.length
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

export type ChainFault = { seq: string; eventId: string | null; fault: 'altered' | 'missing' }
export type ChainReport = { sealed: bigint; unsealed: number; head: string | null; faults: ChainFault[] }

/** Reads the whole chain and says where it breaks: an altered event fails its hash, a deleted one leaves a gap in seq. */
export async function verifyChain(): Promise<ChainReport> {
  const faults: ChainFault[] = []
  let expected = 1n
  let previous: Buffer = FIRST_HASH
  let sealed = 0n
  for (;;) {
    const { rows } = await query<EventRow & { seq: string; hash: Buffer }>(
      asSystem, `SELECT ${COLUMNS}, seq::text, hash FROM audit_events WHERE audit_events.seq >= $1 ORDER BY audit_events.seq LIMIT 5000`, [expected.toString()])
    for (const row of rows) {
      const seq = BigInt(row.seq)
      if (seq !== expected) faults.push({ seq: expected.toString(), eventId: null, fault: 'missing' })
      else if (!hashOf(previous, seq, row).equals(row.hash)) faults.push({ seq: row.seq, eventId: row.id, fault: 'altered' })
      previous = row.hash
      expected = seq + 1n
      sealed += 1n
    }
    if (rows.length === 0) break
  }
  const { rows: rest } = await query<{ unsealed: number }>(asSystem, 'SELECT count(*)::int AS unsealed FROM audit_events WHERE seq IS NULL')
  return { sealed, unsealed: rest[0]?.unsealed ?? 0, head: sealed > 0n ? previous.toString('hex') : null, faults }
}
