import type { SourceLine } from '../source-line'
import { UnreadableDocument } from '../unreadable-document'
import { decodeText } from './decode-text'
import { MAX_DOCUMENT_BYTES } from './limits'
import { LineCollector } from './line-collector'

/** Plain text becomes lines with their position in the file. */
export function readText(bytes: Uint8Array): SourceLine[] {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new UnreadableDocument('too_large')
  return linesOfText(decodeText(bytes))
}

export function linesOfText(text: string): SourceLine[] {
  const collector = new LineCollector()
  for (let from = 0; from <= text.length; ) {
    const to = endOfLine(text, from)
    collector.add(text.slice(from, to))
    from = text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1
  }
  if (collector.lines.length === 0) throw new UnreadableDocument('empty')
  return collector.lines
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || code === 12) return at
  }
  return text.length
}
