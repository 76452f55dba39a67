import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { databaseUrlFor } from '../../lib/platform/migrate'

/** PostgreSQL's internal type "char", which its catalogues use, and the type text. */
const CHAR_OID = 18
const TEXT_OID = 25
const CHARACTER = 6

/**
 * Databases as Prisma's schema engine wants them. Its own adapter for PostgreSQL is mended in three places: a shadow
 * database is really another one (it would open the live one); "char" is known; and a script goes to the server whole
 * (it would be cut at every semicolon, inside functions too).
 */
export function databaseFactory(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(databaseUrl),
    async connectToShadowDb() {
      const name = `shadow_${randomUUID().replaceAll('-', '')}`
      await administer(databaseUrl, `CREATE DATABASE ${name} TEMPLATE template0`)
      const shadow = await connect(databaseUrlFor(databaseUrl, name))
      const dispose = shadow.dispose.bind(shadow)
      shadow.dispose = async () => {
        await dispose()
        await administer(databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      }
      return shadow
    },
  }
}

async function connect(databaseUrl: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  const run = pool.query.bind(pool) as unknown as (...args: unknown[]) => Promise<pg.QueryResult>
  const characters = new WeakMap<object, number[]>()
  Object.assign(pool, {
    async query(...args: unknown[]) {
      const result = await run(...args)
      const columns = (result.fields ?? []).flatMap((field, at) => (field.dataTypeID === CHAR_OID ? [at] : []))
      for (const at of columns) result.fields[at]!.dataTypeID = TEXT_OID
      if (columns.length > 0) characters.set(result.rows, columns)
      return result
    },
  })
  const adapter: SqlDriverAdapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const at of characters.get(result.rows) ?? []) result.columnTypes[at] = CHARACTER
    return result
  }
  adapter.executeScript = async (script) => {
    await run(script)
  }
  return adapter
}

async function administer(databaseUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
