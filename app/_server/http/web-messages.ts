import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { textAnswerOf, type ApiRequest } from '../api-message'

/** Node's request as handlers of the interface for programs take it. `own` comes from the server and stands before whatever the client sent under that name. */
export function toApiRequest(request: IncomingMessage, url: string, body: Buffer | null, own: Record<string, string>): ApiRequest {
  const get = (name: string) => {
    const key = name.toLowerCase()
    const value = own[key] ?? request.headers[key]
    return value === undefined ? null : typeof value === 'string' ? value : value.join(', ')
  }
  return {
    url, headers: { get }, ...(body ? { bodyAtHand: body } : {}),
    arrayBuffer: () => Promise.resolve(new Uint8Array(body ?? []).buffer),
  }
}

/** Sends the web's response as Node's. `own` are the headers of the server; those of the response stand before them. */
export async function sendWebResponse(request: IncomingMessage, response: ServerResponse, answer: Response, own: Record<string, string>): Promise<void> {
  const atHand = textAnswerOf(answer)
  if (atHand) {
    const bytes = Buffer.from(atHand.text)
    response.writeHead(answer.status, { ...own, ...atHand.headers, 'content-length': bytes.length })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.statusCode = answer.status
  if (!answer.body || request.method === 'HEAD') {
    await answer.body?.cancel()
    response.end()
    return
  }
  if (answer.headers.has('content-disposition') || answer.headers.get('content-type')?.startsWith('text/csv')) {
    await pipeline(Readable.fromWeb(answer.body as import('node:stream/web').ReadableStream), response)
    return
  }
  const bytes = Buffer.from(await answer.arrayBuffer())
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}
