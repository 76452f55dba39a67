import { expect, test } from 'vitest'
import { acceptInvitation } from '../../../../lib/organisations/commands/accept-invitation'
import { createOrganisation } from '../../../../lib/organisations/commands/create-organisation'
import { findOrganisation, listOrganisations } from '../../../../lib/organisations/public-queries'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeReport, makeStaff, operatorContext, staffContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'

useTestDatabase()

test('the operator adds a body with the link of its first administrator, who then belongs to it alone', async () => {
  const { slug, invitation } = await createOrganisation(operatorContext(), { name: '临湖县审计局', nameEn: 'Linhu Audit Office', slug: 'audit' })
  expect(slug).toBe('audit')
  const { staffId } = await acceptInvitation(citizenContext(), { token: invitation.token, name: '周宁', email: 'zhou@example.org', password: '湖边的柳树每年都先发芽然后才开花' })
  const staff = await ownerPrisma().staff.findUniqueOrThrow({ where: { id: staffId }, select: { roles: true, organisation: { select: { slug: true } } } })
  expect(staff).toEqual({ roles: ['administrator'], organisation: { slug: 'audit' } })
  expect(await findOrganisation(citizenContext(), { slug: 'audit' })).toMatchObject({ name: '临湖县审计局', nameEn: 'Linhu Audit Office' })
})

test('an address in use is refused and nothing is written; without one the next number is taken', async () => {
  const before = await ownerPrisma().invitation.count()
  await expect(createOrganisation(operatorContext(), { name: '另一个局', slug: 'audit' })).rejects.toMatchObject({ reason: 'organisation_slug_taken' })
  expect(await ownerPrisma().invitation.count()).toBe(before)
  expect((await createOrganisation(operatorContext(), { name: '临湖县水务局' })).slug).toMatch(/^organisation-\d+$/)
})

test('staff and citizens do not add organisations', async () => {
  const organisation = await ownerPrisma().organisation.findFirstOrThrow()
  const administrator = await staffContext(await makeStaff(organisation, ['administrator']))
  for (const ctx of [administrator, citizenContext()]) await expect(createOrganisation(ctx, { name: '某局' })).rejects.toMatchObject({ reason: 'not_permitted' })
})

test('a name that nobody can read, or a slug with other characters, names the field', async () => {
  await expect(createOrganisation(operatorContext(), { name: ' ', slug: '审计' })).rejects.toMatchObject({ fields: [{ path: 'name', problem: 'required' }, { path: 'slug', problem: 'forbidden_characters' }] })
})

test('the event names the organisation and never the link', async () => {
  const { invitation } = await createOrganisation(operatorContext(), { name: '临湖县教育局' })
  const { rows } = await ownerQuery('SELECT e::text AS text FROM audit_events e')
  expect(JSON.stringify(rows)).not.toContain(invitation.token)
})

test('the site lists those that have something to read', async () => {
  await makeReport({ organisation: await ownerPrisma().organisation.findUniqueOrThrow({ where: { slug: 'audit' } }) })
  expect((await listOrganisations(citizenContext())).map(({ slug, reportCount }) => [slug, reportCount])).toEqual([['audit', 1]])
})
