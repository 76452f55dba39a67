import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const BROTLI_QUALITY = 5
const ATTEMPTS = 3

/** One page as it goes out: constant bytes, in every encoding. */
export type Document = {
  status: number
  etag: string
  identity: Buffer
  gzip: Buffer
  br: Buffer
}

export async function makeDocument(status: number, body: Buffer): Promise<Document> {
  const etag = etagOf(body)
  const [br, gzipped] = await Promise.all([
    compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    compressGzip(body),
  ])
  return { status, etag, identity: body, gzip: gzipped, br }
}

/** What is compressed already (a picture) goes out as it is, whatever the client takes. */
export function makePicture(body: Buffer): Document {
  return { status: 200, etag: etagOf(body), identity: body, gzip: body, br: body }
}

function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

export type DocumentCacheOptions = {
  /** In how many milliseconds the kept documents stop being true by themselves; null: never. */
  nextInstant(): Promise<number | null>
  limitBytes: number
  /** A clock that only goes forward, in milliseconds. */
  now?: () => number
}

/**
 * Public pages, rendered once and kept in memory. Requests for the same page wait for one render. Everything is dropped
 * at once when something public changed, and nothing is served past the next instant at which a window opens or closes
 * or a day ends. Nothing is kept while changes cannot be heard of (`pause`).
 */
export class DocumentCache {
  #kept = new Map<string, Document>()
  #keptBytes = 0
  #rendering = new Map<string, Promise<Document>>()
  #generation = 0
  #expiresAt = Infinity
  #instant: Promise<void> | null = null
  #listening = true
  readonly #options: Required<DocumentCacheOptions>

  constructor(options: DocumentCacheOptions) {
    this.#options = { now: () => performance.now(), ...options }
  }

  /** The kept document, if it is still true. */
  find(key: string): Document | undefined {
    if (this.#options.now() >= this.#expiresAt) this.drop()
    return this.#kept.get(key)
  }

  /** The kept document, or the one that is being rendered, or a new one. */
  async obtain(key: string, render: () => Promise<Document>): Promise<Document> {
    for (let attempt = 1; ; attempt += 1) {
      const kept = this.find(key)
      if (kept) return kept
      const generation = this.#generation
      const document = await (this.#rendering.get(key) ?? this.#begin(key, render))
      this.find(key)
      if (generation === this.#generation || attempt === ATTEMPTS) return document
    }
  }

  /** Something public changed: nothing that was rendered before this moment is served to anybody who asks after it. */
  drop(): void {
    this.#generation += 1
    this.#kept.clear()
    this.#keptBytes = 0
    this.#rendering.clear()
    this.#expiresAt = Infinity
    this.#instant = null
  }

  /** Changes cannot be heard of: every page is rendered anew until `resume`. */
  pause(): void {
    this.#listening = false
    this.drop()
  }

  resume(): void {
    this.#listening = true
    this.drop()
  }

  #begin(key: string, render: () => Promise<Document>): Promise<Document> {
    const generation = this.#generation
    const rendering = Promise.all([render(), this.#learnInstant()])
      .then(([document]) => {
        if (generation === this.#generation) this.#keep(key, document)
        return document
      })
      .finally(() => {
        if (this.#rendering.get(key) === rendering) this.#rendering.delete(key)
      })
    this.#rendering.set(key, rendering)
    return rendering
  }

  #keep(key: string, document: Document): void {
    if (!this.#listening) return
    this.#kept.set(key, document)
    this.#keptBytes += sizeOf(document)
    for (const [oldest, each] of this.#kept) {
      if (this.#keptBytes <= this.#options.limitBytes) break
      this.#kept.delete(oldest)
      this.#keptBytes -= sizeOf(each)
    }
  }

  /** Asked once per generation, and before anything of it is kept. */
  #learnInstant(): Promise<void> {
    return (this.#instant ??= this.#askInstant(this.#generation))
  }

  async #askInstant(generation: number): Promise<void> {
    const asked = this.#options.now()
    const wait = await this.#options.nextInstant()
    if (wait !== null && generation === this.#generation) this.#expiresAt = asked + wait
  }
}

function sizeOf(document: Document): number {
  return [...new Set([document.identity, document.gzip, document.br])].reduce((sum, each) => sum + each.length, 0)
}
