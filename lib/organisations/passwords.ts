import { hash, verify, type Options } from '@node-rs/argon2'
import { z } from 'zod'
import { Refusal } from '../platform/errors'
import { processWide } from '../platform/process-wide'
import { isStorable } from '../platform/text'

/** In characters as typed (code points). Fifteen, because there is no second factor yet (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_MINIMUM = 15
export const PASSWORD_LIMIT = 256

/** Argon2id; OWASP asks for at least 19 MiB and two passes. About 0.1 s here. */
const cost: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 24, parallelism: 1 }

/** Hashing is dear on purpose: at most two at once, and not more waiting than can be served while someone waits. */
const HASHES_AT_ONCE = 2
const HASHES_WAITING = 40

const commonParts = [
  'password', 'passw0rd', 'qwerty', 'asdfgh', 'zxcvbn', '123456', '654321', '111111', '000000', '888888', '666666', 'abcdef', 'iloveyou', 'letmein', 'admin',
  'welcome', 'monkey', 'dragon', 'woaini', '5201314', 'huiyin', '回音', 'administrator', 'moderator', '密码', '管理员', '政府', 'gov', 'test', 'changeme',
]

/**
 * At least fifteen characters, any characters, kept exactly as typed. Refused are those that guessing begins with: common
 * passwords, the names of this place, and a few characters repeated.
 */
export const passwordSchema = z.string({ error: 'required' })
  .refine((text) => text.length > 0, 'required')
  .refine((text) => text.length === 0 || [...text].length >= PASSWORD_MINIMUM, { error: 'too_short', params: { limit: PASSWORD_MINIMUM } })
  .refine((text) => [...text].length <= PASSWORD_LIMIT, { error: 'too_long', params: { limit: PASSWORD_LIMIT } })
  .refine(isStorable, 'forbidden_characters')
  .refine((text) => [...text].length < PASSWORD_MINIMUM || [...text].length > PASSWORD_LIMIT || !isGuessable(text), 'password_too_common')

/** What is left when common words, runs and repetitions are taken out is too little. */
export function isGuessable(password: string, context: readonly string[] = []): boolean {
  let left = password.normalize('NFKC').toLowerCase()
  for (const part of [...commonParts, ...context].map((one) => one.normalize('NFKC').toLowerCase()).filter((one) => one.length >= 2)) {
    left = left.replaceAll(part, '')
  }
  left = withoutRuns(left)
  return new Set(left).size < 5 || [...left].length < 6
}

/** `aaaa`, `1234` and `4321` count as one character each. */
function withoutRuns(text: string): string {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0)
  return [...text].filter((_, at) => at === 0 || Math.abs(points[at]! - points[at - 1]!) > 1).join('')
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

/** Compares in the same time whether or not there is such an account: without one, pass null. A stored text that is no hash matches nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? await nobodysHash()
  const same = await inTurn(() => verify(against, password)).catch((error: unknown) => {
    if (error instanceof Refusal) throw error
    return false
  })
  return stored !== null && same
}

function nobodysHash(): Promise<string> {
  return processWide('passwords.nobody', () => hash('nobody signs in with this', cost))
}

type Turns = { running: number; waiting: (() => void)[] }

/** Throws Refusal too_many_requests where too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turns = processWide<Turns>('passwords.turns', () => ({ running: 0, waiting: [] }))
  if (turns.running >= HASHES_AT_ONCE) {
    if (turns.waiting.length >= HASHES_WAITING) throw new Refusal('too_many_requests', { retryAfterSeconds: 5 })
    await new Promise<void>((resolve) => turns.waiting.push(resolve))
  } else {
    turns.running += 1
  }
  try {
    return await work()
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.running -= 1
  }
}
