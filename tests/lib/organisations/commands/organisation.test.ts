import { beforeEach, expect, test } from 'vitest'
import { createUnit } from '../../../../lib/organisations/commands/create-unit'
import { enableStaff } from '../../../../lib/organisations/commands/enable-staff'
import { renameUnit } from '../../../../lib/organisations/commands/rename-unit'
import { switchOffFourEyes } from '../../../../lib/organisations/commands/switch-off-four-eyes'
import { switchOnFourEyes } from '../../../../lib/organisations/commands/switch-on-four-eyes'
import { updateOrganisation } from '../../../../lib/organisations/commands/update-organisation'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import { parseSettings } from '../../../../lib/organisations/schema'
import { findOwnOrganisation, listUnits } from '../../../../lib/organisations/staff-queries'
import type { StaffContext } from '../../../../lib/platform/context'
import type { Organisation } from '../../../../lib/platform/generated/prisma/client'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeOrganisation, makeStaff, makeUnit, staffContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'

useTestDatabase()

let organisation: Organisation
let administrator: StaffContext
beforeEach(async () => {
  organisation = await makeOrganisation()
  administrator = await staffContext(await makeStaff(organisation, ['administrator']))
})
const actions = async () => (await ownerPrisma().auditEvent.findMany({ where: { organisationId: organisation.id }, orderBy: { id: 'asc' } })).map(({ action }) => action)

test('a unit is made and renamed, and both are on record', async () => {
  const { unitId } = await createUnit(administrator, { name: ' 区水务局 ' })
  await renameUnit(administrator, { unitId, name: '区水务和湖泊局' })
  await renameUnit(administrator, { unitId, name: '区水务和湖泊局' })
  expect(await listUnits(administrator)).toEqual([{ id: unitId, name: '区水务和湖泊局', staffCount: 0, openCaseCount: 0 }])
  expect(await actions()).toEqual(['unit.created', 'unit.renamed'])
})

test('two units of an organisation have different names; another organisation may use the same', async () => {
  await createUnit(administrator, { name: '区水务局' })
  const { unitId } = await createUnit(administrator, { name: '区城管局' })
  await expect(createUnit(administrator, { name: '区水务局' })).rejects.toMatchObject({ reason: 'unit_name_taken' })
  await expect(renameUnit(administrator, { unitId, name: '区水务局' })).rejects.toMatchObject({ reason: 'unit_name_taken' })
  await makeUnit(await makeOrganisation(), { name: '区水务局' })
  expect(await actions()).toEqual(['unit.created', 'unit.created'])
})

test('only an administrator of the organisation manages its units and settings', async () => {
  const other = await staffContext(await makeStaff(organisation, ['publisher', 'moderator', 'approver', 'auditor']))
  const unit = await makeUnit(organisation)
  await expect(createUnit(other, { name: '区水务局' })).rejects.toMatchObject({ reason: 'not_permitted' })
  await expect(renameUnit(other, { unitId: unit.id, name: '区水务局' })).rejects.toMatchObject({ reason: 'not_permitted' })
  await expect(updateOrganisation(other, { name: '甲', settings: {} })).rejects.toMatchObject({ reason: 'not_permitted' })
  await expect(switchOffFourEyes(other, { act: 'release_reply', reason: '只有一人' })).rejects.toMatchObject({ reason: 'not_permitted' })
  const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['administrator']))
  await expect(renameUnit(stranger, { unitId: unit.id, name: '区水务局' })).rejects.toMatchObject({ reason: 'unit_not_found' })
})

test('a unit needs a name that can be read', async () => {
  for (const name of ['', '   ', '\u200b\u200b', '甲\n乙', '甲\0乙', '长'.repeat(101)]) {
    await expect(createUnit(administrator, { name }), JSON.stringify(name)).rejects.toHaveProperty('fields')
  }
})

test('the settings show in the footer, what is empty shows nothing, and the event says what changed but not to what', async () => {
  await updateOrganisation(administrator, {
    name: '云泽区整改办', nameEn: 'Rectification Office', settings: { sponsor: '云泽区人民政府', hotline: '12345', icpNumber: '  ', disciplineUrl: 'https://example.gov.cn/12388' },
  })
  const stored = await ownerPrisma().organisation.findUniqueOrThrow({
    where: { id: organisation.id }, select: { slug: true, name: true, nameEn: true, timeZone: true, settings: true },
  })
  expect({ ...stored, settings: parseSettings(stored.settings) }).toEqual({
    slug: organisation.slug, name: '云泽区整改办', nameEn: 'Rectification Office', timeZone: 'Asia/Shanghai',
    settings: {
      sponsor: '云泽区人民政府', operator: null, technicalContact: null, icpNumber: null, policeNumber: null, siteCode: null, hotline: '12345',
      address: null, privacyContact: null, disciplinePhone: '12388', disciplineUrl: 'https://example.gov.cn/12388',
    },
  })
  const [event] = await ownerPrisma().auditEvent.findMany({ where: { action: 'organisation.updated', subjectId: organisation.id } })
  expect(event?.details).toEqual({ changed: ['sponsor', 'hotline', 'disciplineUrl', 'name', 'nameEn'] })
  await expect(updateOrganisation(administrator, { name: '甲', settings: { disciplineUrl: 'javascript:alert(1)' } })).rejects.toMatchObject({ fields: [{ path: 'settings.disciplineUrl' }] })
})

test('the organisation that was first here stands in the footer of pages that belong to no report', async () => {
  const { rows } = await ownerQuery<{ slug: string }>('SELECT slug FROM organisations ORDER BY created_at, id LIMIT 1')
  expect((await findHostOrganisation(citizenContext()))?.slug).toBe(rows[0]?.slug)
})

test('a single member of staff may openly switch the second person off and on again', async () => {
  await switchOffFourEyes(administrator, { act: 'release_reply', reason: '本单位只有一名工作人员' })
  await switchOffFourEyes(administrator, { act: 'release_reply', reason: '再来一次' })
  expect((await findOwnOrganisation(administrator)).waivers).toEqual([
    { act: 'release_reply', reason: '本单位只有一名工作人员', createdBy: administrator.actor.name, createdAt: expect.any(Date) as Date },
  ])
  await switchOnFourEyes(administrator, { act: 'release_reply' })
  await switchOnFourEyes(administrator, { act: 'release_reply' })
  expect((await findOwnOrganisation(administrator)).waivers).toEqual([])
  expect(await actions()).toEqual(['four_eyes.switched_off', 'four_eyes.switched_on'])
})

test('with two members of staff it cannot be switched off, and a second member switches it on', async () => {
  const second = await makeStaff(organisation, ['approver'])
  await expect(switchOffFourEyes(administrator, { act: 'release_reply', reason: '省事' })).rejects.toMatchObject({ reason: 'not_single_member' })
  await ownerPrisma().staff.update({ where: { id: second.id }, data: { disabledAt: new Date() } })
  await switchOffFourEyes(administrator, { act: 'release_reply', reason: '只剩一人' })
  await enableStaff(administrator, { staffId: second.id })
  expect((await findOwnOrganisation(administrator)).waivers).toEqual([])
  expect(await actions()).toEqual(['four_eyes.switched_off', 'staff.enabled', 'four_eyes.switched_on'])
})
