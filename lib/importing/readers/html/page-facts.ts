import { attribute, isElement } from './page-tree'
import type { PageElement } from './page-tree'

/** What sites of public bodies say about a page in its head, by the national rule for such sites. */
export type PageFacts = { title: string | null; publishedAt: string | null; source: string | null }

export function pageFacts(root: PageElement): PageFacts {
  const values = new Map<string, string>()
  const head = root.childNodes.find((node): node is PageElement => isElement(node) && node.tagName === 'head')
  for (const node of head?.childNodes ?? []) {
    if (!isElement(node) || node.tagName !== 'meta') continue
    const name = (attribute(node, 'name') ?? attribute(node, 'property') ?? '').toLowerCase()
    const content = (attribute(node, 'content') ?? '').replace(/\s+/g, ' ').trim()
    if (name && content && !values.has(name)) values.set(name, content)
  }
  const first = (...names: string[]) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
  return { title: first('articletitle'), publishedAt: first('pubdate'), source: first('contentsource') }
}

/** The encoding a page names for itself, near its beginning. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w-]{2,20})/i.exec(head)?.[1]
}
