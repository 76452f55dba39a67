import { beforeEach, expect, test } from 'vitest'
import { acceptInvitation } from '../../../../lib/organisations/commands/accept-invitation'
import { createFirstInvitation } from '../../../../lib/organisations/commands/create-first-invitation'
import { inviteStaff } from '../../../../lib/organisations/commands/invite-staff'
import { findInvitation } from '../../../../lib/organisations/invitations'
import { authenticate } from '../../../../lib/organisations/sign-in'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeOrganisation, makeStaff, makeUnit, operatorContext, staffContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'

useTestDatabase()

const PASSWORD = '门前的老槐树又开花了香气飘进窗'
const answer = (token: string, over: object = {}) => ({ token, name: '林静', email: 'lin.jing@example.org', password: PASSWORD, organisationName: '云泽区整改办公室', ...over })
const later = (hours: number) => citizenContext({ at: new Date(Date.now() + hours * 3_600_000) })

beforeEach(async () => {
  await ownerQuery('TRUNCATE staff_sessions, staff, invitations, four_eyes_waivers, units, organisations, rate_limits CASCADE')
})

test('on an empty database the first link makes the organisation and its administrator', async () => {
  const first = await createFirstInvitation(operatorContext())
  expect(Buffer.from(first!.token, 'base64url')).toHaveLength(16)
  expect(await findInvitation(citizenContext(), first!)).toMatchObject({ needsOrganisationName: true, roles: ['administrator'], organisationName: null })
  const { staffId } = await acceptInvitation(citizenContext(), answer(first!.token))
  const staff = await ownerPrisma().staff.findUniqueOrThrow({ where: { id: staffId }, include: { organisation: true } })
  expect(staff).toMatchObject({ name: '林静', roles: ['administrator'], organisation: { name: '云泽区整改办公室' } })
  expect(await authenticate(citizenContext(), { email: 'Lin.Jing@example.org', password: PASSWORD, address: '192.0.2.1' })).toEqual({ staffId })
  expect(await createFirstInvitation(operatorContext())).toBeNull()
})

test('only a hash of the token is kept, and the events do not hold it', async () => {
  const { token } = (await createFirstInvitation(operatorContext()))!
  const { rows } = await ownerQuery('SELECT i::text AS text FROM invitations i UNION ALL SELECT e::text FROM audit_events e')
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('each start makes a new first link, and the one before no longer works', async () => {
  const old = (await createFirstInvitation(operatorContext()))!
  const fresh = (await createFirstInvitation(operatorContext()))!
  await expect(acceptInvitation(citizenContext(), answer(old.token))).rejects.toMatchObject({ reason: 'invitation_unknown' })
  await expect(acceptInvitation(citizenContext(), answer(fresh.token))).resolves.toBeDefined()
})

test('where a report was imported before, the first administrator joins its organisation', async () => {
  const organisation = await makeOrganisation()
  const { token } = (await createFirstInvitation(operatorContext()))!
  expect(await findInvitation(citizenContext(), { token })).toMatchObject({ needsOrganisationName: false, organisationName: organisation.name })
  const { staffId } = await acceptInvitation(citizenContext(), answer(token, { organisationName: undefined }))
  expect(await ownerPrisma().staff.findUniqueOrThrow({ where: { id: staffId } })).toMatchObject({ organisationId: organisation.id })
})

test('the same where the report is imported after the link was printed, and even after the name of another body was typed', async () => {
  const { token } = (await createFirstInvitation(operatorContext()))!
  const organisation = await makeOrganisation()
  expect(await findInvitation(citizenContext(), { token })).toMatchObject({ needsOrganisationName: false, organisationName: organisation.name })
  const { staffId } = await acceptInvitation(citizenContext(), answer(token))
  expect(await ownerPrisma().staff.findUniqueOrThrow({ where: { id: staffId } })).toMatchObject({ organisationId: organisation.id })
  expect(await ownerPrisma().organisation.count()).toBe(1)
})

test('a link works for 24 hours', async () => {
  const { token } = (await createFirstInvitation(operatorContext()))!
  await expect(acceptInvitation(later(25), answer(token))).rejects.toMatchObject({ reason: 'invitation_unknown' })
  await expect(acceptInvitation(later(23), answer(token))).resolves.toBeDefined()
})

test('a link makes one member of staff, also when it is used twice at once', async () => {
  const { token } = (await createFirstInvitation(operatorContext()))!
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => acceptInvitation(citizenContext(), answer(token, { email: `${name}@example.org` }))))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await ownerPrisma().staff.count()).toBe(1)
  expect(await ownerPrisma().organisation.count()).toBe(1)
})

test('what is typed wrongly is named, all of it, and the link stays good', async () => {
  const { token } = (await createFirstInvitation(operatorContext()))!
  await expect(acceptInvitation(citizenContext(), answer(token, { name: ' ', email: 'nobody', password: 'short' }))).rejects.toMatchObject({
    fields: [{ path: 'name', problem: 'required' }, { path: 'email', problem: 'not_an_email' }, { path: 'password', problem: 'too_short', limit: 15 }],
  })
  await expect(acceptInvitation(citizenContext(), answer(token, { organisationName: '' }))).rejects.toMatchObject({ fields: [{ path: 'organisationName', problem: 'required' }] })
  await expect(acceptInvitation(citizenContext(), answer(token, { password: 'lin.jing lin.jing lin.jing' }))).rejects.toMatchObject({ fields: [{ path: 'password', problem: 'password_too_common' }] })
  expect(await findInvitation(citizenContext(), { token })).not.toBeNull()
})

test('an administrator invites with roles and a unit, in their own organisation', async () => {
  const organisation = await makeOrganisation()
  const unit = await makeUnit(organisation)
  const administrator = await staffContext(await makeStaff(organisation, ['administrator']))
  const { token } = await inviteStaff(administrator, { roles: ['handler', 'handler'], unitId: unit.id })
  expect(await findInvitation(citizenContext(), { token })).toMatchObject({ organisationName: organisation.name, roles: ['handler'], unitName: unit.name })
  const { staffId } = await acceptInvitation(citizenContext(), answer(token))
  expect(await ownerPrisma().staff.findUniqueOrThrow({ where: { id: staffId } })).toMatchObject({ roles: ['handler'], unitId: unit.id })
  const events = await ownerPrisma().auditEvent.findMany({ where: { organisationId: organisation.id }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['invitation.created', 'staff.joined'])
})

test('only an administrator invites; a handler needs a unit, and one of the organisation', async () => {
  const organisation = await makeOrganisation()
  const moderator = await staffContext(await makeStaff(organisation, ['moderator', 'approver', 'auditor', 'publisher']))
  await expect(inviteStaff(moderator, { roles: ['auditor'] })).rejects.toMatchObject({ reason: 'not_permitted' })
  const administrator = await staffContext(await makeStaff(organisation, ['administrator']))
  await expect(inviteStaff(administrator, { roles: ['handler'] })).rejects.toMatchObject({ fields: [{ path: 'unitId', problem: 'required' }] })
  await expect(inviteStaff(administrator, { roles: [] })).rejects.toMatchObject({ fields: [{ path: 'roles' }] })
  const elsewhere = await makeUnit(await makeOrganisation())
  await expect(inviteStaff(administrator, { roles: ['handler'], unitId: elsewhere.id })).rejects.toMatchObject({ reason: 'unit_not_found' })
  expect(await ownerPrisma().invitation.count()).toBe(0)
})

test('an e-mail belongs to one account; the link stays good', async () => {
  const organisation = await makeOrganisation()
  const administrator = await staffContext(await makeStaff(organisation, ['administrator'], { email: 'taken@example.org' }))
  const { token } = await inviteStaff(administrator, { roles: ['auditor'] })
  await expect(acceptInvitation(citizenContext(), answer(token, { email: 'Taken@example.org' }))).rejects.toMatchObject({ reason: 'email_taken' })
  await expect(acceptInvitation(citizenContext(), answer(token))).resolves.toBeDefined()
})

test('only the operator or the system makes the first link', async () => {
  await expect(createFirstInvitation(citizenContext())).rejects.toMatchObject({ reason: 'not_permitted' })
})
