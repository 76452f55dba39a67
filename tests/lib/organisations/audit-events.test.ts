import { beforeAll, expect, test } from 'vitest'
import { sealEvents } from '../../../lib/audit/chain'
import { recordEvent } from '../../../lib/audit/record-event'
import { createUnit } from '../../../lib/organisations/commands/create-unit'
import { listAuditEvents } from '../../../lib/organisations/audit-events'
import { asSystem, contextOf, type StaffContext } from '../../../lib/platform/context'
import { transaction } from '../../../lib/platform/database'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeOrganisation, makeStaff, operatorContext, staffContext } from '../../support/factories'

useTestDatabase()
let administrator: StaffContext
let auditor: StaffContext
let moderator: StaffContext

beforeAll(async () => {
  const organisation = await makeOrganisation()
  administrator = await staffContext(await makeStaff(organisation, ['administrator']))
  auditor = await staffContext(await makeStaff(organisation, ['auditor']))
  moderator = await staffContext(await makeStaff(organisation, ['moderator']))
  const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['administrator']))
  for (let at = 1; at <= 5; at += 1) await createUnit(administrator, { name: `单位${at}` })
  await createUnit(stranger, { name: '别处的单位' })
  await transaction(asSystem, async (tx) => {
    await recordEvent(tx, operatorContext(), { action: 'report.imported', subjectType: 'report', subjectId: 'r' })
    await recordEvent(tx, contextOf({ kind: 'system' }), { action: 'mail.given_up', subjectType: 'mail', subjectId: 'm' })
    await recordEvent(tx, citizenContext(), { action: 'sign_in.failed', subjectType: 'staff', subjectId: 'unknown' })
  })
})

test('administrators and auditors read the events of their organisation and of the operator and the system, newest first', async () => {
  for (const ctx of [administrator, auditor]) {
    const { events, total, actions } = await listAuditEvents(ctx)
    expect(events.map(({ action }) => action)).toEqual(['mail.given_up', 'report.imported', ...Array.from({ length: 5 }, () => 'unit.created')])
    expect(total).toBe(7)
    expect(actions).toEqual(['mail.given_up', 'report.imported', 'unit.created'])
    expect(events[2]).toMatchObject({ actor: { kind: 'staff', name: administrator.actor.name }, details: { name: '单位5' } })
  }
})

test('nobody else reads them', async () => {
  await expect(listAuditEvents(moderator)).rejects.toMatchObject({ reason: 'not_permitted' })
  await expect(listAuditEvents(operatorContext())).rejects.toMatchObject({ reason: 'not_permitted' })
})

test('pages follow one another; a filter narrows to an action or a subject', async () => {
  const first = await listAuditEvents(auditor, { action: 'unit.created', limit: 3 })
  const second = await listAuditEvents(auditor, { action: 'unit.created', limit: 3, cursor: first.nextCursor })
  expect([...first.events, ...second.events].map(({ details }) => details.name)).toEqual(['单位5', '单位4', '单位3', '单位2', '单位1'])
  expect({ total: second.total, next: second.nextCursor }).toEqual({ total: 5, next: null })
  const { subjectId } = first.events[0]!
  expect((await listAuditEvents(auditor, { subject: { type: 'unit', id: subjectId } })).events).toHaveLength(1)
  await expect(listAuditEvents(auditor, { cursor: '1; DROP' })).rejects.toHaveProperty('fields')
})

test('it shows which events are sealed into the chain', async () => {
  await sealEvents()
  await createUnit(administrator, { name: '单位6' })
  const { events } = await listAuditEvents(auditor)
  expect(events[0]).toMatchObject({ sealed: false, seq: null })
  expect(events[1]).toMatchObject({ sealed: true, seq: expect.stringMatching(/^\d+$/) as string })
})
