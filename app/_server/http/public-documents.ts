import { localised } from '../../../lib/platform/urls'
import { makeDocument, type Document } from '../document-cache'
import { NOT_FOUND_PATH, type PublicPage } from '../public-pages'
import { FORM_HEADER, REQUEST_ID_HEADER, VIEW_HEADER } from '../public-request'
import { sendFailure } from './failures'
import { findMatch } from './patterns'
import { renderPlain, type Rendered } from './render-plain'
import { flatten, sendDocument, sendRedirect } from './send'
import { citizenContextOf, type Exchange, type Site } from './site'

/** Kept pages go out under these headers; the list is made once. */
export function documentHeaders(site: Site): readonly string[] {
  return flatten({ ...site.headers.public, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'accept-encoding, cookie' })
}

/** Under which name a page is kept; `address` is the canonical one. */
export const documentKey = (view: string, address: string) => `${view} ${address}`

/** A page that was rendered but is not to be kept: a redirect, an address without anything behind it, a failure. */
class NotKept extends Error {
  constructor(readonly rendered: Rendered) {
    super('not kept')
  }
}

/** Answers GET and HEAD of a public address. */
export async function answerDocument(site: Site, exchange: Exchange, headers: readonly string[]): Promise<void> {
  const found = findMatch(site.pages, exchange.path)
  if (!found) return sendMissing(site, exchange, headers)
  const address = canonicalAddress(found.entry, exchange.path, exchange)
  // What is kept is known by its path alone: a query can be guessed without end, and would push out what people read.
  if (!found.entry.cached || address.includes('?')) return sendRendered(site, exchange, await renderPage(site, exchange, address), headers)
  try {
    sendKept(exchange, await keptDocument(site, exchange, address, 200), headers)
  } catch (error) {
    if (!(error instanceof NotKept)) throw error
    await sendRendered(site, exchange, error.rendered, headers)
  }
}

/**
 * The page for addresses that lead nowhere: one for all of them, and one for everything that a withdrawn report had. What the framework
 * itself renders there needs its scripts.
 */
export async function sendMissing(site: Site, exchange: Exchange, headers: readonly string[]): Promise<void> {
  const gone = await site.gone(citizenContextOf(exchange), exchange.path)
  if (gone !== null) return sendKept(exchange, await keptDocument(site, exchange, localised(gone, exchange.locale), 410), headers)
  sendKept(exchange, await keptDocument(site, exchange, localised(NOT_FOUND_PATH, exchange.locale), 404), headers)
}

function keptDocument(site: Site, exchange: Exchange, address: string, status: number): Promise<Document> {
  return site.documents.obtain(documentKey(exchange.view, address), async () => {
    const rendered = await renderPage(site, exchange, address)
    if (rendered.status !== 200) throw new NotKept(rendered)
    return makeDocument(status, Buffer.from(rendered.html))
  })
}

export function sendKept({ request, response, requestId }: Pick<Exchange, 'request' | 'response' | 'requestId'>, document: Document, headers: readonly string[]): void {
  sendDocument(request, response, document, [...headers, 'x-request-id', requestId])
}

/** The path with the language and only the parameters that the page reads, in their order. */
export function canonicalAddress(page: PublicPage, path: string, { locale, query }: Pick<Exchange, 'locale' | 'query'>): string {
  const given = query && page.query.length > 0 ? new URLSearchParams(query) : null
  const kept = new URLSearchParams()
  for (const name of given ? page.query : []) for (const value of given!.getAll(name)) kept.append(name, value)
  const text = kept.toString()
  return text ? `${localised(path, locale)}?${text}` : localised(path, locale)
}

export function renderPage(site: Site, exchange: Exchange, address: string, form?: string): Promise<Rendered> {
  const { host } = new URL(site.origin)
  return renderPlain(site.handle, address, {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': site.https ? 'https' : 'http',
    [REQUEST_ID_HEADER]: exchange.requestId,
    [VIEW_HEADER]: exchange.view,
    ...(form ? { [FORM_HEADER]: form } : {}),
  }, site.development)
}

/** Sends a page made for this request alone, which nobody may keep. */
export async function sendRendered(
  site: Site, exchange: Exchange, rendered: Rendered, kept: readonly string[], status = rendered.status,
): Promise<void> {
  const { request, response, requestId } = exchange
  if (rendered.status === 404) return sendMissing(site, exchange, kept)
  const headers = { ...site.headers.public, 'x-request-id': requestId }
  if (rendered.location !== null) {
    return sendRedirect(response, rendered.status === 308 ? 308 : rendered.status === 303 ? 303 : 307, rendered.location, headers)
  }
  // A page that says itself that something is not available just now, with what was typed, is shown.
  if (rendered.status >= 500) return sendFailure(site, exchange, status === 503 ? 503 : 500)
  const document = await makeDocument(status, Buffer.from(rendered.html))
  sendDocument(request, response, document, flatten({ ...headers, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'accept-encoding, cookie' }))
}
