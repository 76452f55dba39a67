/** What a file is, told by its first bytes; the names people know stand in the message catalogue. */
export type FileKind =
  | 'text'
  | 'html'
  | 'docx'
  | 'pdf'
  | 'legacy_office'
  | 'spreadsheet'
  | 'presentation'
  | 'open_document'
  | 'ofd'
  | 'rtf'
  | 'web_archive'
  | 'archive'
  | 'image'
  | 'unknown'

/** Why a document cannot be read. The words shown to people are in the message catalogue, keyed by these codes. */
export type UnreadableReason =
  | 'unsupported_format'
  | 'mislabelled'
  | 'legacy_office'
  | 'too_large'
  | 'too_many_lines'
  | 'too_many_pages'
  | 'too_many_parts'
  | 'unpacks_too_large'
  | 'too_deep'
  | 'too_many_elements'
  | 'takes_too_long'
  | 'needs_too_much_memory'
  | 'empty'
  | 'binary'
  | 'undecodable'
  | 'damaged'
  | 'encrypted'
  | 'scanned'
  | 'embedded_document'

/** What the file really is, for the reasons that say so. */
export type UnreadableFacts = { kind?: FileKind; extension?: string }

/** Thrown before anything is kept: a document is read whole or refused with its reason. */
export class UnreadableDocument extends Error {
  constructor(readonly reason: UnreadableReason, readonly facts: UnreadableFacts = {}) {
    super(`The document cannot be read: ${reason}.`)
    this.name = 'UnreadableDocument'
  }
}
