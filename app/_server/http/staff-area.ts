import { randomBytes } from 'node:crypto'
import { FORM_HEADER, LOCALE_HEADER, REQUEST_ID_HEADER, VIEW_HEADER } from '../public-request'
import { securityHeaders } from '../security-headers'
import { sessionCookieName, sessionIdIn } from '../session-cookie'
import { sendFailure } from './failures'
import { isFromElsewhere } from './origins'
import { PEER_HEADER } from './api-calls'
import { BODY_LIMIT_BYTES } from './read-body'
import type { Exchange, Site } from './site'

/** The preview of a report, which the desk shows in a frame. */
const IN_A_FRAME = /^\/admin\/reports\/[a-z0-9-]+\/preview\/frame$/

/** Whether an address belongs to the framework: pages for staff, their sign-in, and what hot reload needs. */
export function isStaffAddress({ path, pathname }: Exchange, development: boolean): boolean {
  if (path === '/admin' || path.startsWith('/admin/') || pathname.startsWith('/api/auth/')) return true
  return development && (pathname.startsWith('/_next/') || pathname.startsWith('/__nextjs'))
}

/**
 * Hands the request to the framework. Scripts run only with the nonce of this answer; nothing is kept by anyone; and
 * after a change the public pages of this process are dropped at once, without waiting for the database's notification.
 */
export async function answerStaff(site: Site, exchange: Exchange): Promise<void> {
  const { request, response, requestId } = exchange
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  if (changes && isFromElsewhere(site.origins, request)) return sendFailure(site, exchange, 403, { connection: 'close' })
  if (changes && !(await mayBeThatLong(exchange))) return sendFailure(site, exchange, 413, { connection: 'close' })
  const nonce = randomBytes(16).toString('base64url')
  const headers = securityHeaders('staff', { https: site.https, development: site.development }, nonce, IN_A_FRAME.test(exchange.path))
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader(REQUEST_ID_HEADER, requestId)
  response.setHeader('cache-control', 'no-store')
  prepareForFramework(site, exchange, nonce)
  if (changes) response.once('finish', () => site.documents.drop())
  await site.handle(request, response)
}

/**
 * Long bodies are documents and attachments, which only signed-in staff hand in. The framework would hold them in memory before any
 * of our code asks who is there; so a length must be stated, and a long one needs a session of ours.
 */
async function mayBeThatLong({ request }: Exchange): Promise<boolean> {
  const { headers } = request
  if (headers['transfer-encoding'] !== undefined) return false
  const length = Number(headers['content-length'] ?? 0)
  return length <= BODY_LIMIT_BYTES || (await sessionIdIn(cookieIn(headers.cookie ?? '', sessionCookieName()))) !== null
}

function cookieIn(header: string, name: string): string | undefined {
  const pair = header.split(/; */).find((each) => each.startsWith(`${name}=`))
  return pair && decodeURIComponent(pair.slice(name.length + 1))
}

/** What the framework may believe: our own headers, and the public address instead of whatever a client claims. */
function prepareForFramework(site: Site, { request, requestId, view, locale }: Exchange, nonce: string): void {
  const { headers } = request
  const { host } = new URL(site.origin)
  headers[REQUEST_ID_HEADER] = requestId
  headers[VIEW_HEADER] = view
  headers[LOCALE_HEADER] = locale
  headers[PEER_HEADER] = request.socket.remoteAddress ?? ''
  headers['x-forwarded-host'] = headers.host ?? host
  headers['x-forwarded-proto'] = site.https ? 'https' : 'http'
  if (!site.development) headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
  delete headers[FORM_HEADER]
  delete headers['x-middleware-subrequest']
}
