import v8 from 'node:v8'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { settings } from './env'
import { PrismaClient, type Prisma } from './generated/prisma/client'
import { log } from './log'
import { processWide, setProcessWide } from './process-wide'

/** The handle inside a transaction: reads and writes through it are one unit. */
export type Tx = Prisma.TransactionClient

/** Longer than this nobody waits for a connection: the answer is then "not available, try again". */
const WAIT_FOR_CONNECTION_MS = 15_000

/** The one pool of this process; queries that must be a single round trip go through it directly. */
export function pool(): pg.Pool {
  return processWide('pool', () => {
    const { databaseUrl, databasePool } = settings()
    if (!databaseUrl) throw new Error('no database: the launcher sets its address before anything asks')
    const created = new pg.Pool({ connectionString: databaseUrl, max: databasePool, application_name: 'huiyin', connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS })
    created.on('error', (error) => log().warn({ code: (error as { code?: string }).code }, 'an idle database connection was lost'))
    return created
  })
}

/** Models and queries; shares the pool above. */
export function prisma(): PrismaClient {
  return processWide('prisma', () => {
    // Prisma compiles queries in WebAssembly. V8's optimising compiler for that takes 45 MB more and makes nothing faster here.
    v8.setFlagsFromString('--liftoff-only')
    return new PrismaClient({ adapter: new PrismaPg(pool()), errorFormat: 'minimal' })
  })
}

/** One command, one transaction: everything inside is written, or nothing is. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(work, { maxWait: 10_000, timeout: 60_000 })
}

/** Closes the pool; the next use opens a new one. */
export async function closeDatabase(): Promise<void> {
  const open = processWide<{ end(): Promise<void> }>('pool', () => ({ end: async () => {} }))
  setProcessWide('prisma', undefined)
  setProcessWide('pool', undefined)
  await open.end()
}
