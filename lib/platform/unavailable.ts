/** Seconds after which a client may try again. */
const RETRY_AFTER_SECONDS = 5

/**
 * Nothing was acknowledged: the database cannot be reached, or it is not known whether what was sent is kept. Sending
 * the same again, with the same key, is safe and right.
 */
export class Unavailable extends Error {
  readonly retryAfterSeconds: number
  constructor(
    readonly why: 'database' | 'outcome_unknown',
    { cause, retryAfterSeconds = RETRY_AFTER_SECONDS }: { cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(why, { cause })
    this.name = 'Unavailable'
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** SQLSTATE classes and codes by which a server says that it cannot serve at the moment, whatever was asked (PostgreSQL, appendix A). */
const UNAVAILABLE_STATES = /^(?:08...|53...|57P0[1-5]|25006|57014)$/
const UNREACHABLE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
const LOST_CONNECTION = /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error|Query read timeout/

/** What was thrown, read as "not available" where it says so; null for everything else. */
export function asUnavailable(error: unknown): Unavailable | null {
  if (error instanceof Unavailable) return error
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = (at as { code?: unknown }).code
    const state = typeof code === 'string' ? code : (at.cause as { originalCode?: unknown } | undefined)?.originalCode
    if (typeof state === 'string' && (UNAVAILABLE_STATES.test(state) || (UNREACHABLE_CODES.has(state) && isOfNetwork(at)))) {
      return new Unavailable('database', { cause: error })
    }
    if (LOST_CONNECTION.test(at.message)) return new Unavailable('database', { cause: error })
  }
  return null
}

/** ENOENT of a socket that is not there, not of a file that is missing. */
function isOfNetwork(error: Error): boolean {
  return (error as { syscall?: string }).syscall !== 'open'
}
