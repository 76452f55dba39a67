import { randomBytes } from 'node:crypto'
import { IncomingMessage, ServerResponse, type IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'

/** The framework, as a function: it answers one request. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

export type Rendered = { status: number; location: string | null; html: string }

const RENDER_LIMIT_MS = 30_000

/**
 * Renders a page within this process and leaves the framework's own scripts out, so that what remains is plain HTML.
 * They are told apart from ours by the nonce of this very render, which leaves the server for nobody: stored text cannot
 * guess it. With `keepScripts` (hot reload) the page stays as the framework made it.
 */
export async function renderPlain(handle: Handle, url: string, headers: IncomingHttpHeaders, keepScripts = false): Promise<Rendered> {
  const nonce = randomBytes(16).toString('base64url')
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = url
  request.headers = { accept: 'text/html', ...headers, ...(keepScripts ? {} : { 'content-security-policy': `script-src 'nonce-${nonce}'` }) }
  request.push(null)
  const response = new CapturedResponse(request)
  const body = await response.capture(() => handle(request, response))
  const location = response.getHeader('location')
  return {
    status: response.statusCode,
    location: typeof location === 'string' ? location : null,
    html: keepScripts ? body : withoutFrameworkScripts(body, nonce),
  }
}

export function withoutFrameworkScripts(html: string, nonce: string): string {
  const mark = `nonce="${nonce}"`
  return html
    .replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) => (attributes.includes(mark) ? '' : script))
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<!--(?: |\$|\/\$|\$!|\$\?|&|\/&|)-->/g, '')
    .replaceAll(` ${mark}`, '')
}

/** An answer that goes nowhere: what is written is collected. */
class CapturedResponse extends ServerResponse {
  #chunks: Buffer[] = []
  #done: (body: string) => void = () => {}

  async capture(run: () => Promise<void> | void): Promise<string> {
    let timer: NodeJS.Timeout | undefined
    const body = new Promise<string>((resolve, reject) => {
      this.#done = resolve
      timer = setTimeout(() => reject(new Error('a page took too long to render')), RENDER_LIMIT_MS)
      Promise.resolve().then(run).catch(reject)
    })
    try {
      return await body
    } finally {
      clearTimeout(timer)
    }
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string)
    }
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#collect(chunk, rest)
    return true
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (typeof chunk !== 'function') this.#collect(chunk, rest)
    for (const callback of [chunk, ...rest]) if (typeof callback === 'function') callback()
    this.#done(Buffer.concat(this.#chunks).toString('utf8'))
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  #collect(chunk: unknown, rest: unknown[]): void {
    if (chunk === undefined || chunk === null) return
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, rest.find((each) => typeof each === 'string') as BufferEncoding) : Buffer.from(chunk as Uint8Array))
  }
}
