import { errorFacts } from '../../../lib/platform/error-facts'
import { log } from '../../../lib/platform/log'
import { asUnavailable } from '../../../lib/platform/unavailable'
import { ERROR_STYLE_SOURCE, errorPage, type FailureStatus } from './error-page'
import { sendText } from './send'
import type { Exchange, Site } from './site'

/** Answers with a page that needs nothing else to work. */
export function sendFailure(site: Site, exchange: Exchange, status: FailureStatus, headers: Record<string, string> = {}): void {
  const { request, response, locale, requestId } = exchange
  if (response.headersSent) {
    response.destroy()
    return
  }
  const policy = (site.headers.public['content-security-policy'] ?? '').replace("style-src 'self'", `style-src 'self' ${ERROR_STYLE_SOURCE}`)
  sendText(request, response, status, errorPage(status, locale, requestId), {
    ...site.headers.public,
    'content-security-policy': policy,
    'content-type': 'text/html; charset=utf-8',
    'x-request-id': requestId,
    ...(status === 503 ? { 'retry-after': '5' } : {}),
    ...headers,
  })
}

/** Logs an unexpected error by its facts and says which status it deserves: 503 where the database is away, else 500. */
export function statusOfError(error: unknown, requestId: string): 500 | 503 {
  log().error({ requestId, ...errorFacts(error) }, 'a request failed')
  return asUnavailable(error) ? 503 : 500
}
