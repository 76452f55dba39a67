import type { IncomingMessage, ServerResponse } from 'node:http'
import { contextOf } from '../../../lib/platform/context'
import type { Locale } from '../../../lib/platform/locale'
import type { ApiRoute } from '../api-routes'
import { DocumentCache } from '../document-cache'
import type { FindGone } from '../gone'
import type { PublicPage } from '../public-pages'
import type { PublicFile } from '../public-file'
import type { PublicForm, View } from '../public-request'
import { securityHeaders, type Area } from '../security-headers'
import { originsOf, type Origins } from './origins'
import { compileAll, type Compiled } from './patterns'
import type { Handle } from './render-plain'
import type { StaticFiles } from './static-files'

/** What the server is made of. Tests put their own framework, pages and forms in. */
export type SiteParts = {
  /** The public address. */
  origin: string
  port: number
  development: boolean
  handle: Handle
  documents: DocumentCache
  pages: readonly PublicPage[]
  publicFiles: readonly PublicFile[]
  forms: readonly PublicForm[]
  api: readonly ApiRoute[]
  gone: FindGone
  /** The files of the build and of public/; with hot reload they are listed anew each time. */
  files: () => StaticFiles | null
}

export type Site = Omit<SiteParts, 'pages' | 'publicFiles' | 'forms' | 'api'> & {
  https: boolean
  origins: Origins
  pages: Compiled<PublicPage>[]
  publicFiles: Compiled<PublicFile>[]
  forms: Compiled<PublicForm>[]
  api: Compiled<ApiRoute>[]
  /** Security headers of an area; the staff area has a nonce and is made per request. */
  headers: Record<Exclude<Area, 'staff'>, Record<string, string>>
}

export function makeSite(parts: SiteParts): Site {
  const https = parts.origin.startsWith('https://')
  const policy = { https, development: parts.development }
  return {
    ...parts,
    https,
    origins: originsOf(parts.origin, parts.port),
    pages: compileAll(parts.pages),
    publicFiles: compileAll(parts.publicFiles),
    forms: compileAll(parts.forms),
    api: compileAll(parts.api),
    headers: { public: securityHeaders('public', policy), api: securityHeaders('api', policy), file: securityHeaders('file', policy) },
  }
}

/** One request on its way through the server. */
export type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  /** The path as it came, and without the prefix of the language. */
  pathname: string
  path: string
  locale: Locale
  query: string
  view: View
}

export function citizenContextOf({ requestId, locale }: Exchange) {
  return contextOf({ kind: 'citizen' as const }, { requestId, locale })
}
