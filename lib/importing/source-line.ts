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
}
