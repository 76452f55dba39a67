import type { SourceLine } from './source-line'
import { UnreadableDocument } from './unreadable-document'

export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024
/** Ten times the longest official document known; more lines than this is not a report but a table or a log. */
export const MAX_DOCUMENT_LINES = 80_000

/**
 * Plain text becomes lines with their position. UTF-8 and UTF-16 with or without a byte order mark, and GB18030, which older office
 * programs write, are told apart by the bytes alone. Blank lines leave no line behind, only a hole in the positions.
 */
export function readText(bytes: Uint8Array): SourceLine[] {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new UnreadableDocument('too_large')
  const lines = linesOf(decode(bytes))
  if (lines.length === 0) throw new UnreadableDocument('empty')
  return lines
}

function decode(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  const text = encoding ? tryDecode(bytes, encoding) : (tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030'))
  if (text !== null && !hasControlCharacters(text)) return text
  throw new UnreadableDocument(bytes.includes(0) || text !== null ? 'binary' : 'undecodable')
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Chinese text in UTF-16 still has ASCII digits, spaces and line ends: the zero halves of those all lie on one side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 4096)
  let evenZeros = 0
  let oddZeros = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) evenZeros++
    else oddZeros++
  }
  if (oddZeros > 0 && evenZeros === 0) return 'utf-16le'
  if (evenZeros > 0 && oddZeros === 0) return 'utf-16be'
  return null
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream, because a file cut off inside its last character is still readable up to there.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function hasControlCharacters(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let line = 1
  for (let from = 0; from <= text.length; line++) {
    const to = endOfLine(text, from)
    const content = text.slice(from, to)
    if (/[^\s\u200b-\u200f\u2060\ufeff]/.test(content)) lines.push({ line, text: content })
    if (lines.length > MAX_DOCUMENT_LINES) throw new UnreadableDocument('too_many_lines')
    from = text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1
  }
  return lines
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 12) return at
  }
  return text.length
}
