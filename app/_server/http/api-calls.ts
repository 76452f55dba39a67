import { localeOf } from '../accept-language'
import type { ApiMethod } from '../api-routes'
import { Problem, problemOf } from '../problem'
import { REQUEST_ID_HEADER } from '../public-request'
import { isFromElsewhere } from './origins'
import { findMatch } from './patterns'
import { BodyTooLarge, readBody } from './read-body'
import { sendText } from './send'
import type { Exchange, Site } from './site'
import { sendWebResponse, toApiRequest } from './web-messages'

/** The header in which a handler finds the address of the connection; a client's own is dropped. */
export const PEER_HEADER = 'x-huiyin-peer'

/** Answers /api/v1 and /api/health without the framework. */
export async function answerApi(site: Site, exchange: Exchange): Promise<void> {
  const { request, response, requestId, pathname, query } = exchange
  const found = findMatch(site.api, pathname)
  if (!found) return sendProblem(site, exchange, new Problem('not_found'))
  const { handlers } = found.entry
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const handler = handlers[(request.method === 'HEAD' ? 'GET' : request.method) as ApiMethod]
  if (!handler) return sendProblem(site, exchange, new Problem('method_not_allowed', { allow: allowed(handlers) }))
  if (!reads && isFromElsewhere(site.origins, request)) return sendProblem(site, exchange, new Problem('cross_site', { connection: 'close' }))
  try {
    const body = reads ? null : await readBody(request)
    const url = `${site.origin}${pathname}${query ? `?${query}` : ''}`
    const apiRequest = toApiRequest(request, url, body, { [REQUEST_ID_HEADER]: requestId, [PEER_HEADER]: request.socket.remoteAddress ?? '' })
    const answer = await handler(apiRequest, { params: Promise.resolve(found.params) })
    await sendWebResponse(request, response, answer, { ...site.headers.api, 'cache-control': 'no-store', [REQUEST_ID_HEADER]: requestId })
  } catch (error) {
    if (request.destroyed && response.destroyed) return
    if (response.headersSent) response.destroy()
    else sendProblem(site, exchange, error instanceof BodyTooLarge ? new Problem('content_too_large', { connection: 'close' }) : error)
  }
}

function allowed(handlers: Partial<Record<ApiMethod, unknown>>): string {
  const methods = Object.keys(handlers)
  return (methods.includes('GET') ? [...methods, 'HEAD'] : methods).sort().join(', ')
}

/** What was thrown, as application/problem+json in the language asked for (RFC 9457). */
export function sendProblem(site: Site, { request, response, requestId }: Exchange, thrown: unknown): void {
  const { status, headers, body } = problemOf(thrown, { locale: localeOf(request.headers['accept-language']), requestId })
  sendText(request, response, status, body, { ...site.headers.api, [REQUEST_ID_HEADER]: requestId, ...headers })
}
