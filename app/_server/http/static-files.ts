import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Document } from '../document-cache'
import { flatten, sendDocument } from './send'
import type { Exchange } from './site'

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const compressed = new Set(['.js', '.mjs', '.css', '.json', '.webmanifest', '.svg', '.txt'])

/** The names of built files change with their content; those in public/ stay, and browsers ask whether they changed. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'public, no-cache'

type StaticFile = { file: string; extension: string; cacheControl: string; document: Document | null }

/** The files of the build and of public/, listed once at start and read at their first use; nothing else can be asked for. */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>()

  /** Without a build folder (hot reload) the framework answers for the build. */
  constructor({ buildFolder, publicFolder }: { buildFolder: string | null; publicFolder: string }) {
    if (buildFolder) this.#list(path.join(buildFolder, 'static'), '/_next/static', FOR_EVER)
    this.#list(publicFolder, '', ASK_AGAIN)
  }

  /** Answers GET and HEAD; false where there is no such file. */
  answer({ request, response, pathname, requestId }: Exchange, headers: Record<string, string>): boolean {
    const found = this.#files.get(pathname)
    if (!found) return false
    found.document ??= readDocument(found)
    const type = types[found.extension] ?? 'application/octet-stream'
    const own = flatten({ ...headers, 'content-type': type, 'cache-control': found.cacheControl, vary: 'accept-encoding', 'x-request-id': requestId })
    sendDocument(request, response, found.document, own)
    return true
  }

  #list(folder: string, prefix: string, cacheControl: string): void {
    if (!existsSync(folder)) return
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      const file = path.join(entry.parentPath, entry.name)
      if (!statSync(file).isFile() || entry.name.endsWith('.map')) continue
      const address = `${prefix}/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`
      this.#files.set(address, { file, extension: path.extname(file), cacheControl, document: null })
    }
  }
}

function readDocument({ file, extension }: StaticFile): Document {
  const identity = readFileSync(file)
  const small = compressed.has(extension)
  return {
    status: 200,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`,
    identity,
    gzip: small ? gzipSync(identity) : identity,
    br: small ? brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : identity,
  }
}
