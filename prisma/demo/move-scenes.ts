import pg from 'pg'
import { settings } from '../../lib/platform/env'
import { addDays, instantOf, type CalendarDate } from '../../lib/platform/zoned-time'
import type { PlayedSubmission } from './play-stories'

const ZONE = 'Asia/Shanghai'
const HOUR = 3_600_000

export type MovedScene = {
  slug: string
  opens: CalendarDate
  closes: CalendarDate
  /** The last day on which something of the scene came in. */
  lastDay: CalendarDate
  /** Replies that tell of what was done after closing are from after it. */
  answeredAfterClosing: boolean
  submissions: PlayedSubmission[]
}

/**
 * Everything was played just now; this spreads it over the days it is meant to have happened on. It works around the
 * guards of the database on purpose, which only the owner of the embedded database can, and only the demo does.
 */
export async function moveScenesIntoThePast(scenes: MovedScene[], now: Date): Promise<void> {
  const client = new pg.Client({ connectionString: settings().databaseUrl! })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query("SET LOCAL session_replication_role = 'replica'")
    for (const scene of scenes) {
      await client.query('UPDATE reports SET opens_at = $2, closes_at = $3 WHERE slug = $1',
        [scene.slug, instantOf(scene.opens, ZONE), instantOf(addDays(scene.closes, 1), ZONE)])
      for (const [index, { submissionId }] of scene.submissions.entries()) {
        const receivedAt = momentOf(scene, index, now)
        const shift = { id: submissionId, receivedAt, decidedAt: later(receivedAt, 20 + (index % 7), now), answeredAt: answeredAt(scene, receivedAt, index, now) }
        await moveSubmission(client, shift)
      }
    }
    await moveProposals(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    await client.end()
  }
}

/** Spread evenly over the scene's days, in waking hours, a little uneven as people are. */
function momentOf(scene: MovedScene, index: number, now: Date): Date {
  const first = instantOf(scene.opens, ZONE).getTime()
  const days = Math.round((instantOf(scene.lastDay, ZONE).getTime() - first) / (24 * HOUR))
  const day = Math.min(days, Math.floor((index * (days + 1)) / scene.submissions.length))
  const hour = 7 + ((index * 5) % 15)
  const moment = first + (day * 24 + hour) * HOUR + ((index * 17) % 60) * 60_000 + ((index * 23) % 60) * 1000
  return new Date(Math.min(moment, now.getTime() - (scene.submissions.length - index) * 90_000))
}

function answeredAt(scene: MovedScene, receivedAt: Date, index: number, now: Date): Date {
  if (!scene.answeredAfterClosing) return later(receivedAt, 24 * (3 + (index % 9)), now)
  return later(instantOf(scene.closes, ZONE), 24 * (18 + (index % 8)) + 9 + (index % 8), now)
}

function later(moment: Date, hours: number, now: Date): Date {
  return new Date(Math.min(moment.getTime() + hours * HOUR, now.getTime() - 60_000))
}

/** What was decided on a day was proposed shortly before it; a file came with the draft it belongs to. */
async function moveProposals(client: { query(text: string): Promise<unknown> }): Promise<void> {
  await client.query("UPDATE window_extensions SET proposed_at = decided_at - interval '2 hours' WHERE decided_at IS NOT NULL")
  await client.query("UPDATE progress_updates SET proposed_at = decided_at - interval '2 hours' WHERE decided_at IS NOT NULL")
  await client.query("UPDATE report_revisions SET created_at = submitted_at - interval '1 hour' WHERE submitted_at IS NOT NULL")
  await client.query('UPDATE report_attachments a SET added_at = v.submitted_at FROM report_revisions v WHERE v.id = a.revision_id AND v.submitted_at IS NOT NULL')
}

type Shift = { id: string; receivedAt: Date; decidedAt: Date; answeredAt: Date }

async function moveSubmission(client: { query(text: string, values: unknown[]): Promise<unknown> }, { id, receivedAt, decidedAt, answeredAt }: Shift): Promise<void> {
  await client.query(
    `UPDATE submissions SET received_at = $2,
       number = to_char($2::timestamptz AT TIME ZONE '${ZONE}', 'YYYYMMDD') || substr(number, 9) WHERE id = $1`, [id, receivedAt])
  await client.query(
    'UPDATE comments SET received_at = $2, published_at = CASE WHEN published_at IS NULL THEN NULL ELSE $3::timestamptz END WHERE submission_id = $1',
    [id, receivedAt, decidedAt])
  await client.query('UPDATE moderation_decisions SET decided_at = $2 WHERE comment_id IN (SELECT id FROM comments WHERE submission_id = $1)', [id, decidedAt])
  const cases = '(SELECT k.id FROM cases k JOIN comments c ON c.id = k.comment_id WHERE c.submission_id = $1)'
  await client.query(`UPDATE case_assignments SET assigned_at = $2::timestamptz + interval '10 minutes' WHERE case_id IN ${cases}`, [id, decidedAt])
  await client.query(
    `UPDATE cases SET created_at = $2, concluded_at = CASE WHEN concluded_at IS NULL THEN NULL ELSE $3::timestamptz + interval '2 hours' END WHERE id IN ${cases}`,
    [id, decidedAt, answeredAt])
  await client.query(
    `UPDATE replies SET created_at = $2::timestamptz + interval '1 hour', updated_at = $3,
       approved_at = CASE WHEN approved_at IS NULL THEN NULL ELSE $3::timestamptz END,
       released_at = CASE WHEN released_at IS NULL THEN NULL ELSE $3::timestamptz END WHERE case_id IN ${cases}`, [id, decidedAt, answeredAt])
}
