import { viewCookieName } from './addresses'
import { readFields } from './form-posts'
import { sendRedirect } from './send'
import type { Exchange, Site } from './site'

const YEAR_S = 31_536_000

/** Keeps the choice between the usual and the easy view in a cookie that only this server reads, and goes back. */
export async function answerViewChoice(site: Site, exchange: Exchange): Promise<void> {
  const fields = await readFields(site, exchange)
  if (!fields) return
  const easy = fields.get('view') === 'easy'
  const cookie = `${viewCookieName(site.https)}=${easy ? 'easy' : ''}; Path=/; Max-Age=${easy ? YEAR_S : 0}; HttpOnly; SameSite=Lax${site.https ? '; Secure' : ''}`
  sendRedirect(exchange.response, 303, ownPath(fields.get('return')), { ...site.headers.public, 'set-cookie': cookie, 'x-request-id': exchange.requestId })
}

/** Only a path on this very site: what a form carries may have been altered. */
export function ownPath(path: string | null): string {
  return path && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : '/'
}
