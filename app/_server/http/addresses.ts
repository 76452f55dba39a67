import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { defaultLocale, isLocale, type Locale } from '../../../lib/platform/locale'
import type { View } from '../public-request'
import type { Exchange } from './site'

const VIEW_COOKIE = 'huiyin_view'

/** The cookie of the view; bound to the host where the address is encrypted. */
export const viewCookieName = (https: boolean) => (https ? `__Host-${VIEW_COOKIE}` : VIEW_COOKIE)

/** Takes an address apart; null where it is none (control characters, no leading slash). */
export function takeApart(request: IncomingMessage, response: ServerResponse): Exchange | null {
  const url = request.url ?? ''
  // An address with backslashes or a second slash in front leads browsers to another host once it stands in a redirect.
  if (!url.startsWith('/') || url.startsWith('//') || /[\\\0-\x20\x7f]/.test(url)) return null
  const cut = url.indexOf('?')
  const pathname = cut < 0 ? url : url.slice(0, cut)
  const { locale, path } = withoutLanguage(pathname)
  return { request, response, requestId: randomUUID(), pathname, path, locale, query: cut < 0 ? '' : url.slice(cut + 1), view: viewOf(request) }
}

export function withoutLanguage(pathname: string): { locale: Locale; path: string } {
  const first = pathname.slice(1).split('/', 1)[0] ?? ''
  if (!isLocale(first) || first === defaultLocale) return { locale: defaultLocale, path: pathname }
  return { locale: first, path: pathname.slice(first.length + 1) || '/' }
}

export function viewOf(request: IncomingMessage): View {
  const { cookie } = request.headers
  return cookie !== undefined && cookie.includes(VIEW_COOKIE) && /(?:^|;\s*)(?:__Host-)?huiyin_view=easy(?:;|$)/.test(cookie) ? 'easy' : 'standard'
}

/** The one address of a page: without /zh, without a slash at the end. Null where it already is. */
export function properPath(pathname: string): string | null {
  const withoutZh = pathname === `/${defaultLocale}` || pathname.startsWith(`/${defaultLocale}/`) ? pathname.slice(defaultLocale.length + 1) || '/' : pathname
  const proper = withoutZh.length > 1 ? withoutZh.replace(/\/+$/, '') || '/' : withoutZh
  if (proper === pathname) return null
  // What is left may begin with two slashes, which browsers take for another host.
  return proper.replace(/^\/+/, '/')
}
