import { parseDocument, parsePasted } from './import-document'
import type { ParsedReport } from './schema'
import type { SourceLine } from './source-line'

/** What an editor hands in: a file, or what was copied from somewhere, with its formatting where the clipboard had it. */
export type HandedIn = { bytes: Uint8Array; fileName: string } | { pastedText: string } | { pastedHtml: string }

export type SourceRead = { parsed: ParsedReport; lines: SourceLine[]; bytes: Uint8Array }

/** Reads whatever was handed in; what it was stays known by its bytes. Throws UnreadableDocument with the reason. */
export async function readSource(source: HandedIn): Promise<SourceRead> {
  if ('bytes' in source) return { ...(await parseDocument(source.bytes, source.fileName)), bytes: source.bytes }
  const bytes = new TextEncoder().encode('pastedHtml' in source ? source.pastedHtml : source.pastedText)
  return { ...(await parsePasted(source)), bytes }
}
