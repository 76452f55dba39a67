import type { PoolClient } from 'pg'
import { asSystem } from '../platform/context'
import { connection } from '../platform/database'
import { Refusal } from '../platform/errors'
import { keyedHash } from '../platform/keys'

/**
 * How guessing is slowed. Every attempt counts before the password is looked at, so that many at once gain nothing; a
 * right password takes its own attempt back. After `free` attempts the next must wait 1, 2, 4 … seconds, never longer
 * than `longest`; attempts made too early are refused without being counted. What was counted is forgotten an hour later.
 *
 * No account is ever locked: somebody else's guessing cannot use up what an owner needs. An address from which the owner
 * has signed in is counted by itself; any other address has its first tries counted apart from those who go on guessing.
 * Only where many addresses guess at once must an owner at an address never used before wait for a turn.
 * From one address or from many, at most a hundred guesses at one account are looked at in an hour.
 */
type Pace = { free: number; longest: number }

/** One account from one address: the owner waits 57 s at worst. */
const pairPace: Pace = { free: 5, longest: 57 }
/** One account, all who go on guessing together: at most 73 in an hour. */
const persistentPace: Pace = { free: 5, longest: 57 }
/** One account, the first tries of all unknown addresses together: at most 25 in an hour. */
const firstTriesPace: Pace = { free: 6, longest: 300 }
/** How many tries of an address count as its first. */
const FIRST_TRIES = 3
/** One address over all accounts: an office behind one address shares it. */
const addressPace: Pace = { free: 30, longest: 10 }

const FORGOTTEN_AFTER_MS = 3_600_000
const KNOWN_ADDRESS_MS = 30 * 24 * 3_600_000

export type Attempt = { email: string; address: string }

/** Counts an attempt to sign in; throws Refusal too_many_requests {retryAfterSeconds} where it comes too early. */
export async function countAttempt(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt)
  await inOneTransaction(async (client) => {
    await take(client, keys.address, addressPace)
    const tries = await take(client, keys.pair, pairPace)
    if (await isKnown(client, keys.known)) return
    if (tries <= FIRST_TRIES) await take(client, keys.firstTries, firstTriesPace)
    else await take(client, keys.persistent, persistentPace)
  })
}

/** After a right password: the pair starts anew, the other counts lose this attempt, and the address is known from now on. */
export async function takeAttemptBack(attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt)
  await inOneTransaction(async (client) => {
    const wasKnown = await isKnown(client, keys.known)
    await giveBack(client, keys.address)
    const { rows } = await client.query<{ points: number }>('DELETE FROM rate_limits WHERE key = $1 RETURNING points', [keys.pair])
    if (!wasKnown) await giveBack(client, (rows[0]?.points ?? 1) <= FIRST_TRIES ? keys.firstTries : keys.persistent)
    await client.query(
      `INSERT INTO rate_limits (key, points, expire) VALUES ($1, 1, ${NOW_MS} + $2)
       ON CONFLICT (key) DO UPDATE SET expire = excluded.expire`, [keys.known, KNOWN_ADDRESS_MS])
  })
}

const NOW_MS = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint'

/** The wait that follows `points` attempts, in milliseconds. */
function waitSql(points: string): string {
  return `CASE WHEN ${points} < $2 THEN 0 ELSE least($3::numeric * 1000, 1000 * 2 ^ least(${points} - $2, 20)) END::bigint`
}

/** Counts one; says how many there are now. */
async function take(client: PoolClient, key: string, pace: Pace): Promise<number> {
  const values = [key, pace.free, pace.longest, FORGOTTEN_AFTER_MS]
  // The row's lock makes attempts at once follow one another; each sees the count of the one before.
  const { rows: [taken] } = await client.query<{ points: number }>(
    `INSERT INTO rate_limits AS r (key, points, expire) VALUES ($1, 1, ${NOW_MS} + $4::bigint + $2::int * 0 + $3::int * 0)
     ON CONFLICT (key) DO UPDATE
       SET points = CASE WHEN r.expire <= ${NOW_MS} THEN 1 ELSE r.points + 1 END, expire = ${NOW_MS} + $4::bigint
       WHERE r.expire - $4::bigint + ${waitSql('r.points')} <= ${NOW_MS}
     RETURNING r.points`, values)
  if (taken) return taken.points
  const { rows } = await client.query<{ wait: string }>(
    `SELECT r.expire - $4::bigint + ${waitSql('r.points')} - ${NOW_MS} AS wait FROM rate_limits r WHERE key = $1`, values)
  throw new Refusal('too_many_requests', { retryAfterSeconds: Math.max(1, Math.ceil(Number(rows[0]?.wait ?? 0) / 1000)) })
}

async function giveBack(client: PoolClient, key: string): Promise<void> {
  await client.query('UPDATE rate_limits SET points = greatest(points - 1, 0) WHERE key = $1', [key])
}

async function isKnown(client: PoolClient, key: string): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT FROM rate_limits WHERE key = $1 AND expire > ${NOW_MS}`, [key])
  return Boolean(rowCount)
}

/** Neither an e-mail nor an address is stored, only keyed hashes. */
function keysOf({ email, address }: Attempt): Record<'pair' | 'persistent' | 'firstTries' | 'address' | 'known', string> {
  const key = (kind: string, ...parts: string[]) => `sign-in.${kind}.${keyedHash('address', JSON.stringify([kind, ...parts])).toString('base64url')}`
  return {
    pair: key('pair', email, address), persistent: key('persistent', email), firstTries: key('first-tries', email),
    address: key('address', address), known: key('known', email, address),
  }
}

async function inOneTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await connection(asSystem)
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
