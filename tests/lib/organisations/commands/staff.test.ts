import { beforeEach, expect, test } from 'vitest'
import { changeOwnPassword } from '../../../../lib/organisations/commands/change-own-password'
import { changeRoles } from '../../../../lib/organisations/commands/change-roles'
import { disableStaff } from '../../../../lib/organisations/commands/disable-staff'
import { enableStaff } from '../../../../lib/organisations/commands/enable-staff'
import { hashPassword } from '../../../../lib/organisations/passwords'
import { findSession } from '../../../../lib/organisations/sessions'
import { authenticate } from '../../../../lib/organisations/sign-in'
import { listStaff } from '../../../../lib/organisations/staff-queries'
import type { StaffContext } from '../../../../lib/platform/context'
import type { Organisation, Staff } from '../../../../lib/platform/generated/prisma/client'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeOrganisation, makeStaff, makeUnit, staffContext } from '../../../support/factories'
import { ownerPrisma } from '../../../support/owner'

useTestDatabase()

let organisation: Organisation
let administrator: StaffContext
let colleague: Staff
let colleagueContext: StaffContext

beforeEach(async () => {
  organisation = await makeOrganisation()
  administrator = await staffContext(await makeStaff(organisation, ['administrator']))
  colleague = await makeStaff(organisation, ['moderator'])
  colleagueContext = await staffContext(colleague)
})

const stored = (id: string) => ownerPrisma().staff.findUniqueOrThrow({ where: { id } })
const eventsAbout = (subjectId: string) => ownerPrisma().auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

test('other roles end every session at once, and are on record', async () => {
  const unit = await makeUnit(organisation)
  await changeRoles(administrator, { staffId: colleague.id, roles: ['handler', 'approver'], unitId: unit.id })
  expect(await stored(colleague.id)).toMatchObject({ roles: ['handler', 'approver'], unitId: unit.id })
  expect(await findSession(colleagueContext.actor.sessionId)).toBeNull()
  expect(await ownerPrisma().staffSession.findUnique({ where: { id: colleagueContext.actor.sessionId } })).toMatchObject({ endReason: 'role_changed' })
  expect(await eventsAbout(colleague.id)).toMatchObject([
    { action: 'staff.roles_changed', actorId: administrator.actor.id, details: { from: ['moderator'], to: ['handler', 'approver'], fromUnit: null, toUnit: unit.id } },
  ])
})

test('disabling ends every session at once; enabling lets in again', async () => {
  await disableStaff(administrator, { staffId: colleague.id })
  expect(await findSession(colleagueContext.actor.sessionId)).toBeNull()
  await disableStaff(administrator, { staffId: colleague.id })
  await enableStaff(administrator, { staffId: colleague.id })
  expect(await stored(colleague.id)).toMatchObject({ disabledAt: null, roles: ['moderator'] })
  expect(await findSession(colleagueContext.actor.sessionId)).toBeNull()
  expect((await eventsAbout(colleague.id)).map(({ action }) => action)).toEqual(['staff.disabled', 'staff.enabled'])
})

test('only an administrator manages staff, and only of their own organisation', async () => {
  const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['administrator']))
  for (const ctx of [colleagueContext, stranger]) {
    const reason = ctx === stranger ? 'staff_not_found' : 'not_permitted'
    await expect(changeRoles(ctx, { staffId: colleague.id, roles: ['auditor'] })).rejects.toMatchObject({ reason })
    await expect(disableStaff(ctx, { staffId: colleague.id })).rejects.toMatchObject({ reason })
    await expect(enableStaff(ctx, { staffId: colleague.id })).rejects.toMatchObject({ reason })
  }
  await expect(listStaff(colleagueContext)).rejects.toMatchObject({ reason: 'not_permitted' })
  expect((await listStaff(stranger)).map(({ id }) => id)).not.toContain(colleague.id)
  expect(await stored(colleague.id)).toMatchObject({ roles: ['moderator'], disabledAt: null })
})

test('the last administrator stays one', async () => {
  const staffId = administrator.actor.id
  await expect(changeRoles(administrator, { staffId, roles: ['auditor'] })).rejects.toMatchObject({ reason: 'last_administrator' })
  await expect(disableStaff(administrator, { staffId })).rejects.toMatchObject({ reason: 'last_administrator' })
  await changeRoles(administrator, { staffId, roles: ['administrator', 'auditor'] })
  const disabled = await makeStaff(organisation, ['administrator'], { disabledAt: new Date() })
  await expect(disableStaff(administrator, { staffId })).rejects.toMatchObject({ reason: 'last_administrator' })
  await enableStaff(administrator, { staffId: disabled.id })
  await disableStaff(administrator, { staffId })
})

test('two administrators who remove each other at once leave one', async () => {
  for (let round = 0; round < 5; round += 1) {
    const home = await makeOrganisation()
    const [one, other] = await Promise.all([1, 2].map(async () => staffContext(await makeStaff(home, ['administrator']))))
    const results = await Promise.allSettled([
      disableStaff(one!, { staffId: other!.actor.id }), changeRoles(other!, { staffId: one!.actor.id, roles: ['auditor'] }),
    ])
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await ownerPrisma().staff.count({ where: { organisationId: home.id, disabledAt: null, roles: { has: 'administrator' } } })).toBe(1)
  }
})

test('a handler has a unit, of the same organisation', async () => {
  await expect(changeRoles(administrator, { staffId: colleague.id, roles: ['handler'] })).rejects.toMatchObject({ fields: [{ path: 'unitId', problem: 'required' }] })
  const elsewhere = await makeUnit(await makeOrganisation())
  await expect(changeRoles(administrator, { staffId: colleague.id, roles: ['handler'], unitId: elsewhere.id })).rejects.toMatchObject({ reason: 'unit_not_found' })
})

test('a new password ends every session, and the old one lets nobody in', async () => {
  const [old, fresh] = ['门前的老槐树又开花了香气飘进窗', '湖边散步的人渐渐多起来了真好啊']
  const owner = await makeStaff(organisation, ['auditor'], { passwordHash: await hashPassword(old) })
  const [one, other] = [await staffContext(owner), await staffContext(owner)]
  await expect(changeOwnPassword(one, { currentPassword: fresh, newPassword: fresh })).rejects.toMatchObject({ fields: [{ path: 'currentPassword', problem: 'wrong_password' }] })
  await expect(changeOwnPassword(one, { currentPassword: old, newPassword: old })).rejects.toMatchObject({ fields: [{ path: 'newPassword', problem: 'password_too_common' }] })
  await expect(changeOwnPassword(one, { currentPassword: old, newPassword: 'short' })).rejects.toMatchObject({ fields: [{ path: 'newPassword', problem: 'too_short' }] })
  expect(await findSession(one.actor.sessionId)).not.toBeNull()
  await changeOwnPassword(one, { currentPassword: old, newPassword: fresh })
  expect(await findSession(one.actor.sessionId)).toBeNull()
  expect(await findSession(other.actor.sessionId)).toBeNull()
  const attempt = (password: string) => authenticate(citizenContext(), { email: owner.email, password, address: '192.0.2.1' })
  await expect(attempt(old)).rejects.toMatchObject({ reason: 'sign_in_failed' })
  expect(await attempt(fresh)).toEqual({ staffId: owner.id })
  expect((await eventsAbout(owner.id)).map(({ action }) => action)).toEqual(['password_change.failed', 'staff.password_changed', 'sign_in.failed'])
})

test('the list of staff says who, which roles, which unit and when they were last here', async () => {
  const staff = await listStaff(administrator)
  expect(staff.map(({ id }) => id)).toEqual([administrator.actor.id, colleague.id])
  expect(staff[1]).toMatchObject({ roles: ['moderator'], unit: null, disabledAt: null, lastSeenAt: expect.any(Date) as Date })
  expect(JSON.stringify(staff)).not.toContain('passwordHash')
})
