import v8 from 'node:v8'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Acting } from './context'
import { settings } from './env'
import { PrismaClient, type Prisma } from './generated/prisma/client'
import { log } from './log'
import { processWide, setProcessWide } from './process-wide'

/** The handle inside a transaction: reads and writes through it are one unit. */
export type Tx = Prisma.TransactionClient

/** Longer than this nobody waits for a connection: the answer is then "not available, try again". */
const WAIT_FOR_CONNECTION_MS = 15_000

/** Models and queries on behalf of who acts. */
export function prisma(ctx: Acting): PrismaClient {
  return processWide('prisma', () => {
    // Prisma compiles queries in WebAssembly. V8's optimising compiler for that takes 45 MB more and makes nothing faster here.
    v8.setFlagsFromString('--liftoff-only')
    return new PrismaClient({ adapter: new PrismaPg(poolFor(ctx)), errorFormat: 'minimal' })
  })
}

/** One statement in one round trip, on behalf of who acts. */
export function query<R extends pg.QueryResultRow>(ctx: Acting, statement: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult<R>> {
  return poolFor(ctx).query<R>(statement, values)
}

/** One command, one transaction: everything inside is written, or nothing is. */
export function transaction<T>(ctx: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma(ctx).$transaction(work, { maxWait: 10_000, timeout: 60_000 })
}

/** A connection to oneself, for what neither of the above can do (cursors, notices, statements that follow each other); release it. */
export function connection(ctx: Acting): Promise<pg.PoolClient> {
  return poolFor(ctx).connect()
}

/** The pool behind all of the above; only for a library that wants one. */
export function poolFor(_ctx: Acting): pg.Pool {
  return processWide('pool', () => {
    const { databaseUrl, databasePool } = settings()
    if (!databaseUrl) throw new Error('no database: the launcher sets its address before anything asks')
    const created = new pg.Pool({ connectionString: databaseUrl, max: databasePool, application_name: 'huiyin', connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS })
    created.on('error', (error) => log().warn({ code: (error as { code?: string }).code }, 'an idle database connection was lost'))
    return created
  })
}

/** Closes the pool; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = processWide<{ end(): Promise<void> }>('pool', () => ({ end: async () => {} }))
  setProcessWide('prisma', undefined)
  setProcessWide('pool', undefined)
  await open.end()
}
