import { parseReport } from './parse-report'
import { readDocument } from './readers/read-document'
import type { DocumentRead, DocumentSource } from './readers/read-document'
import type { ParsedReport } from './schema'

/** A document's lines with their positions, and what they say. Lines that were set aside stand among the left-over ones. */
export type ParsedDocument = DocumentRead & { parsed: ParsedReport }

/** Reads and parses where it is called: `parseDocument` does so in a thread of its own, within bounds. */
export async function readAndParse(source: DocumentSource): Promise<ParsedDocument> {
  const document = await readDocument(source)
  return { ...document, parsed: parseReport(document.lines) }
}
