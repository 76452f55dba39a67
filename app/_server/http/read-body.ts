import type { IncomingMessage } from 'node:http'

/** What one sending can hold at most: twenty comments of full length, form-encoded or with every character escaped, and the rest. */
export const BODY_LIMIT_BYTES = 1024 * 1024

export class BodyTooLarge extends Error {}

/** The whole body of a request; throws {@link BodyTooLarge} as soon as it is known to be larger than the limit. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) {
      request.resume()
      reject(new BodyTooLarge())
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= BODY_LIMIT_BYTES) chunks.push(chunk)
      else reject(new BodyTooLarge())
    })
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
    request.on('error', reject)
    request.on('aborted', () => reject(Object.assign(new Error('the client went away'), { code: 'ECONNRESET' })))
  })
}
