/** Why a document cannot be read. The words shown to people are in the message catalogue, keyed by these codes. */
export type UnreadableReason =
  | 'unsupported_format'
  | 'too_large'
  | 'too_many_lines'
  | 'empty'
  | 'binary'
  | 'undecodable'

/** Thrown before anything is kept: a document is read whole or refused with its reason. */
export class UnreadableDocument extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(`The document cannot be read: ${reason}.`)
    this.name = 'UnreadableDocument'
  }
}
