/** Where in a table a line stands. Rows and columns count from 0, whatever cells are merged; a merged cell reaches over `rows` rows. */
export type TableCell = { table: number; row: number; column: number; rows: number }

/** One line as a reader found it. `line` is its 1-based position in the source; a hole between two positions is a blank line. */
export type SourceLine = {
  line: number
  text: string
  /** The reader has seen where the page cuts its lines, and that it cut this one: its paragraph may go on in the next. */
  cut?: boolean
  /** The reader takes it for the frame around the document (a menu, a page number): left over, unless an editor says otherwise. */
  aside?: boolean
  /** The reader met a page that is a picture, a scan, right above or below this line: what it says is missing here. */
  scan?: 'above' | 'below'
  /** The cell that the reader saw it in. */
  cell?: TableCell
}
