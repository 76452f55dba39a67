import { asCitizen } from '../platform/context'
import { query } from '../platform/database'
/**
 * In how many milliseconds the next instant comes at which a published report looks different without anybody changing
 * it: a window opens or closes, or a day ends in the zone of a window under way (days left). Null: none in sight.
 *
 * The instants are reckoned both on the database's clock and on this process's, which may differ: what was rendered by
 * the slower of the two just before an instant must not outlive it on the other.
 */
export async function nextWindowInstant(processTime = new Date()): Promise<number | null> {
  const { rows } = await query<{ milliseconds: string | null }>(
    asCitizen, `WITH clocks AS (SELECT unnest(ARRAY[clock_timestamp(), $1::timestamptz]) AS now),
     instants AS (
       SELECT now, unnest(ARRAY[
         opens_at, closes_at, (date_trunc('day', now AT TIME ZONE time_zone) + interval '1 day') AT TIME ZONE time_zone
       ]) AS at
       FROM reports, clocks WHERE status = 'published' AND closes_at > now
     )
     SELECT min(extract(epoch FROM at - now) * 1000) AS milliseconds FROM instants WHERE at > now`,
    [processTime.toISOString()],
  )
  const milliseconds = rows[0]?.milliseconds ?? null
  return milliseconds === null ? null : Number(milliseconds)
}
