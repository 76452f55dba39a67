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
const MIN_FULL_LINES = 5

type WrappedLine = Passage & { width: number; cut?: boolean }

/**
 * Lines become paragraphs. In most documents a line is one; where lines are cut at a fixed width (mail, terminals, PDF), the
 * pieces are put together again: a full line goes on in the next, unless a blank line, an indent, a label or a number begins anew.
 */
export function paragraphsOf(source: SourceLine[]): Passage[] {
  const lines = source.map((line) => ({ ...passageOf(line), width: widthOf(line.text.trimEnd()), cut: line.cut }))
  const isCutSeen = lines.some(({ cut }) => cut !== undefined)
  const width = isCutSeen ? 0 : wrapWidth(lines)
  if (width === null) return lines
  const indents = lines.filter(({ indented }) => indented).length >= 3
  const joined: Passage[] = []
  const pieces: WrappedLine[] = []
  for (const line of lines) {
    const last = pieces.at(-1)
    if (last && !(isCutSeen ? goesOnBehindCut(last, line, indents) : goesOn(last, line, width, indents))) joined.push(join(pieces.splice(0)))
    pieces.push(line)
  }
  return [...joined, join(pieces)]
}

/** The width at which lines are cut, or null: many lines as wide as the widest, most of them ending in the middle of a sentence. */
function wrapWidth(lines: WrappedLine[]): number | null {
  const widths = lines.map(({ width }) => width).sort((a, b) => b - a)
  const widest = widths[Math.min(3, Math.floor(widths.length / 20))] ?? 0
  if (widest < MIN_WIDTH || widest > MAX_WIDTH) return null
  const full = lines.filter(({ width }) => Math.abs(width - widest) <= RAGGED)
  const open = full.filter(({ shown }) => !endsSentence(shown))
  return full.length >= MIN_FULL_LINES && full.length >= lines.length * 0.2 && open.length >= full.length * 0.5 ? widest : null
}

function goesOn(before: WrappedLine, next: WrappedLine, width: number, indents: boolean): boolean {
  if (Math.abs(before.width - width) > RAGGED || next.line !== before.lastLine + 1 || next.indented) return false
  const { text } = next.matching
  if (isFurniture(text) || beginsWithLabel(text) || numberMarkOf(text)?.doubtful === false) return false
  return indents || !endsSentence(before.shown)
}

/** Where the reader saw the cuts, only a paragraph that fills its last line to the edge leaves a doubt. */
function goesOnBehindCut(before: WrappedLine, next: WrappedLine, indents: boolean): boolean {
  if (!before.cut || next.line !== before.lastLine + 1 || next.indented) return false
  const { text } = next.matching
  return indents || !endsSentence(before.shown) || !(beginsWithLabel(text) || numberMarkOf(text)?.doubtful === false)
}

function join(pieces: WrappedLine[]): Passage {
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
