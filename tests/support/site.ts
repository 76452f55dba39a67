import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DocumentCache } from '../../app/_server/document-cache'
import { requestListener } from '../../app/_server/http/listener'
import { makeSite, type SiteParts } from '../../app/_server/http/site'
import { useSettings } from '../../lib/platform/env'
import { testSettings } from './database'

export type SiteInTest = {
  /** The address of the server, and its port. */
  origin: string
  port: number
  documents: DocumentCache
  /** What was asked of the framework, in order. */
  asked: { url: string; headers: IncomingMessage['headers'] }[]
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** A request with any header, Host included, which fetch does not let one set. */
  raw(path: string, options?: http.RequestOptions & { body?: string }): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>
  close(): Promise<void>
}

/** Our server with a framework made for the test: the part under test is everything that stands in front of it. */
export async function startSite(parts: Partial<SiteParts> = {}): Promise<SiteInTest> {
  useSettings(testSettings())
  const asked: SiteInTest['asked'] = []
  const server = http.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const documents = parts.documents ?? new DocumentCache({ nextInstant: async () => null, limitBytes: 1_000_000 })
  const inner = parts.handle ?? simplePage
  const site = makeSite({
    origin, port, development: false, documents, pages: [{ pattern: '/', cached: true, query: [] }], publicFiles: [], forms: [], api: [], gone: async () => null, files: () => null, ...parts,
    handle: (request, response) => {
      asked.push({ url: request.url ?? '', headers: { ...request.headers } })
      return inner(request, response)
    },
  })
  server.on('request', requestListener(site))
  return {
    origin, port, documents, asked,
    fetch: (path, init) => fetch(`${origin}${path}`, { redirect: 'manual', ...init }),
    raw: (path, options) => rawRequest(port, path, options),
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

/** What the framework would render: its own scripts under the nonce of the render, and one of ours. */
export function simplePage(request: IncomingMessage, response: ServerResponse): void {
  const nonce = /'nonce-([^']+)'/.exec(String(request.headers['content-security-policy'] ?? ''))?.[1] ?? ''
  const missing = request.url?.includes('/missing')
  response.statusCode = missing ? 404 : 200
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.write(`<!DOCTYPE html><html data-url="${request.url}"><head><link rel="preload" as="script" href="/_next/static/a.js" nonce="${nonce}"/></head>`)
  response.write(`<body><p>第<!-- -->1<!-- -->页</p><script src="/ours.js"></script><script nonce="${nonce}">self.__next_f=[]</script>`)
  response.end(`<script src="/_next/static/a.js" async="" nonce="${nonce}"></script></body></html>`)
}

function rawRequest(port: number, path: string, { body, ...options }: http.RequestOptions & { body?: string } = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', path, agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }))
    })
    request.on('error', reject)
    request.end(body)
  })
}
