import { z } from 'zod'
import type { StaffContext } from '../platform/context'
import { query } from '../platform/database'
import type { Moderation, Outcome, Stance } from '../platform/generated/prisma/enums'
import { parseInput } from '../platform/input'
import { stages, stageSql, type Stage } from './lifecycle'
import { requireSight, visibleSql } from './policy'
import { cursorOf, inStage, queueJoins, queueTables, readCursor, runsBackwards } from './queue-sql'

export const QUEUE_PAGE = 50
const QUEUE_PAGE_LIMIT = 200
/** Characters of a comment that a list shows. */
const EXCERPT = 160

/** The queues are the stages; each member of staff sees of them what the policy lets them see. */
export type QueueView = Stage
export const queueViews = stages

const schema = z.object({
  view: z.enum(stages, 'unknown_value'),
  reportSlug: z.string().max(200).nullish(),
  cursor: z.string().nullish(),
  limit: z.number().int().min(1).max(QUEUE_PAGE_LIMIT).default(QUEUE_PAGE),
})

export type QueueItem = {
  commentId: string
  submissionNumber: string
  receivedAt: Date
  stance: Stance
  /** The beginning of the comment, in one line. */
  excerpt: string
  moderation: Moderation
  consentToPublish: boolean
  /** How many came with the submission. */
  pictures: number
  report: { slug: string; title: string }
  issue: { number: string; title: string } | null
  unit: { id: string; name: string } | null
  /** The reply under way, with what a batch release needs. */
  reply: { id: string; status: 'draft' | 'awaiting_approval' | 'approved'; returned: boolean; mine: boolean; excerpt: string } | null
  outcome: Outcome | null
}

export type QueuePage = {
  items: QueueItem[]
  nextCursor: string | null
  total: number
  /** When the one that has waited longest came in. */
  oldest: Date | null
}

type Row = {
  id: string; number: string; received_at: Date; stance: Stance; excerpt: string; moderation: Moderation; consent: boolean; pictures: number; slug: string; title: string
  issue_number: string | null; issue_title: string | null; unit_id: string | null; unit_name: string | null; reply_id: string | null
  reply_status: 'draft' | 'awaiting_approval' | 'approved' | null; returned: boolean; mine: boolean; reply_excerpt: string | null; outcome: Outcome | null
}

/** The beginning of a text, in one line. */
function excerptOf(column: string): string {
  return `left(regexp_replace(left(${column}, ${EXCERPT * 2}), '\\s+', ' ', 'g'), ${EXCERPT})`
}

/** A page of a queue; what has waited longest first (of what is concluded, what came last). */
export async function listQueue(ctx: StaffContext, input: { view: QueueView; reportSlug?: string | null; cursor?: string | null; limit?: number }): Promise<QueuePage> {
  requireSight(ctx)
  const { view, reportSlug, cursor, limit } = parseInput(schema, input)
  const after = readCursor(cursor)
  const visible = visibleSql(ctx.actor, 1)
  const where = `${visible.condition} AND ${inStage(view)} AND ($3::text IS NULL OR p.slug = $3)`
  const values = [...visible.values, reportSlug ?? null]
  const [way, beyond] = runsBackwards(view) ? ['DESC', '<'] : ['ASC', '>']
  const [page, counts] = await Promise.all([
    query<Row>(
      ctx, `WITH page AS (
         SELECT c.id FROM ${queueTables} WHERE ${where} AND ($5::timestamptz IS NULL OR (c.received_at, c.id) ${beyond} ($5, $6::uuid))
         ORDER BY c.received_at ${way}, c.id ${way} LIMIT $7
       )
       SELECT c.id, s.number, c.received_at, c.stance, ${excerptOf('c.body')} AS excerpt,
         c.moderation, s.consent_to_publish AS consent,
         (SELECT count(*)::int FROM submission_attachments f WHERE f.submission_id = s.id) AS pictures, p.slug, v.title, i.number AS issue_number, t.title AS issue_title,
         u.id AS unit_id, u.name AS unit_name, o.id AS reply_id, o.status AS reply_status, o.return_note IS NOT NULL AS returned,
         coalesce(o.drafted_by = $4::uuid OR o.edited_by = $4::uuid, false) AS mine, ${excerptOf('o.public_text')} AS reply_excerpt,
         k.outcome
       FROM page JOIN comments c ON c.id = page.id ${queueJoins}
       JOIN submissions s ON s.id = c.submission_id
       JOIN report_revisions v ON v.id = c.revision_id
       LEFT JOIN issues i ON i.id = c.issue_id
       LEFT JOIN issue_texts t ON t.issue_id = c.issue_id AND t.revision_id = c.revision_id
       LEFT JOIN units u ON u.id = k.lead_unit_id
       ORDER BY c.received_at ${way}, c.id ${way}`,
      [...values, ctx.actor.id, after?.receivedAt ?? null, after?.id ?? null, limit + 1]),
    query<{ total: number; oldest: Date | null }>(
      ctx, `SELECT count(*)::int AS total, min(c.received_at) AS oldest FROM ${queueTables} WHERE ${where}`, values),
  ])
  const rows = page.rows.slice(0, limit)
  const last = rows.at(-1)
  return {
    items: rows.map(itemOf),
    nextCursor: last && page.rows.length > limit ? cursorOf({ receivedAt: last.received_at, id: last.id }) : null,
    total: counts.rows[0]?.total ?? 0,
    oldest: counts.rows[0]?.oldest ?? null,
  }
}

function itemOf(row: Row): QueueItem {
  return {
    commentId: row.id, submissionNumber: row.number, receivedAt: row.received_at, stance: row.stance, excerpt: row.excerpt.trim(),
    moderation: row.moderation, consentToPublish: row.consent, pictures: row.pictures, report: { slug: row.slug, title: row.title },
    issue: row.issue_number === null ? null : { number: row.issue_number, title: row.issue_title ?? '' },
    unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
    reply: row.reply_id === null || row.reply_status === null ? null : {
      id: row.reply_id, status: row.reply_status, returned: row.returned, mine: row.mine, excerpt: (row.reply_excerpt ?? '').trim(),
    },
    outcome: row.outcome,
  }
}

export type QueueCounts = Record<QueueView, { count: number; oldest: Date | null }>

/** How many stand in each queue and since when, of what the actor may see; in one query. */
export async function countQueues(ctx: StaffContext): Promise<QueueCounts> {
  requireSight(ctx)
  const visible = visibleSql(ctx.actor, 1)
  // In three parts, so that what waits and what is open are found by their partial indexes.
  const count = (stage: string, condition: string) =>
    `SELECT ${stage} AS stage, count(*)::int AS count, min(c.received_at) AS oldest FROM ${queueTables} WHERE ${visible.condition} AND ${condition} GROUP BY 1`
  const { rows } = await query<{ stage: Stage; count: number; oldest: Date }>(
    ctx, [
      count("'awaiting_moderation'", inStage('awaiting_moderation')),
      count(stageSql, "k.outcome IS NULL AND k.id IS NOT NULL AND c.moderation <> 'awaiting'"),
      count("'concluded'", inStage('concluded')),
    ].join(' UNION ALL '), visible.values)
  const found = new Map(rows.map(({ stage, count, oldest }) => [stage, { count, oldest }]))
  const counts = stages.map((stage) => [stage, found.get(stage) ?? { count: 0, oldest: null }] as const)
  return Object.fromEntries(counts) as QueueCounts
}
