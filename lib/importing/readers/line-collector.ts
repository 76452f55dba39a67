import type { SourceLine, TableCell } from '../source-line'
import { UnreadableDocument } from '../unreadable-document'
import { MAX_DOCUMENT_LINES } from './limits'

const VISIBLE = /[^\s\u200b-\u200f\u2060\ufeff]/

export function isBlank(text: string): boolean {
  return !VISIBLE.test(text)
}

/** Gives every line of a document its position. A blank line leaves no line behind, only a hole in the positions. */
export class LineCollector {
  readonly lines: SourceLine[] = []
  private position = 0

  /** The next line; null where it is blank. */
  add(text: string, cell?: TableCell): SourceLine | null {
    this.position++
    if (isBlank(text)) return null
    if (this.lines.length >= MAX_DOCUMENT_LINES) throw new UnreadableDocument('too_many_lines')
    const line: SourceLine = { line: this.position, text, ...(cell ? { cell } : {}) }
    this.lines.push(line)
    return line
  }

  /** Blank lines. */
  skip(count: number): void {
    this.position += count
  }
}
