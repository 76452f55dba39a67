import { UnreadableDocument } from '../unreadable-document'
import { readDocx } from './docx/read-docx'
import { readableKind } from './file-kind'
import type { ReadableKind } from './file-kind'
import { readHtml, readPastedHtml } from './html/read-html'
import { MAX_DOCUMENT_BYTES } from './limits'
import type { LinesRead } from './lines-read'
import { linesOfText, readText } from './read-text'

export type DocumentRead = LinesRead & { format: ReadableKind }

/** What comes in: a file, or what a person has copied from somewhere. */
export type DocumentSource = { bytes: Uint8Array; fileName: string } | { pastedText: string } | { pastedHtml: string }

/** One reader per format. A new format is a new line here; the parser never learns of it. */
const READERS: Record<ReadableKind, (bytes: Uint8Array) => LinesRead | Promise<LinesRead>> = {
  text: (bytes) => ({ lines: readText(bytes), setAside: [] }),
  html: readHtml,
  docx: readDocx,
  // Loaded when it is needed: most documents are not PDF, and its library is large.
  pdf: async (bytes) => (await import('./pdf/read-pdf')).readPdf(bytes),
}

/** A document becomes lines with their position in the source. Throws UnreadableDocument with the reason. */
export async function readDocument(source: DocumentSource): Promise<DocumentRead> {
  const read = await readSource(source)
  const aside = new Set(read.setAside.map(({ line }) => line))
  return { ...read, lines: read.lines.map((line) => (aside.has(line.line) ? { ...line, aside: true } : line)) }
}

async function readSource(source: DocumentSource): Promise<DocumentRead> {
  if ('bytes' in source) {
    if (source.bytes.length > MAX_DOCUMENT_BYTES) throw new UnreadableDocument('too_large')
    const format = readableKind(source.bytes, source.fileName)
    return { format, ...(await READERS[format](source.bytes)) }
  }
  const pasted = 'pastedHtml' in source ? source.pastedHtml : source.pastedText
  if (pasted.length > MAX_DOCUMENT_BYTES) throw new UnreadableDocument('too_large')
  return 'pastedHtml' in source ? { format: 'html', ...readPastedHtml(pasted) } : { format: 'text', lines: linesOfText(pasted), setAside: [] }
}
