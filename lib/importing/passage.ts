import { matchingText, trimmed } from './matching-text'
import type { MatchingText } from './matching-text'
import type { SourceLine, TableCell } from './source-line'
import type { Column } from './table-heads'

/** A paragraph of the document: what people read, and the folded text that patterns are matched against. */
export type Passage = {
  line: number
  /** The last source line in it: a hard-wrapped paragraph spans several. */
  lastLine: number
  /** Verbatim, without the space around it. */
  shown: string
  matching: MatchingText
  /** Whether the source indents it, as official documents do at the start of a paragraph. */
  indented: boolean
  /** What the column of a table says that this cell holds. */
  column?: Column
  /** Where the reader saw it in a table. */
  cell?: TableCell
  /** At the first paragraph of a cell: the head of its column. */
  head?: string
  /** At the number of a row: the cells of rows above that reach down to it. */
  shared?: Passage[]
}

export function passageOf({ line, text, cell }: SourceLine, lastLine = line): Passage {
  const shown = trimmed(text)
  return { line, lastLine, shown, matching: matchingText(shown), indented: /^\s/.test(text), ...(cell ? { cell } : {}) }
}

/** The part of a passage between two positions of its matching text, as a passage of its own on the same line. */
export function partOf(passage: Passage, from: number, to?: number): Passage {
  const { line, lastLine, indented, cell } = passage
  return { ...passageOf({ line, text: passage.matching.verbatim(from, to), ...(cell ? { cell } : {}) }, lastLine), indented }
}
