import type { ApiMethod } from '../api-routes'
import { REQUEST_ID_HEADER } from '../public-request'
import { statusOfError } from './failures'
import { isFromElsewhere } from './origins'
import { findMatch } from './patterns'
import { BodyTooLarge, readBody } from './read-body'
import { sendText } from './send'
import type { Exchange, Site } from './site'
import { sendWebResponse, toWebRequest } from './web-messages'

/** The header in which a handler finds the address of the connection; a client's own is dropped. */
export const PEER_HEADER = 'x-huiyin-peer'

/** Answers /api/v1 and /api/health without the framework. */
export async function answerApi(site: Site, exchange: Exchange): Promise<void> {
  const { request, response, requestId, pathname, query } = exchange
  const found = findMatch(site.api, pathname)
  if (!found) return sendProblem(site, exchange, 404, 'unknown_address', 'There is nothing at this address.')
  const { handlers } = found.entry
  const handler = handlers[(request.method === 'HEAD' ? 'GET' : request.method) as ApiMethod]
  if (!handler) return sendProblem(site, exchange, 405, 'method_not_allowed', 'This address does not take this method.', { allow: allowed(handlers) })
  if (request.method !== 'GET' && request.method !== 'HEAD' && isFromElsewhere(site.origins, request)) {
    return sendProblem(site, exchange, 403, 'cross_site', 'Pages of other sites may not send anything here.', { connection: 'close' })
  }
  const own = { ...site.headers.api, 'cache-control': 'no-store', [REQUEST_ID_HEADER]: requestId }
  try {
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await readBody(request)
    const url = `${site.origin}${pathname}${query ? `?${query}` : ''}`
    const webRequest = toWebRequest(request, url, body, { [REQUEST_ID_HEADER]: requestId, [PEER_HEADER]: request.socket.remoteAddress ?? '' })
    await sendWebResponse(request, response, await handler(webRequest, { params: Promise.resolve(found.params) }), own)
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      return sendProblem(site, exchange, 413, 'too_large', 'The body is larger than 256 KB.', { connection: 'close' })
    }
    if ((error as { code?: string }).code === 'ECONNRESET' && request.destroyed) return
    const status = statusOfError(error, requestId)
    if (response.headersSent) response.destroy()
    else sendProblem(site, exchange, status, status === 503 ? 'unavailable' : 'internal_error', 'Something went wrong.', status === 503 ? { 'retry-after': '5' } : {})
  }
}

function allowed(handlers: Partial<Record<ApiMethod, unknown>>): string {
  const methods = Object.keys(handlers)
  return (methods.includes('GET') ? [...methods, 'HEAD'] : methods).sort().join(', ')
}

/** RFC 9457. */
export function sendProblem(site: Site, { request, response, requestId }: Exchange, status: number, reason: string, title: string, headers: Record<string, string> = {}): void {
  sendText(request, response, status, JSON.stringify({ type: 'about:blank', title, status, reason, requestId }), {
    ...site.headers.api, 'content-type': 'application/problem+json', [REQUEST_ID_HEADER]: requestId, ...headers,
  })
}
