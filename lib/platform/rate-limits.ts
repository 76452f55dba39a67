import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { asCitizen } from './context'
import { poolFor } from './database'
import { settings } from './env'
import { Refusal } from './errors'
import { keyedHash } from './keys'
import { processWide } from './process-wide'

/** How often one network may do something: so often in so many seconds. A village behind one address must still be heard. */
const limits = {
  submission: [{ points: 60, seconds: 60 }, { points: 600, seconds: 3600 }],
  receipt_lookup: [{ points: 20, seconds: 60 }],
} as const satisfies Record<string, readonly { points: number; seconds: number }[]>

export type LimitedAct = keyof typeof limits

/**
 * Counts one act of an address (see clientAddress) and throws Refusal `too_many_requests` with `retryAfterSeconds` where
 * it is one too many. The counts are shared by all processes; only a keyed hash of the address is kept, in a table that is
 * not logged. Switched off (settings: rateLimit), it asks the database nothing.
 */
export async function checkRateLimit(act: LimitedAct, address: string): Promise<void> {
  if (!settings().rateLimit) return
  const key = keyedHash('address', address).toString('base64url')
  for (const limiter of limitersFor(act)) {
    try {
      await limiter.consume(key)
    } catch (thrown) {
      if (!(thrown instanceof RateLimiterRes)) throw thrown
      throw new Refusal('too_many_requests', { retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) })
    }
  }
}

/** One limiter per rule and pool: a pool that was closed is not asked again. */
function limitersFor(act: LimitedAct): RateLimiterPostgres[] {
  const current = poolFor(asCitizen)
  const known = processWide<{ pool: unknown; byAct: Map<LimitedAct, RateLimiterPostgres[]> }>('rate-limiters', () => ({ pool: current, byAct: new Map() }))
  if (known.pool !== current) {
    known.pool = current
    known.byAct.clear()
  }
  let limiters = known.byAct.get(act)
  if (!limiters) {
    limiters = limits[act].map(({ points, seconds }) => new RateLimiterPostgres({
      storeClient: current, storeType: 'pool', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: true,
      keyPrefix: `${act}.${seconds}`, points, duration: seconds,
    }))
    known.byAct.set(act, limiters)
  }
  return limiters
}
