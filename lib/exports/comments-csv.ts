import { Readable } from 'node:stream'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event'
import { requirePermission } from '../organisations/permissions'
import type { Context } from '../platform/context'
import { prisma, transaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { parseInput } from '../platform/input'
import type { Locale } from '../platform/locale'
import { processWide } from '../platform/process-wide'
import { exportColumns, exportTables } from './columns'
import { CSV_BEGINNING, csvLine } from './csv-line'
import { openSnapshot, type Snapshot } from './snapshot'

/** Each holds a connection while it runs. */
const EXPORTS_AT_ONCE = 2
/** Nobody reads any more: the connection is given back. */
const ABANDONED_AFTER_MS = 120_000
/** Characters, about, that are handed on at a time. */
const CHUNK = 16 * 1024

const schema = z.object({ reportSlug: z.string({ error: 'required' }).min(1, 'required').max(200), format: z.enum(['csv'], 'unknown_value') })

export type CommentsExport = {
  /** States the report, the cut-off in the report's zone and the number of rows. */
  fileName: string
  rows: number
  /** The file holds what had been written by then, and nothing later. */
  cutOff: Date
  /** UTF-8 with byte order mark. Destroy it to stop; it ends by itself where nobody reads it. */
  stream: Readable
}

/**
 * The working level of a report's comments: their texts and what became of them, no name and no contact detail. The act
 * is on record, with filter, rows and cut-off, before the first byte. Throws Refusal not_permitted, report_not_found or,
 * while too many run, too_many_requests.
 */
export async function exportComments(ctx: Context, input: { reportSlug: string; format: 'csv' }): Promise<CommentsExport> {
  requirePermission(ctx.actor, 'comment.export')
  const { reportSlug, format } = parseInput(schema, input)
  const report = await prisma(ctx).report.findFirst({
    where: { slug: reportSlug, ...(ctx.actor.kind === 'staff' ? { organisationId: ctx.actor.organisationId } : {}) },
    select: { id: true, slug: true, organisationId: true },
  })
  if (!report) throw new Refusal('report_not_found')
  const leave = enter()
  const snapshot = await openSnapshot(ctx).catch((error: unknown) => {
    leave()
    throw error
  })
  const close = async () => {
    leave()
    await snapshot.close()
  }
  try {
    const { rows, cutOff, stamp } = await measure(snapshot, report.id)
    await transaction(ctx, (tx) => recordEvent(tx, ctx, {
      action: 'export.created', subjectType: 'report', subjectId: report.id, organisationId: report.organisationId,
      details: { level: 'working', format, filter: `report=${report.slug}`, rows, cutOff: cutOff.toISOString() },
    }))
    const stream = streamOf(csvOf(snapshot, report.id, ctx.locale), close)
    return { fileName: `${report.slug}_${stamp}_${rows}.csv`, rows, cutOff, stream }
  } catch (error) {
    await close()
    throw error
  }
}

async function measure(snapshot: Snapshot, reportId: string): Promise<{ rows: number; cutOff: Date; stamp: string }> {
  const [found] = await snapshot.query<{ rows: number; cutOff: Date; stamp: string }>(
    `SELECT (SELECT count(*)::int FROM comments WHERE report_id = $1) AS rows, at AS "cutOff",
       to_char(at AT TIME ZONE p.time_zone, 'YYYYMMDD-HH24MISS') AS stamp FROM reports p CROSS JOIN clock_timestamp() AS at WHERE p.id = $1`, [reportId])
  if (!found) throw new Refusal('report_not_found')
  return found
}

async function* csvOf(snapshot: Snapshot, reportId: string, locale: Locale): AsyncGenerator<Buffer> {
  const words = exportColumns.map((column) => column.words)
  let text = CSV_BEGINNING + csvLine(exportColumns.map(({ label }) => label[locale]))
  const select = exportColumns.map(({ sql }) => sql).join(', ')
  for await (const row of snapshot.stream(`SELECT ${select} FROM ${exportTables} ORDER BY c.received_at, c.id`, [reportId])) {
    text += csvLine(row.map((value, at) => (value === null ? '' : (words[at]?.(value, locale) ?? value))))
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

function streamOf(chunks: AsyncGenerator<Buffer>, close: () => Promise<void>): Readable {
  const stream = Readable.from(chunks, { objectMode: false, highWaterMark: CHUNK })
  const abandoned = setTimeout(() => stream.destroy(), ABANDONED_AFTER_MS)
  abandoned.unref()
  const read = stream.read.bind(stream)
  stream.read = (size?: number) => {
    abandoned.refresh()
    return read(size)
  }
  stream.once('close', () => {
    clearTimeout(abandoned)
    void close()
  })
  return stream
}

/** Takes one of the places; what it returns gives the place back, once. */
function enter(): () => void {
  const running = processWide('exports.running', () => ({ count: 0 }))
  if (running.count >= EXPORTS_AT_ONCE) throw new Refusal('too_many_requests', { retryAfterSeconds: 30 })
  running.count += 1
  let left = false
  return () => {
    if (!left) running.count -= 1
    left = true
  }
}
