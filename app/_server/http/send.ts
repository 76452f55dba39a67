import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from '../document-cache'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest encoding the client takes. `br;q=0` and the like are read as the refusal they are. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity'
  if (accepts(accepted, 'br')) return 'br'
  return accepts(accepted, 'gzip') ? 'gzip' : 'identity'
}

function accepts(accepted: string, encoding: string): boolean {
  const at = accepted.indexOf(encoding)
  if (at < 0) return false
  return !accepted.includes(';') || !new RegExp(`\\b${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`).test(accepted)
}

/** Headers as Node writes them fastest: one flat list. */
export function flatten(headers: Record<string, string>): string[] {
  return Object.entries(headers).flat()
}

/**
 * Sends one of the constant bodies. `headers` is a flat list that the caller made once. A client that has these very
 * bytes gets 304. HEAD gets the headers alone.
 */
export function sendDocument(request: IncomingMessage, response: ServerResponse, document: Document, headers: readonly string[]): void {
  if (request.headers['if-none-match'] !== undefined && document.status === 200 && isSame(request.headers['if-none-match'], document.etag)) {
    response.writeHead(304, [...headers, 'etag', document.etag])
    response.end()
    return
  }
  // What cannot be made smaller (pictures) stands there once, as it is.
  const encoding = document.br === document.identity ? 'identity' : encodingFor(request.headers['accept-encoding'])
  const body = document[encoding]
  const own = ['etag', document.etag, 'content-length', String(body.length)]
  if (encoding !== 'identity') own.push('content-encoding', encoding)
  response.writeHead(document.status, [...headers, ...own])
  response.end(request.method === 'HEAD' ? undefined : body)
}

function isSame(asked: string, etag: string): boolean {
  return asked === etag || asked === '*' || asked.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
}

/** A short answer made on the spot; never kept anywhere. */
export function sendText(
  request: IncomingMessage, response: ServerResponse, status: number, body: string, headers: Record<string, string>,
): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'cache-control': 'no-store', ...headers, 'content-length': String(bytes.length) })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

export function sendRedirect(response: ServerResponse, status: 303 | 307 | 308, location: string, headers: Record<string, string>): void {
  response.writeHead(status, { 'cache-control': 'no-store', ...headers, location, 'content-length': '0' })
  response.end()
}
