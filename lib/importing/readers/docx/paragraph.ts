import type { TableCell } from '../../source-line'
import type { NumberingOf } from './styles'

/** A line of the document; what is `aside` belongs to the frame (a table of contents) and not to the text. */
export type BodyLine = { text: string; aside: boolean; cell?: TableCell | null }

/** Text of a paragraph whose mark ends no line: what stands before the number of the next paragraph, and what behind it. */
export type Carried = { line: string; text: string }

/** A paragraph while it is read. */
export type Paragraph = {
  styleId: string | null
  own: NumberingOf
  text: string
  hasHiddenText: boolean
  /** Its mark is hidden: with nothing to see in it, the whole paragraph is not there. */
  isMarkHidden: boolean
  /** Its mark was deleted: the next paragraph is its continuation. */
  isMarkDeleted: boolean
  /** Its heading runs into the next paragraph, on the same line. */
  runsIn: boolean
  isContents: boolean
  number: string | null
  /** Notes that are called in it, and text boxes anchored in it. */
  below: BodyLine[]
  carried: Carried | null
}

export function newParagraph(): Paragraph {
  return {
    styleId: null, own: { numberingId: null, level: null }, text: '', hasHiddenText: false, isMarkHidden: false, isMarkDeleted: false, runsIn: false,
    isContents: false, number: null, below: [], carried: null,
  }
}
