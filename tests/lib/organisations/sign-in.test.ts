import { beforeAll, beforeEach, expect, test } from 'vitest'
import { countAttempt } from '../../../lib/organisations/guessing'
import { hashPassword } from '../../../lib/organisations/passwords'
import { authenticate } from '../../../lib/organisations/sign-in'
import type { Organisation, Staff } from '../../../lib/platform/generated/prisma/client'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeOrganisation, makeStaff } from '../../support/factories'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase()

const PASSWORD = '门前的老槐树又开花了香气飘进窗'
let passwordHash = ''
let organisation: Organisation
let staff: Staff

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD)
  organisation = await makeOrganisation()
})
beforeEach(async () => {
  await ownerQuery('DELETE FROM rate_limits')
  staff = await makeStaff(organisation, ['moderator'], { passwordHash })
})

const attempt = (over: Partial<{ email: string; password: string; address: string }> = {}) =>
  authenticate(citizenContext(), { email: staff.email, password: PASSWORD, address: '192.0.2.1', ...over })
const guess = (over: Partial<{ email: string; password: string; address: string }> = {}) =>
  attempt({ password: 'not the password', ...over }).then(() => 'in', (error: { reason: string }) => error.reason)
const eventsAbout = (subjectId: string) => ownerPrisma().auditEvent.findMany({ where: { action: 'sign_in.failed', subjectId } })
/** As if that many seconds had gone by for everything counted so far. */
const pass = (seconds: number) => ownerQuery('UPDATE rate_limits SET expire = expire - $1', [seconds * 1000])

/** As if everything counted so far had been counted this moment: however slow the machine, no wait is over. */
const justNow = () => ownerQuery('UPDATE rate_limits SET expire = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + 3600000')

test('the right password lets in, whatever the case of the e-mail', async () => {
  expect(await attempt({ email: ` ${staff.email.toUpperCase()} ` })).toEqual({ staffId: staff.id })
})

test('unknown account, wrong password and disabled account get one answer', async () => {
  await ownerPrisma().staff.update({ where: { id: staff.id }, data: { disabledAt: new Date() } })
  expect(await guess()).toBe('sign_in_failed')
  expect(await guess({ password: PASSWORD })).toBe('sign_in_failed')
  expect(await guess({ email: 'nobody@example.org', address: '192.0.2.2' })).toBe('sign_in_failed')
  expect(await guess({ email: '\0\ud800', address: '192.0.2.3' })).toBe('sign_in_failed')
  expect(await guess({ password: 'x'.repeat(100_000), address: '192.0.2.4' })).toBe('sign_in_failed')
})

test('a failure is on record without what was typed or from where', async () => {
  await guess()
  const [event] = await eventsAbout(staff.id)
  expect(event).toMatchObject({ details: { reason: 'wrong_password' }, organisationId: organisation.id })
  await guess({ email: 'someone.private@example.org' })
  const unknown = await eventsAbout('unknown')
  expect(unknown.at(-1)).toMatchObject({ details: { reason: 'unknown_account' }, organisationId: null })
  const written = JSON.stringify([event, unknown], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  expect(written).not.toContain('someone.private')
  expect(written).not.toContain('192.0.2.1')
  const { rows } = await ownerQuery<{ key: string }>('SELECT key FROM rate_limits')
  expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2|example/)
})

test('after five guesses an account and address must wait, and longer each time', async () => {
  for (let at = 0; at < 5; at += 1) expect(await isLookedAt()).toBe(true)
  const waits: number[] = []
  for (let at = 0; at < 8; at += 1) {
    await justNow()
    const error: unknown = await attempt().catch((refused: unknown) => refused)
    expect(error).toMatchObject({ reason: 'too_many_requests' })
    const wait = (error as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds
    waits.push(wait)
    await pass(wait)
    expect(await isLookedAt()).toBe(true)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 57, 57])
})

test('the owner gets in within sixty seconds of any amount of guessing', async () => {
  for (let at = 0; at < 30; at += 1) {
    await isLookedAt()
    await pass(45)
  }
  for (let at = 0; at < 20; at += 1) await isLookedAt()
  await justNow()
  await pass(60)
  expect(await attempt()).toEqual({ staffId: staff.id })
})

test('many guesses at once are counted before they are looked at', async () => {
  const looked = await Promise.all(Array.from({ length: 25 }, () => isLookedAt()))
  expect(looked.filter(Boolean)).toHaveLength(5)
})

test('ten thousand guesses in an hour: at most a hundred are looked at', async () => {
  let evaluated = 0
  for (let second = 0; second < 3600; second += 4) {
    // One guess every four seconds stands for as many as fit into it: what is too early is refused without being counted.
    if (await isLookedAt()) evaluated += 1
    await pass(4)
  }
  expect(evaluated).toBeLessThanOrEqual(100)
  expect(evaluated).toBeGreaterThan(60)
}, 60_000)

test('ten thousand guesses from many addresses: at most a hundred are looked at', async () => {
  let evaluated = 0
  for (let second = 0; second < 3600; second += 10) {
    // Each address is used for a while, then the next: some go on guessing, all begin.
    for (const address of [`203.0.113.${Math.floor(second / 60)}`, `198.51.100.${second % 256}`]) {
      if (await isLookedAt(address)) evaluated += 1
    }
    await pass(10)
  }
  expect(evaluated).toBeLessThanOrEqual(100)
}, 120_000)

test('an owner who signed in from their address before gets in at once, however many guess from elsewhere', async () => {
  await attempt({ address: '198.51.100.7' })
  for (let at = 0; at < 40; at += 1) await isLookedAt(`203.0.113.${at}`)
  await justNow()
  expect(await guess({ address: '203.0.113.99' })).toBe('too_many_requests')
  expect(await attempt({ address: '198.51.100.7' })).toEqual({ staffId: staff.id })
})

test('an owner at a new address gets in at once while somebody guesses from another, even after a slip', async () => {
  for (let minute = 0; minute < 30; minute += 1) {
    for (let at = 0; at < 5; at += 1) await isLookedAt('203.0.113.1')
    await pass(60)
  }
  for (let at = 0; at < 10; at += 1) await isLookedAt('203.0.113.1')
  expect(await guess({ address: '198.51.100.7' })).toBe('sign_in_failed')
  expect(await attempt({ address: '198.51.100.7' })).toEqual({ staffId: staff.id })
})

test('one address that tries many accounts is slowed', async () => {
  for (let at = 0; at < 30; at += 1) expect(await isLookedAt('192.0.2.1', `person${at}@example.org`)).toBe(true)
  await justNow()
  expect(await guess({ email: 'person31@example.org' })).toBe('too_many_requests')
}, 30_000)

test('signing in makes the account count anew and leaves others of the address alone', async () => {
  for (let at = 0; at < 4; at += 1) await guess()
  await attempt()
  for (let at = 0; at < 5; at += 1) expect(await guess()).toBe('sign_in_failed')
})

function isLookedAt(address = '192.0.2.1', email = staff.email): Promise<boolean> {
  return countAttempt({ email, address }).then(() => true, () => false)
}
