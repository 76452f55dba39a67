import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { urls } from '../../../lib/platform/urls'
import { Problem } from '../problem'
import { properPath, takeApart, viewOf } from './addresses'
import { answerApi, sendProblem } from './api-calls'
import { limitArrival } from './arrival'
import { answerViewChoice } from './easy-view'
import { sendFailure, statusOfError } from './failures'
import { answerForm } from './form-posts'
import { isOurHost } from './origins'
import { findMatch } from './patterns'
import { answerAttachment } from './attachments'
import { answerDocument, documentHeaders, documentKey, sendKept } from './public-documents'
import { answerFile } from './public-files'
import { sendRedirect } from './send'
import type { Exchange, Site } from './site'
import { answerStaff, isStaffAddress } from './staff-area'

const HEALTH = '/api/health/'

/** The whole server in one function: which kind of address is it, and who answers it. */
export function requestListener(site: Site): RequestListener {
  const kept = documentHeaders(site)
  return (request, response) => {
    if (answerAtOnce(site, request, response, kept)) return
    const exchange = takeApart(request, response)
    if (!exchange) {
      sendFailure(site, unreadable(request, response), 400, { connection: 'close' })
      return
    }
    limitArrival(request)
    answer(site, exchange, kept).catch((error: unknown) => {
      if (request.destroyed && response.destroyed) return
      sendFailure(site, exchange, statusOfError(error, exchange.requestId))
    })
  }
}

/** The way most requests go: a kept page under its canonical address. */
function answerAtOnce(site: Site, request: IncomingMessage, response: ServerResponse, headers: readonly string[]): boolean {
  if (request.method !== 'GET' || !isOurHost(site.origins, request.headers.host)) return false
  const document = site.documents.find(documentKey(viewOf(request), request.url ?? ''))
  if (!document) return false
  sendKept({ request, response, requestId: randomUUID() }, document, headers)
  return true
}

async function answer(site: Site, exchange: Exchange, kept: readonly string[]): Promise<void> {
  const { request, response, pathname, path } = exchange
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!isOurHost(site.origins, request.headers.host) && !pathname.startsWith(HEALTH)) return sendFailure(site, exchange, 421, { connection: 'close' })
  if (reads && site.files()?.answer(exchange, site.headers.file)) return
  if (isStaffAddress(exchange, site.development)) return answerStaff(site, exchange)
  if (pathname === '/api' || pathname.startsWith('/api/')) return answerApi(site, exchange)
  if (pathname.startsWith('/_next/')) return sendProblem(site, exchange, new Problem('not_found'))
  const proper = properPath(pathname)
  if (proper !== null && reads) return sendRedirect(response, 308, withQuery(proper, exchange.query), { ...site.headers.public, 'x-request-id': exchange.requestId })
  if (reads && ((await answerFile(site, exchange)) || (await answerAttachment(site, exchange)))) return
  if (reads) return answerDocument(site, exchange, kept)
  if (request.method === 'POST' && path === urls.view()) return answerViewChoice(site, exchange)
  const form = request.method === 'POST' ? findMatch(site.forms, path) : null
  if (form) return answerForm(site, exchange, form.entry, form.params, kept)
  return sendFailure(site, exchange, 405, { allow: 'GET, HEAD', connection: 'close' })
}

function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path
}

function unreadable(request: IncomingMessage, response: ServerResponse): Exchange {
  return { request, response, requestId: randomUUID(), pathname: '/', path: '/', locale: 'zh', query: '', view: 'standard' }
}
