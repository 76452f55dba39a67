import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { urls } from '../../../lib/platform/urls'
import { findPublicAttachment, readPublicAttachment, type AttachmentFacts } from '../../../lib/reports/public-history'
import { slugSchema } from '../../../lib/reports/schema'
import { rangeOf } from './byte-range'
import { compilePattern } from './patterns'
import { citizenContextOf, type Exchange, type Site } from './site'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const match = compilePattern(urls.attachment(':slug', ':id'))

/**
 * Answers GET and HEAD of a report's attachment, whole or a part of it, straight from the database: files are large and asked for
 * seldom, so none is kept in memory. False where there is none at this address.
 */
export async function answerAttachment(site: Site, exchange: Exchange): Promise<boolean> {
  const { request, response } = exchange
  const params = match(exchange.path)
  if (!params || !UUID.test(params.id!) || !slugSchema.safeParse(params.slug).success) return false
  const ctx = citizenContextOf(exchange)
  const file = await findPublicAttachment(ctx, { slug: params.slug!, id: params.id! })
  if (!file) return false
  const etag = `"${file.digest.toString('hex')}"`
  const headers = { ...site.headers.file, ...headersOf(file), etag, 'x-request-id': exchange.requestId }
  if (request.headers['if-none-match']?.split(',').some((each) => [etag, '*'].includes(each.trim().replace(/^W\//, '')))) {
    response.writeHead(304, headers)
    response.end()
    return true
  }
  const sameFile = request.headers['if-range'] === undefined || request.headers['if-range'] === etag
  const range = rangeOf(sameFile && request.method === 'GET' ? request.headers.range : undefined, file.byteCount)
  if (range === 'beyond') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${file.byteCount}`, 'content-length': '0' })
    response.end()
    return true
  }
  const { start, end } = range ?? { start: 0, end: file.byteCount }
  response.writeHead(range ? 206 : 200, {
    ...headers, 'content-length': String(end - start), ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${file.byteCount}` } : {}),
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(Readable.from(readPublicAttachment(ctx, { id: file.id, start, end }), { objectMode: false }), response)
  return true
}

function headersOf({ fileName, mediaType, digest }: AttachmentFacts): Record<string, string> {
  return {
    'content-type': mediaType, 'content-disposition': disposition(fileName), 'accept-ranges': 'bytes', 'cache-control': 'no-cache',
    'repr-digest': `sha-256=:${digest.toString('base64')}:`,
  }
}

/** The name of the file for browsers (RFC 6266, in UTF-8 by RFC 8187), and a plain one for what knows only ASCII. */
export function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%;/]/g, '_')
  const full = encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
