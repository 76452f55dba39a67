import { beforeEach, describe, expect, it } from 'vitest'
import { nextWindowInstant } from '../../../lib/reports/next-window-instant'
import { useTestDatabase } from '../../support/database'
import { makeReport } from '../../support/factories'
import { ownerQuery } from '../../support/owner'

useTestDatabase()
const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const from = (milliseconds: number) => new Date(Date.now() + milliseconds)

beforeEach(async () => { await ownerQuery("UPDATE reports SET status = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '另行公布' WHERE status = 'published'") })

describe('the next instant at which a public page changes by itself', () => {
  it('is none where no window is ahead', async () => {
    await makeReport({ window: 'closed' })
    await makeReport({ window: 'not_stated' })
    await makeReport({ window: { opensAt: from(-HOUR), closesAt: from(SECOND * 30) }, published: false })
    expect(await nextWindowInstant()).toBeNull()
  })

  it('is when a window opens', async () => {
    await makeReport({ window: { opensAt: from(10 * SECOND), closesAt: from(DAY * 20) } })
    expect(await nextWindowInstant()).toBeWithin(5 * SECOND, 10 * SECOND)
  })

  it('is when a window closes', async () => {
    await makeReport({ window: { opensAt: from(-DAY), closesAt: from(10 * SECOND) } })
    expect(await nextWindowInstant()).toBeWithin(5 * SECOND, 10 * SECOND)
  })

  it('is the end of the day in the zone of an open window, where one day fewer is left', async () => {
    await makeReport({ window: 'open', timeZone: 'Asia/Shanghai' })
    const inShanghai = Date.now() + 8 * HOUR
    const untilMidnight = DAY - (inShanghai % DAY)
    expect(await nextWindowInstant()).toBeWithin(untilMidnight - 5 * SECOND, untilMidnight + SECOND)
  })

  it('comes again by the clock of a process that is behind the database', async () => {
    await makeReport({ window: { opensAt: from(-DAY), closesAt: from(-SECOND) } })
    expect(await nextWindowInstant()).toBeNull()
    expect(await nextWindowInstant(from(-5 * SECOND))).toBeWithin(3 * SECOND, 4 * SECOND)
  })
})

expect.extend({
  toBeWithin(received: unknown, low: number, high: number) {
    const pass = typeof received === 'number' && received >= low && received <= high
    return { pass, message: () => `expected ${String(received)} to be between ${low} and ${high}` }
  },
})

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface Assertion<T> {
    toBeWithin(low: number, high: number): void
  }
}
