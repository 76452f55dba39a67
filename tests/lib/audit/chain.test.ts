import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { sealEvents, verifyChain } from '../../../lib/audit/chain'
import { recordEvent } from '../../../lib/audit/record-event'
import { asSystem } from '../../../lib/platform/context'
import { transaction } from '../../../lib/platform/database'
import { useTestDatabase } from '../../support/database'
import { operatorContext } from '../../support/factories'
import { ownerQuery } from '../../support/owner'

useTestDatabase()

/** Only its owner can do this to the table, with its guards taken off: what the chain must nevertheless notice. */
async function tamper(sql: string): Promise<void> {
  await ownerQuery('ALTER TABLE audit_events DISABLE TRIGGER USER')
  await ownerQuery(sql)
  await ownerQuery('ALTER TABLE audit_events ENABLE TRIGGER USER')
}

async function record(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await transaction(asSystem, (tx) => recordEvent(tx, operatorContext(), { action: 'report.imported', subjectType: 'report', subjectId: randomUUID(), details: { made } }))
  }
}

describe('the audit chain', () => {
  beforeEach(() => tamper('DELETE FROM audit_events'))

  test('events are sealed in batches, and a sound chain has no fault', async () => {
    await record(5)
    expect(await verifyChain()).toMatchObject({ sealed: 0n, unsealed: 5, head: null, faults: [] })
    expect(await sealEvents()).toBe(5)
    await record(3)
    expect(await sealEvents()).toBe(3)
    expect(await sealEvents()).toBe(0)
    expect(await verifyChain()).toMatchObject({ sealed: 8n, unsealed: 0, faults: [], head: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('two processes sealing at once seal every event once', async () => {
    await record(20)
    const sealed = await Promise.all([sealEvents(), sealEvents(), sealEvents()])
    await sealEvents()
    expect(sealed.reduce((sum, one) => sum + one)).toBe(20)
    expect(await verifyChain()).toMatchObject({ sealed: 20n, unsealed: 0, faults: [] })
  })

  test('an altered event is found where it stands', async () => {
    await record(6)
    await sealEvents()
    await tamper(`UPDATE audit_events SET details = '{"made": 99}' WHERE seq = 4`)
    expect((await verifyChain()).faults).toEqual([{ seq: '4', eventId: expect.any(String), fault: 'altered' }])
  })

  test('a deleted event leaves a gap', async () => {
    await record(6)
    await sealEvents()
    await tamper('DELETE FROM audit_events WHERE seq = 3')
    expect((await verifyChain()).faults).toEqual([{ seq: '3', eventId: null, fault: 'missing' }])
  })

  test('two events that changed places are found', async () => {
    await record(6)
    await sealEvents()
    await tamper('UPDATE audit_events SET seq = -2 WHERE seq = 2; UPDATE audit_events SET seq = 2 WHERE seq = 3; UPDATE audit_events SET seq = 3 WHERE seq = -2')
    expect((await verifyChain()).faults.map((fault) => fault.seq)).toEqual(['2', '3', '4'])
  })
})

describe('the audit record', () => {
  test('cannot be altered, deleted or emptied, not even by its owner in passing', async () => {
    await record(1)
    await expect(ownerQuery(`UPDATE audit_events SET action = 'nothing.happened'`)).rejects.toThrow(/append-only/)
    await expect(ownerQuery('DELETE FROM audit_events')).rejects.toThrow(/append-only/)
    await expect(ownerQuery('TRUNCATE audit_events')).rejects.toThrow(/append-only/)
  })

  test('sealing is no way to alter what is sealed', async () => {
    await record(1)
    const smuggled = ownerQuery(`UPDATE audit_events SET seq = 1000000, hash = sha256('x'), action = 'nothing.happened' WHERE seq IS NULL`)
    await expect(smuggled).rejects.toThrow(/append-only/)
  })

  test('a sealed event cannot be sealed anew', async () => {
    await record(1)
    await sealEvents()
    await expect(ownerQuery(`UPDATE audit_events SET hash = sha256('x') WHERE seq IS NOT NULL`)).rejects.toThrow(/append-only/)
  })

  test('an event is gone with the change that was rolled back', async () => {
    const subjectId = randomUUID()
    await expect(transaction(asSystem, async (tx) => {
      await recordEvent(tx, operatorContext(), { action: 'report.imported', subjectType: 'report', subjectId })
      throw new Error('a later step fails')
    })).rejects.toThrow('a later step fails')
    const { rowCount } = await ownerQuery('SELECT FROM audit_events WHERE subject_id = $1', [subjectId])
    expect(rowCount).toBe(0)
  })
})
