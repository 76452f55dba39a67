import { isFurniture } from './furniture'
import { beginsWithLabel } from './labels'
import { trimmed } from './matching-text'
import { numberMarkOf } from './numbering'
import { passageOf } from './passage'
import type { Passage } from './passage'
import type { SourceLine } from './source-line'

const MIN_WIDTH = 40
const MAX_WIDTH = 140
/** Typesetting pulls a mark of punctuation or a pair of letters over the edge. */
const RAGGED = 5
const MIN_FULL_LINES = 6

/**
 * Lines become paragraphs. In most documents a line is one; where lines are cut at a fixed width (mail, terminals, PDF), the
 * pieces are put together again: a full line goes on in the next, unless a blank line, an indent or a number begins anew.
 */
export function paragraphsOf(lines: SourceLine[]): Passage[] {
  const passages = lines.map((line) => passageOf(line))
  const width = wrapWidth(passages)
  if (width === null) return passages
  const indents = passages.filter(({ indented }) => indented).length >= 3
  const joined: Passage[] = []
  let pieces: Passage[] = []
  for (const passage of passages) {
    const last = pieces.at(-1)
    if (last && !goesOn(last, passage, width, indents)) joined.push(join(pieces.splice(0)))
    pieces.push(passage)
  }
  return [...joined, join(pieces)]
}

/** The width at which lines are cut, or null: many lines as wide as the widest, most of them ending in the middle of a sentence. */
function wrapWidth(passages: Passage[]): number | null {
  const widths = passages.map(({ shown }) => widthOf(shown)).sort((a, b) => b - a)
  const width = widths[Math.min(3, Math.floor(widths.length / 20))] ?? 0
  if (width < MIN_WIDTH || width > MAX_WIDTH) return null
  const full = passages.filter(({ shown }) => Math.abs(widthOf(shown) - width) <= RAGGED)
  const open = full.filter(({ shown }) => !endsSentence(shown))
  return full.length >= MIN_FULL_LINES && full.length >= passages.length * 0.2 && open.length >= full.length * 0.5 ? width : null
}

function goesOn(before: Passage, next: Passage, width: number, indents: boolean): boolean {
  const isFull = Math.abs(widthOf(before.shown) + (before.indented && indents ? 4 : 0) - width) <= RAGGED || Math.abs(widthOf(before.shown) - width) <= RAGGED
  if (!isFull || next.line !== before.lastLine + 1 || next.indented) return false
  const { text } = next.matching
  if (isFurniture(text) || beginsWithLabel(text)) return false
  return !(endsSentence(before.shown) && (!indents || numberMarkOf(text) !== null))
}

function join(pieces: Passage[]): Passage {
  const [first, ...rest] = pieces
  if (!first) throw new Error('A paragraph has at least one line.')
  if (rest.length === 0) return first
  const text = pieces.map(({ shown }, at) => (isLatinBreak(pieces[at - 1]?.shown ?? '', shown) ? ` ${shown}` : shown)).join('')
  return { ...passageOf({ line: first.line, text }, rest.at(-1)?.lastLine), indented: first.indented }
}

/** Latin words lose their space at the edge; a mailbox or an address on the web never had one. */
function isLatinBreak(before: string, next: string): boolean {
  return /[A-Za-z,]$/.test(before.slice(-1)) && /^[A-Za-z]/.test(next) && !/[@/][\w.-]*$/.test(before.slice(-60))
}

function endsSentence(text: string): boolean {
  return /[。！？；：!?;:]["”’」』）)]?$/.test(trimmed(text))
}

function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length && width <= MAX_WIDTH + RAGGED; at++) width += text.charCodeAt(at) > 0xff ? 2 : 1
  return width
}
