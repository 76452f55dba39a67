import type { IncomingHttpHeaders } from 'node:http'
import type { Context } from '../../lib/platform/context'
import type { Locale } from '../../lib/platform/locale'

export type View = 'standard' | 'easy'

/** One request of a citizen to a public address, as a form handler gets it. */
export type PublicRequest = {
  /** A citizen, when, which request, in which language. */
  ctx: Context<{ kind: 'citizen' }>
  /** The path without the prefix of the language: `/reports/SLUG/comment`. */
  path: string
  locale: Locale
  /** The named parts of the pattern, decoded. */
  params: Record<string, string>
  /** The query of the address. */
  query: URLSearchParams
  view: View
  headers: IncomingHttpHeaders
  /** The address at the other end of the connection; what it means behind proxies says clientAddress. */
  peerAddress: string
}

/** The page at `render` (a path as in `PublicRequest.path`) is rendered with the state at hand; nothing of it is kept. */
export type FormRender = { render: string; state: unknown; status: number }
export type FormAnswer = Response | FormRender

/** Pictures that came with a form; `dropped` says why they were not kept although some were sent. */
export type SentPictures = { files: Uint8Array[]; dropped: 'too_large' | 'busy' | null }
export const noPictures: SentPictures = { files: [], dropped: null }

export type PublicForm = {
  method: 'POST'
  /** A path with named parts: `/reports/:slug/comment`. */
  pattern: string
  /** Only a form with this may come as multipart; whether pictures are wanted at this address. Unwanted ones are never held. */
  wantsPictures?(request: PublicRequest): Promise<boolean>
  handle(request: PublicRequest, fields: URLSearchParams, pictures: SentPictures): Promise<FormAnswer>
}

/** The header by which the server tells a page of the form behind it, and of the view; a client's own are dropped. */
export const FORM_HEADER = 'x-huiyin-form'
export const VIEW_HEADER = 'x-huiyin-view'
/** The language of the address, for what the framework renders without an address of its own: that there is no such page. */
export const LOCALE_HEADER = 'x-huiyin-locale'
export const REQUEST_ID_HEADER = 'x-request-id'
