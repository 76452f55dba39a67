import { parseReport } from './parse-report'
import { readText } from './read-text'
import type { ParsedReport } from './schema'
import type { SourceLine } from './source-line'
import { UnreadableDocument } from './unreadable-document'

/** One reader per format. A new format is a new line here; the parser never learns of it. */
const READERS = new Map<string, (bytes: Uint8Array) => SourceLine[]>([['txt', readText]])

/** A document's bytes become a parsed report; the file name tells the format. Throws UnreadableDocument with the reason. */
export function parseDocument(bytes: Uint8Array, fileName: string): ParsedReport {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const read = READERS.get(extension)
  if (!read) throw new UnreadableDocument('unsupported_format')
  return parseReport(read(bytes))
}
