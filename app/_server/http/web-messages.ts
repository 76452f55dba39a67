import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { keepRequestBody, responseText } from '../body-at-hand'

/** Node's request as the web's, its body kept beside it (see requestBody). What stands in `own` comes from the server and replaces whatever the client sent under that name. */
export function toWebRequest(request: IncomingMessage, url: string, body: Buffer | null, own: Record<string, string>): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.append(name, value)
    else if (value) for (const each of value) headers.append(name, each)
  }
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  const made = new Request(url, { method: request.method ?? 'GET', headers })
  if (body) keepRequestBody(made, body)
  return made
}

/** Sends the web's response as Node's. `own` are the headers of the server; those of the response stand before them. */
export async function sendWebResponse(request: IncomingMessage, response: ServerResponse, answer: Response, own: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.statusCode = answer.status
  const text = responseText(answer)
  if (text !== undefined) {
    const bytes = Buffer.from(text)
    response.setHeader('content-length', bytes.length)
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
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
