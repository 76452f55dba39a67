import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { endSession, findSession, startSession } from '../../../lib/organisations/sessions'
import type { Organisation, Staff } from '../../../lib/platform/generated/prisma/client'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeOrganisation, makeStaff } from '../../support/factories'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase()

let organisation: Organisation
let staff: Staff
beforeAll(async () => { organisation = await makeOrganisation() })
beforeEach(async () => { staff = await makeStaff(organisation, ['moderator', 'approver']) })

const start = async () => (await startSession(citizenContext(), { staffId: staff.id })).sessionId
/** As if the session had begun, and been used last, that many minutes ago. */
const age = (sessionId: string, begun: number, used: number) =>
  ownerQuery(`UPDATE staff_sessions SET created_at = now() - make_interval(mins => $2), last_seen_at = now() - make_interval(mins => $3) WHERE id = $1`, [sessionId, begun, used])
const sessionRow = (id: string) => ownerPrisma().staffSession.findUniqueOrThrow({ where: { id } })

test('a session says who holds it, as the database has them now', async () => {
  const sessionId = await start()
  expect(await findSession(sessionId)).toEqual({
    kind: 'staff', id: staff.id, organisationId: organisation.id, name: staff.name, roles: ['moderator', 'approver'], unitId: null, sessionId,
  })
  await ownerPrisma().staff.update({ where: { id: staff.id }, data: { name: '改名' } })
  expect((await findSession(sessionId))?.name).toBe('改名')
})

test('starting and ending are on record', async () => {
  const sessionId = await start()
  await endSession(citizenContext(), { sessionId })
  const events = await ownerPrisma().auditEvent.findMany({ where: { subjectId: staff.id }, orderBy: { id: 'asc' } })
  expect(events.map(({ action, details }) => [action, details])).toEqual([
    ['session.started', { session: sessionId }], ['session.ended', { session: sessionId, reason: 'signed_out' }],
  ])
})

test('signing out ends it at once; signing out again changes nothing', async () => {
  const sessionId = await start()
  await endSession(citizenContext(), { sessionId })
  expect(await findSession(sessionId)).toBeNull()
  const { endedAt } = await sessionRow(sessionId)
  await endSession(citizenContext(), { sessionId })
  expect((await sessionRow(sessionId)).endedAt).toEqual(endedAt)
})

test('thirty minutes without a request end it', async () => {
  const sessionId = await start()
  await age(sessionId, 60, 29)
  expect(await findSession(sessionId)).not.toBeNull()
  await age(sessionId, 60, 31)
  expect(await findSession(sessionId)).toBeNull()
  expect((await sessionRow(sessionId)).endReason).toBe('idle')
})

test('ten hours end it, however busy', async () => {
  const sessionId = await start()
  await age(sessionId, 599, 0)
  expect(await findSession(sessionId)).not.toBeNull()
  await age(sessionId, 601, 0)
  expect(await findSession(sessionId)).toBeNull()
  expect((await sessionRow(sessionId)).endReason).toBe('expired')
})

test('a request is written down at most once a minute', async () => {
  const sessionId = await start()
  const before = (await sessionRow(sessionId)).lastSeenAt
  await findSession(sessionId)
  expect((await sessionRow(sessionId)).lastSeenAt).toEqual(before)
  await age(sessionId, 10, 2)
  await findSession(sessionId)
  expect((await sessionRow(sessionId)).lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 30_000)
})

test('whoever is disabled has no session, even one that began at the same moment', async () => {
  const sessionId = await start()
  await ownerPrisma().staff.update({ where: { id: staff.id }, data: { disabledAt: new Date() } })
  expect(await findSession(sessionId)).toBeNull()
  await expect(start()).rejects.toMatchObject({ reason: 'sign_in_failed' })
})

test.each(['', 'x', '-'.repeat(36), randomUUID(), `${randomUUID()}'`])('what is no session is none: %s', async (sessionId) => {
  expect(await findSession(sessionId)).toBeNull()
})
