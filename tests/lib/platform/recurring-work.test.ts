import { expect, test } from 'vitest'
import { setTimeout as wait } from 'node:timers/promises'
import { startRecurringWork } from '../../../lib/platform/recurring-work'
import { useSettings } from '../../../lib/platform/env'
import { testSettings } from '../../support/database'

useSettings(testSettings())

test('rounds never overlap', async () => {
  let running = 0
  let rounds = 0
  const work = startRecurringWork({
    name: 'slow', everyMs: 1,
    work: async () => {
      running += 1
      expect(running).toBe(1)
      await wait(15)
      running -= 1
      rounds += 1
    },
  })
  await wait(120)
  await work.stop()
  expect(rounds).toBeGreaterThan(2)
})

test('a round that fails is followed by the next', async () => {
  let rounds = 0
  const work = startRecurringWork({ name: 'failing', everyMs: 1, work: async () => { rounds += 1; throw new Error('no') } })
  await wait(60)
  await work.stop()
  expect(rounds).toBeGreaterThan(2)
})

test('stopping waits for the round that runs and begins no other', async () => {
  let begun = 0
  let ended = 0
  const work = startRecurringWork({ name: 'stopping', everyMs: 1, work: async () => { begun += 1; await wait(30); ended += 1 } })
  await wait(5)
  await work.stop()
  expect([begun, ended]).toEqual([1, 1])
  await wait(50)
  expect(begun).toBe(1)
})

test('stopping does not wait for the pause', async () => {
  const work = startRecurringWork({ name: 'pausing', everyMs: 60_000, work: async () => {} })
  await wait(5)
  const start = performance.now()
  await work.stop()
  expect(performance.now() - start).toBeLessThan(1_000)
})
