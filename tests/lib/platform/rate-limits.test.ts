import { beforeEach, describe, expect, it, vi } from 'vitest'
import { asCitizen } from '../../../lib/platform/context'
import { poolFor } from '../../../lib/platform/database'
import { settings, useSettings } from '../../../lib/platform/env'
import { Refusal } from '../../../lib/platform/errors'
import { checkRateLimit, type LimitedAct } from '../../../lib/platform/rate-limits'
import { useTestDatabase } from '../../support/database'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()
beforeEach(async () => {
  useSettings({ ...settings(), rateLimit: true })
  await ownerPrisma().rateLimit.deleteMany()
})

const times = async (count: number, act: LimitedAct, address: string) => {
  let passed = 0
  let refusal: Refusal | null = null
  for (let at = 0; at < count; at += 1) {
    await checkRateLimit(act, address).then(() => (passed += 1), (error: unknown) => (refusal = error as Refusal))
  }
  return { passed, refusal: refusal as Refusal | null }
}

describe('one address', () => {
  it('may look up 20 receipts a minute and is then told when to come back', async () => {
    const { passed, refusal } = await times(22, 'receipt_lookup', '192.0.2.1')
    expect(passed).toBe(20)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal!.reason).toBe('too_many_requests')
    expect(refusal!.details.retryAfterSeconds).toBeGreaterThan(0)
    expect(refusal!.details.retryAfterSeconds).toBeLessThanOrEqual(60)
  })

  it('may send 60 times a minute', async () => expect((await times(61, 'submission', '192.0.2.1')).passed).toBe(60))

  it('does not use up what another may do, nor one act the other', async () => {
    await times(21, 'receipt_lookup', '192.0.2.1')
    await expect(checkRateLimit('receipt_lookup', '192.0.2.2')).resolves.toBeUndefined()
    await expect(checkRateLimit('submission', '192.0.2.1')).resolves.toBeUndefined()
  })

  it('is kept only as a keyed hash', async () => {
    await checkRateLimit('submission', '192.0.2.77')
    const rows = await ownerPrisma().rateLimit.findMany()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('192.0.2.77')
  })
})

it('switched off, limits nothing and asks the database nothing', async () => {
  useSettings({ ...settings(), rateLimit: false })
  const asked = vi.spyOn(poolFor(asCitizen), 'query')
  expect((await times(100, 'receipt_lookup', '192.0.2.1')).passed).toBe(100)
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
})
