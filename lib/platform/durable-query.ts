import type pg from 'pg'
import type { Acting } from './context'
import { connection } from './database'
import { Unavailable } from './unavailable'

/**
 * With a synchronous standby, a commit whose wait is cancelled is kept locally and announced by a WARNING of one of these
 * states, after which the statement succeeds: the row may be lost with this server. (PostgreSQL, SyncRepWaitForLSN.)
 */
const WAIT_FOR_STANDBY_CANCELLED = new Set(['57014', '57P01'])

const notices = new WeakMap<pg.PoolClient, { cancelled: boolean }>()

/**
 * One statement that is its own transaction and whose answer is an acknowledgement: it resolves only once the commit is
 * as durable as the server promises. Throws {@link Unavailable} where the commit came without that promise.
 */
export async function queryDurably<R extends pg.QueryResultRow>(ctx: Acting, statement: pg.QueryConfig): Promise<pg.QueryResult<R>> {
  const client = await connection(ctx)
  const heard = listen(client)
  heard.cancelled = false
  try {
    const result = await client.query<R>(statement)
    if (heard.cancelled) throw new Unavailable('outcome_unknown')
    return result
  } finally {
    client.release()
  }
}

function listen(client: pg.PoolClient): { cancelled: boolean } {
  const known = notices.get(client)
  if (known) return known
  const heard = { cancelled: false }
  notices.set(client, heard)
  client.on('notice', (notice) => {
    if (notice.code && WAIT_FOR_STANDBY_CANCELLED.has(notice.code)) heard.cancelled = true
  })
  return heard
}
