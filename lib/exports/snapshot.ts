import type { PoolClient } from 'pg'
import QueryStream from 'pg-query-stream'
import type { Context } from '../platform/context'
import { connection } from '../platform/database'

/** Rows fetched from the server-side cursor at a time. */
const FETCH = 500

export type Snapshot = {
  query<Row extends object>(sql: string, values: unknown[]): Promise<Row[]>
  /** Rows as arrays of text, fetched as they are consumed. */
  stream(sql: string, values: unknown[]): AsyncIterable<(string | null)[]>
  /** Gives the connection back; calling it again does nothing. */
  close(): Promise<void>
}

/** A connection that sees the database as it is at its first query, whatever is written meanwhile, and cannot write itself. */
export async function openSnapshot(ctx: Context): Promise<Snapshot> {
  const client: PoolClient = await connection(ctx)
  let closed = false
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  } catch (error) {
    client.release(true)
    throw error
  }
  return {
    async query<Row extends object>(sql: string, values: unknown[]) {
      return (await client.query<Row>(sql, values)).rows
    },
    stream(sql, values) {
      return client.query(new QueryStream(sql, values, { rowMode: 'array', batchSize: FETCH, highWaterMark: FETCH, types: { getTypeParser: () => String } }))
    },
    async close() {
      if (closed) return
      closed = true
      try {
        await client.query('COMMIT')
        client.release()
      } catch {
        client.release(true)
      }
    },
  }
}
