import { SaxesParser } from 'saxes'
import { UnreadableDocument } from '../../unreadable-document'
import { MAX_DEPTH } from '../limits'

/** An element as the readers of Word's parts see it: `w:p` whatever prefix the file gives to Word's namespace. */
export type XmlElement = { name: string; attributes: Record<string, string> }

export type XmlHandler = { open?(element: XmlElement): void; text?(text: string): void; close?(name: string): void }

const PREFIXES: [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w:'],
  [/\/markup-compatibility\/2006$/, 'mc:'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm:'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r:'],
  [/\/package\/2006\/relationships$/, 'rel:'],
]
const known = new Map<string, string>()

const CHUNK = 65_536

/**
 * Reads a part piece by piece, without building a tree. Word's parts carry no document type, so none is accepted: entities that
 * unfold into each other never begin. A part that is not well-formed is damaged: nothing of it is taken.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('error', () => {
    throw new UnreadableDocument('damaged')
  })
  parser.on('doctype', () => {
    throw new UnreadableDocument('damaged')
  })
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new UnreadableDocument('too_deep')
    const attributes: Record<string, string> = {}
    for (const attribute of Object.values(tag.attributes)) attributes[prefixOf(attribute.uri) + attribute.local] = attribute.value
    handler.open?.({ name: prefixOf(tag.uri) + tag.local, attributes })
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close?.(prefixOf(tag.uri) + tag.local)
  })
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text))
    parser.on('cdata', (text) => handler.text?.(text))
  }
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += CHUNK) parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decoder.decode()).close()
}

function prefixOf(uri: string): string {
  const found = known.get(uri)
  if (found !== undefined) return found
  const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? (uri ? `${uri.slice(0, 80)} ` : '')
  if (known.size < 1_000) known.set(uri, prefix)
  return prefix
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** Word's switches: present means on, unless it says otherwise. */
export function isOn({ attributes }: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')
}

export function wholeNumber(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : null
}
