import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** The advisory lock that Prisma's own schema engine takes on PostgreSQL: both wait for each other. */
const PRISMA_MIGRATION_LOCK = 72707369
const OLDEST_POSTGRES = 14
const NO_SUCH_DATABASE = '3D000'
/** It exists, or another process made it in this very moment. */
const DATABASE_EXISTS = new Set(['42P04', '23505'])

/** Prisma's own table, so that its tools agree with what was applied here. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/**
 * Brings the database up to the migrations in `folder` and says which were applied. The database is created when it is
 * missing. Each migration is one transaction; processes that start at once wait for each other. Needs a direct
 * connection: a pooler in transaction mode loses the lock.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<string[]> {
  const client = await connectOrCreate(databaseUrl)
  try {
    await checkServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_MIGRATION_LOCK])
    await client.query(MIGRATIONS_TABLE)
    return await applyPending(client, folder)
  } finally {
    await client.end()
  }
}

async function applyPending(client: pg.Client, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const applied: string[] = []
  for (const name of await listMigrations(folder)) {
    const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const earlier = rows.find((row) => row.name === name)
    if (earlier && !earlier.finished_at) throw new Error(`Migration ${name} failed earlier; mend it first (prisma migrate resolve).`)
    if (earlier && earlier.checksum !== checksum) throw new Error(`Migration ${name} was edited after it had been applied.`)
    if (earlier) continue
    await applyOne(client, name, sql, checksum)
    applied.push(name)
  }
  return applied
}

async function applyOne(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} was not applied: ${(error as Error).message}`, { cause: error })
  }
}

/** The folders with a migration, oldest first. */
export async function listMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
}

/** As the owner; the database is created when it is missing. */
export async function connectOrCreate(databaseUrl: string): Promise<pg.Client> {
  try {
    return await connect(databaseUrl)
  } catch (error) {
    if ((error as { code?: string }).code !== NO_SUCH_DATABASE) throw unreachable(error)
  }
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
  const admin = await connect(databaseUrlFor(databaseUrl, 'postgres'))
  try {
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`)
  } catch (error) {
    if (!DATABASE_EXISTS.has((error as { code?: string }).code ?? '')) throw error
  } finally {
    await admin.end()
  }
  return connect(databaseUrl)
}

/** The same server, another database. */
export function databaseUrlFor(databaseUrl: string, database: string): string {
  const url = new URL(databaseUrl)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'huiyin migrations', connectionTimeoutMillis: 10_000 })
  // A connection lost between two queries has nobody to tell; the next query fails with it.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  )
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major < OLDEST_POSTGRES) throw new Error(`DATABASE_URL leads to PostgreSQL ${major}; ${OLDEST_POSTGRES} or later is needed.`)
  if (rows[0]?.encoding !== 'UTF8') throw new Error(`The database that DATABASE_URL names is encoded in ${rows[0]?.encoding}; UTF8 is needed.`)
}

/** Says that the database cannot be reached without repeating its address, which may hold a password. */
function unreachable(error: unknown): Error {
  const code = (error as { code?: string }).code
  return new Error(`The database cannot be reached (${code ?? (error as Error).message}). Check DATABASE_URL.`, { cause: error })
}
