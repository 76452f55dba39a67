import v8 from 'node:v8'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Acting } from './context'
import { addressAs, scopeOf, type DatabaseRole } from './database-roles'
import { settings } from './env'
import { PrismaClient, type Prisma } from './generated/prisma/client'
import { log } from './log'
import { OrganisationPool } from './organisation-pool'
import { processWide, setProcessWide } from './process-wide'

/** The handle inside a transaction: reads and writes through it are one unit. */
export type Tx = Prisma.TransactionClient

/** Longer than this nobody waits for a connection: the answer is then "not available, try again". */
const WAIT_FOR_CONNECTION_MS = 15_000

/** The models of an organisation whose staff has not asked for a while are forgotten; they take about 2 MB. */
const ORGANISATIONS_AT_ONCE = 32

/** What one scope asks through: its connections, and models over them. */
type Door = { pool: pg.Pool; prisma: PrismaClient | null }

/** Models and queries on behalf of who acts. */
export function prisma(ctx: Acting): PrismaClient {
  const door = doorOf(ctx)
  return (door.prisma ??= clientOver(door.pool))
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
export function poolFor(ctx: Acting): pg.Pool {
  return doorOf(ctx).pool
}

/** The address that connections on behalf of who acts are opened with; for one that is kept apart from the pool. */
export function addressFor(ctx: Acting): string {
  const { databaseUrl } = settings()
  if (!databaseUrl) throw new Error('no database: the launcher sets its address before anything asks')
  return addressAs(databaseUrl, scopeOf(ctx).role)
}

/** By role, and by organisation for the desk; the one used last stands last. */
const doors = () => processWide('doors', () => new Map<string, Door>())
const pools = () => processWide('pools', () => new Map<DatabaseRole, pg.Pool>())

function doorOf(ctx: Acting): Door {
  const scope = scopeOf(ctx)
  const name = scope.role === 'desk' ? scope.organisationId : scope.role
  const known = doors().get(name)
  const door = known ?? { pool: scope.role === 'desk' ? new OrganisationPool(openPool(ctx), scope.organisationId) : openPool(ctx), prisma: null }
  doors().delete(name)
  doors().set(name, door)
  if (!known) forgetOldest()
  return door
}

/** Whoever still holds what is forgotten may go on using it: the connections are those of the role. */
function forgetOldest(): void {
  const organisations = [...doors().keys()].filter((name) => name !== 'portal' && name !== 'house')
  for (const name of organisations.slice(0, -ORGANISATIONS_AT_ONCE)) doors().delete(name)
}

/**
 * A connection keeps the plans of its foreign keys. Made while a table holds a few dozen rows they read it whole, and go on so for every
 * submission until the server looks at its tables again: thousands can come in that minute. Citizens' queries all find rows by an index.
 */
const BY_INDEX = '-c enable_seqscan=off -c jit=off'

/** One pool for each role: citizens come in numbers, staff and the system's own work get by with half of it each. */
function openPool(ctx: Acting): pg.Pool {
  const { role } = scopeOf(ctx)
  const known = pools().get(role)
  if (known) return known
  const { databasePool } = settings()
  const max = role === 'portal' ? databasePool : Math.max(4, Math.floor(databasePool / 2))
  const options = role === 'portal' ? BY_INDEX : undefined
  const pool = new pg.Pool({ connectionString: addressFor(ctx), max, options, application_name: 'huiyin', connectionTimeoutMillis: WAIT_FOR_CONNECTION_MS })
  pool.on('error', (error) => log().warn({ code: (error as { code?: string }).code }, 'an idle database connection was lost'))
  pools().set(role, pool)
  return pool
}

function clientOver(pool: pg.Pool): PrismaClient {
  // Prisma compiles queries in WebAssembly. V8's optimising compiler for that takes 45 MB more and makes nothing faster here.
  v8.setFlagsFromString('--liftoff-only')
  return new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' })
}

/** Closes the connections; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = [...pools().values()]
  setProcessWide('doors', undefined)
  setProcessWide('pools', undefined)
  await Promise.all(open.map((pool) => pool.end()))
}
