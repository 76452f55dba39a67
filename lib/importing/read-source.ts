import { parseDocument } from './import-document'
import { readText } from './read-text'
import type { ParsedReport } from './schema'
import type { SourceLine } from './source-line'

/** What an editor hands in: a file, or what was copied from somewhere, with its formatting where the clipboard had it. */
export type HandedIn = { bytes: Uint8Array; fileName: string } | { pastedText: string } | { pastedHtml: string }

export type SourceRead = { parsed: ParsedReport; lines: SourceLine[]; bytes: Uint8Array }

/** Reads whatever was handed in. Throws UnreadableDocument with the reason. */
export async function readSource(source: HandedIn): Promise<SourceRead> {
  const bytes = 'bytes' in source ? source.bytes : new TextEncoder().encode('pastedHtml' in source ? source.pastedHtml : source.pastedText)
  const parsed = parseDocument(bytes, 'bytes' in source ? source.fileName : 'pastedHtml' in source ? 'pasted.html' : 'pasted.txt')
  return { parsed, lines: readText(bytes), bytes }
}
