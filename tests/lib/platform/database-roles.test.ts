import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { asCitizen, asSystem, contextOf } from '../../../lib/platform/context'
import { addressAs, databaseRoles, loginRole, prepareLogins, scopeOf } from '../../../lib/platform/database-roles'
import { useSettings, WrongSettings } from '../../../lib/platform/env'
import { databaseUrlFor } from '../../../lib/platform/migrate'
import { dropDatabase, testSettings } from '../../support/database'

/** A database whose owner may make no roles. */
let name: string
let ownerUrl: string
let admin: pg.Client

beforeEach(async () => {
  useSettings(testSettings())
  name = `roles_${randomUUID().replaceAll('-', '')}`
  admin = new pg.Client({ connectionString: inject('clusterUrl') })
  await admin.connect()
  await admin.query(`CREATE ROLE ${name} LOGIN`)
  await admin.query(`CREATE DATABASE ${name} OWNER ${name}`)
  const url = new URL(databaseUrlFor(inject('clusterUrl'), name))
  url.username = name
  ownerUrl = url.href
})
afterEach(async () => {
  await dropDatabase(ownerUrl)
  await admin.query(`DROP ROLE ${name}`)
  await admin.end()
})

const statementsOf = (message: string) => message.split('\n').filter((line) => /^ {2}(CREATE|ALTER|GRANT) /.test(line)).join('\n')
const whoIs = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('SELECT current_user AS name')
  await client.end()
  return rows[0]!.name
}

describe('an owner who may make no roles', () => {
  it('is told exactly what an administrator has to run, and that is enough', async () => {
    const refused = await prepareLogins(ownerUrl).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(WrongSettings)
    await admin.query(statementsOf((refused as Error).message))
    await prepareLogins(ownerUrl)
    for (const role of databaseRoles) expect(await whoIs(addressAs(ownerUrl, role))).toBe(`${name}_as_${role}`)
  })
})

describe('an owner who may', () => {
  it('makes them once, however many start at the same time', async () => {
    await admin.query(`ALTER ROLE ${name} SUPERUSER`)
    await Promise.all(Array.from({ length: 6 }, () => prepareLogins(ownerUrl)))
    expect((await admin.query('SELECT FROM pg_roles WHERE rolname LIKE $1', [`${name}\\_as\\_%`])).rowCount).toBe(3)
  })
})

it('a login that may more than its group is refused', async () => {
  await admin.query(`ALTER ROLE ${name} SUPERUSER`)
  await prepareLogins(ownerUrl)
  await admin.query(`ALTER ROLE ${name}_as_portal BYPASSRLS`)
  await expect(prepareLogins(ownerUrl)).rejects.toThrow(WrongSettings)
  await admin.query(`ALTER ROLE ${name}_as_portal NOBYPASSRLS`)
  await admin.query(`GRANT ${name} TO ${name}_as_desk`)
  await expect(prepareLogins(ownerUrl)).rejects.toThrow(WrongSettings)
})

it('who acts decides as whom the database is asked', () => {
  expect(scopeOf(asCitizen)).toEqual({ role: 'portal' })
  expect(scopeOf(asSystem)).toEqual({ role: 'house' })
  expect(scopeOf(contextOf({ kind: 'operator' }))).toEqual({ role: 'house' })
  const staff = { kind: 'staff' as const, id: 'a', organisationId: 'b', name: '', roles: [], unitId: null, sessionId: '' }
  expect(scopeOf(contextOf(staff))).toEqual({ role: 'desk', organisationId: 'b' })
})

it('the address keeps everything but who connects, also where it names no server', () => {
  useSettings(testSettings())
  const given = new URL(addressAs('postgresql://owner:pw@db.internal:6432/huiyin?sslmode=verify-full', 'portal'))
  expect(given).toMatchObject({ host: 'db.internal:6432', pathname: '/huiyin', search: '?sslmode=verify-full', username: 'huiyin_as_portal' })
  expect(given.password).toMatch(/^[\w-]{43}$/)
  expect(new URL(addressAs('postgresql:///huiyin?host=/run/postgresql', 'desk'))).toMatchObject({ username: 'huiyin_as_desk', search: '?host=/run/postgresql' })
})

it('names of logins fit, whatever the database is called', () => {
  const long = 'a'.repeat(63)
  for (const role of databaseRoles) expect(loginRole(long, role).length).toBeLessThanOrEqual(63)
  expect(loginRole(long, 'desk')).not.toBe(loginRole(`${long.slice(1)}b`, 'desk'))
})
