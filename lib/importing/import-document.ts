import { parseInThread } from './parse-in-thread'
import type { ParsedDocument } from './read-and-parse'

/** A document's bytes become its lines and a parsed report, whatever its format. Throws UnreadableDocument with the reason. */
export function parseDocument(bytes: Uint8Array, fileName: string): Promise<ParsedDocument> {
  return parseInThread({ bytes, fileName })
}

/** Text or a part of a page that was copied from somewhere. */
export function parsePasted(pasted: { pastedText: string } | { pastedHtml: string }): Promise<ParsedDocument> {
  return parseInThread(pasted)
}

/** The text of a source as it is kept beside the report: its lines in their order. */
export function sourceText({ lines }: Pick<ParsedDocument, 'lines'>): string {
  return lines.map(({ text }) => text).join('\n')
}
