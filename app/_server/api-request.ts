import { randomUUID } from 'node:crypto'
import { clientAddress } from '../../lib/platform/client-address'
import { contextOf, type Context } from '../../lib/platform/context'
import { localeOf } from './accept-language'
import { textResponse, type ApiRequest } from './api-message'
import { Problem, problemOf } from './problem'
import { REQUEST_ID_HEADER } from './public-request'

/** The header in which the server tells a handler the address at the other end of the connection; a client's own is dropped. */
const PEER_HEADER = 'x-huiyin-peer'

export type ApiContext = Context<{ kind: 'citizen' }>

/** Runs a handler of the interface for programs; whatever it throws becomes a problem in the language of the request. */
export async function answerProgram(request: ApiRequest, work: (ctx: ApiContext) => Promise<Response>): Promise<Response> {
  const requestId = request.headers.get(REQUEST_ID_HEADER) ?? randomUUID()
  const locale = localeOf(request.headers.get('accept-language'))
  try {
    return await work(contextOf({ kind: 'citizen' as const }, { requestId, locale }))
  } catch (thrown) {
    const { status, headers, body } = problemOf(thrown, { locale, requestId })
    return textResponse(status, body, headers)
  }
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' }

export function json(status: number, value: unknown): Response {
  return textResponse(status, JSON.stringify(value), JSON_HEADERS)
}

/** The address that a request counts for; see clientAddress. */
export function addressOf(request: ApiRequest): string {
  return clientAddress({ socketAddress: request.headers.get(PEER_HEADER) ?? undefined, forwardedFor: request.headers.get('x-forwarded-for') })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The JSON of a request's body; throws Problem where it is of another type, is no JSON or no UTF-8. */
export async function readJson(request: ApiRequest): Promise<unknown> {
  const bytes = request.bodyAtHand ?? (await request.arrayBuffer())
  try {
    return JSON.parse(utf8.decode(bytes)) as unknown
  } catch {
    throw new Problem('malformed_json')
  }
}

/** Throws Problem unless the body is declared to be JSON (in UTF-8, as JSON is; RFC 8259, 8.1). */
export function requireJson(request: ApiRequest): void {
  const [type = '', ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined)
  if (type.trim() === 'application/json' && (charset === undefined || charset === 'utf-8')) return
  throw new Problem('unsupported_media_type', { 'accept-post': 'application/json' })
}
