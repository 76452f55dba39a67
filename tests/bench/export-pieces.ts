import { createWriteStream, openSync, writeSync, closeSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { exportComments } from '../../lib/exports/comments-csv'
import { exportColumns, exportTables } from '../../lib/exports/columns'
import { boot } from '../../lib/platform/boot'
import { contextOf } from '../../lib/platform/context'
import { watchMemory } from './children'

export type ExportSpec = { slug: string; file: string; emptySlug: string }
export type ExportResult = { seconds: number; rows: number; grownMegabytes: number }

/** The export into a file, by a process that has made a small one before; how much its memory grew meanwhile. */
export async function exportPiece({ slug, file, emptySlug }: ExportSpec): Promise<ExportResult> {
  const booted = await boot({ variables: process.env, root: process.cwd() })
  const ctx = contextOf({ kind: 'operator' as const })
  const write = async (reportSlug: string) => {
    const { rows, stream } = await exportComments(ctx, { reportSlug, format: 'csv' })
    await pipeline(stream, createWriteStream(file))
    return rows
  }
  await write(emptySlug)
  const before = process.memoryUsage.rss() / 1024 / 1024
  const stop = watchMemory(process.pid)
  const begun = performance.now()
  const rows = await write(slug)
  const seconds = (performance.now() - begun) / 1000
  const most = stop()
  await booted.stop()
  return { seconds, rows, grownMegabytes: Math.max(0, most - before) }
}

/** The same rows and columns through COPY, into a file. */
export async function copyPiece({ databaseUrl, slug, file }: { databaseUrl: string } & Omit<ExportSpec, 'emptySlug'>): Promise<{ seconds: number }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('SELECT id FROM reports WHERE slug = $1', [slug])
  const out = openSync(file, 'w')
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
  connection.on('copyData', ({ chunk }: { chunk: Buffer }) => writeSync(out, chunk))
  const select = `SELECT ${exportColumns.map(({ sql }) => sql).join(', ')} FROM ${exportTables} ORDER BY c.received_at, c.id`
  const begun = performance.now()
  await client.query(`COPY (${select.replaceAll('$1', client.escapeLiteral(rows[0]!.id))}) TO STDOUT (FORMAT csv, FORCE_QUOTE *)`)
  const seconds = (performance.now() - begun) / 1000
  closeSync(out)
  await client.end()
  return { seconds }
}
