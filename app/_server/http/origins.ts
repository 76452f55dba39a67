import type { IncomingMessage } from 'node:http'

/** Under which names this server answers, and from whose pages a form may come. */
export type Origins = { hosts: Set<string>; origins: Set<string> }

/** The public address, and this very machine at the port the server listens on. */
export function originsOf(publicOrigin: string, port: number): Origins {
  const { host, origin } = new URL(publicOrigin)
  const local = ['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`http://${name}:${port}`))
  return { hosts: new Set([host, ...local.map((url) => url.host)]), origins: new Set([origin, ...local.map((url) => url.origin)]) }
}

/** A request for another host was led here wrongly, or tries to put a foreign name into links: 421. */
export function isOurHost({ hosts }: Origins, host: string | undefined): boolean {
  return host !== undefined && (hosts.has(host) || hosts.has(host.toLowerCase()))
}

/**
 * A request that changes something must come from our own pages or from no page at all. Browsers say where from in
 * Sec-Fetch-Site and Origin and let no page forge them; programs say nothing.
 */
export function isFromElsewhere({ origins }: Origins, request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const { origin } = request.headers
  return origin !== undefined && !origins.has(origin)
}
