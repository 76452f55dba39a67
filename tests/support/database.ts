import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeDatabase } from '../../lib/platform/database'
import { databaseRoles, loginRole, prepareLogins } from '../../lib/platform/database-roles'
import { readSettings, useSettings, type Settings } from '../../lib/platform/env'
import { databaseUrlFor } from '../../lib/platform/migrate'
import { closeOwner } from './owner'

/** The server secret of every test; what is derived from it is the same in each run. */
export const TEST_SECRET = 'a secret for tests only, of more than 32 characters'

/** Two test files cloning at once would both use the template: clones wait for each other. */
const CLONE_LOCK = 5_110_277

/**
 * Gives the tests of this file a database of their own, cloned from the migrated template, and settings that lead to it:
 * the code under test connects as in life, the factories and the assertions as the owner (see owner.ts).
 * Call it once at the top of a file.
 */
export function useTestDatabase(over: Partial<Settings> = {}): { url(): string } {
  let url = ''
  let dataFolder = ''
  beforeAll(async () => {
    url = await cloneDatabase()
    dataFolder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-test-data-'))
    useSettings(testSettings({ databaseUrl: url, dataFolder, ...over }))
    await prepareLogins(url)
  })
  afterAll(async () => {
    await Promise.all([closeDatabase(), closeOwner()])
    rmSync(dataFolder, { recursive: true, force: true })
    await dropDatabase(url)
  })
  return { url: () => url }
}

/** Settings without a database, for tests that need none. */
export function testSettings(over: Partial<Settings> = {}): Settings {
  const read = readSettings({ HUIYIN_SECRET: TEST_SECRET, HUIYIN_LOG_LEVEL: 'silent', PORT: '3000' })
  return { ...read, databasePool: 8, ...over }
}

/** A new database like the template; its address. */
export async function cloneDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [CLONE_LOCK])
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')} STRATEGY FILE_COPY`)
  })
  return databaseUrlFor(inject('clusterUrl'), name)
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await asAdministrator(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    for (const role of databaseRoles) await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(loginRole(name, role))}`)
  })
}

async function asAdministrator(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('clusterUrl') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
