import { decode } from 'next-auth/jwt'
import { settings } from '../../lib/platform/env'
import { keyFor } from '../../lib/platform/keys'

/** Whether the public address is encrypted; only then may a cookie be marked secure and bound to the host. */
function encrypted(): boolean {
  return settings().origin.startsWith('https://')
}

/** `__Host-` binds a cookie to this very host and to encryption (RFC 6265bis, 4.1.3.2); browsers refuse it over plain http. */
function cookieName(name: string): string {
  return `${encrypted() ? '__Host-' : ''}huiyin.${name}`
}

export const sessionCookieName = () => cookieName('session')
export const csrfCookieName = () => cookieName('csrf')
export const returnCookieName = () => cookieName('return')
/** The e-mail of a sign-in that failed, kept for two minutes so that nobody types it twice, script or not. */
export const triedEmailCookieName = () => cookieName('tried-email')

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: encrypted() }
}

export function sessionSecret(): string {
  return keyFor('session').toString('base64')
}

/** The id of the session that a cookie names; null where it was not made by us. Whether that session still lives is known to the database. */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  if (!token) return null
  try {
    const content = await decode({ token, secret: sessionSecret() })
    return typeof content?.sid === 'string' ? content.sid : null
  } catch {
    return null
  }
}
