import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { databaseUrlFor, migrate } from '../../../lib/platform/migrate'
import { dropDatabase } from '../../support/database'

let folder: string
let url: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-migrations-'))
  url = databaseUrlFor(inject('clusterUrl'), `migrate_${randomUUID().replaceAll('-', '')}`)
})
afterEach(async () => {
  await dropDatabase(url)
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

describe('migrations', () => {
  it('create the database, in order, each once', async () => {
    write('2_second', 'alter table one add column two int')
    write('1_first', 'create table one (id int)')
    expect(await migrate(url, folder)).toEqual(['1_first', '2_second'])
    expect(await migrate(url, folder)).toEqual([])
    write('3_third', 'create table three (id int)')
    expect(await migrate(url, folder)).toEqual(['3_third'])
  })

  it('are applied once by three processes that start at the same time', async () => {
    write('1_first', 'create table one (id int); select pg_sleep(0.2)')
    const applied = await Promise.all([1, 2, 3].map(() => migrate(url, folder)))
    expect(applied.flat()).toEqual(['1_first'])
  })

  it('take functions with semicolons in their bodies', async () => {
    write('1_first', `create function f() returns int language plpgsql as $$ begin perform 1; return 2; end $$;`)
    await migrate(url, folder)
    expect(await rows('select f()')).toEqual([{ f: 2 }])
  })

  it('leave nothing behind where one fails, and name it', async () => {
    write('1_first', 'create table one (id int)')
    write('2_broken', 'create table two (id int); select nonsense')
    await expect(migrate(url, folder)).rejects.toThrow(/2_broken was not applied/)
    expect(await rows(`select to_regclass('one')::text as one, to_regclass('two')::text as two`)).toEqual([{ one: 'one', two: null }])
    write('2_broken', 'create table two (id int)')
    expect(await migrate(url, folder)).toEqual(['2_broken'])
  })

  it('are refused where one was edited after it had been applied', async () => {
    write('1_first', 'create table one (id int)')
    await migrate(url, folder)
    write('1_first', 'create table one (id bigint)')
    await expect(migrate(url, folder)).rejects.toThrow(/1_first was edited/)
  })

  it('keep the table that tools of Prisma read', async () => {
    write('1_first', 'create table one (id int)')
    await migrate(url, folder)
    expect(await rows('select migration_name, length(checksum) as digest, finished_at is not null as finished, applied_steps_count from _prisma_migrations'))
      .toEqual([{ migration_name: '1_first', digest: 64, finished: true, applied_steps_count: 1 }])
  })

  it('of the project apply to an empty database', async () => {
    const all = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
    expect(await migrate(url, path.resolve('prisma/migrations'))).toEqual(all)
  })
})

describe('a database that cannot be used', () => {
  it('is said to be away without its password', async () => {
    const wrong = 'postgresql://somebody:hunter2@127.0.0.1:1/db'
    const error = await migrate(wrong, folder).catch((thrown: Error) => thrown)
    expect(String(error)).toContain('ECONNREFUSED')
    expect(String(error)).not.toContain('hunter2')
  })

  it('is refused where it is not encoded in UTF-8', async () => {
    const client = new pg.Client({ connectionString: inject('clusterUrl') })
    await client.connect()
    await client.query(`create database ${new URL(url).pathname.slice(1)} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`)
    await client.end()
    await expect(migrate(url, folder)).rejects.toThrow(/UTF8 is needed/)
  })
})
