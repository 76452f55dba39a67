import { cutsValue } from './broken-values'
import { isFurniture } from './furniture'
import { beginsWithLabel, labelOf } from './labels'
import type { LabelKind } from './labels'
import { isLabelLine } from './masthead-lines'
import { trimmed } from './matching-text'
import { numberMarkOf } from './numbering'
import { passageOf } from './passage'
import { isDateLine } from './publication-time'
import { TITLE_END } from './title'
import type { Passage } from './passage'
import type { SourceLine } from './source-line'

/** How long a line is: in columns, where an ideograph takes two, or in characters. Programs cut by either. */
type Measure = { of: (text: string) => number; min: number; max: number; ragged: number }
const MEASURES: Measure[] = [
  // Typesetting pulls a mark of punctuation or a pair of letters over the edge.
  { of: columnsOf, min: 40, max: 140, ragged: 5 },
  { of: (text) => text.length, min: 20, max: 70, ragged: 1 },
]
const MIN_FULL_LINES = 5
/** …依照 | 第五条的规定 */
const REFERENCE = /^第[一二三四五六七八九十百\d]{1,5}条(?:第[一二三四五六七八九十\d]{1,3}[款项])*(?:的?规定|所[称列]|之规定)|^第[一二三四五六七八九十百\d]{1,5}条第[一二三四五六七八九十\d]{1,3}[款项]/
/** Where paragraphs are indented, a line may be cut as short as this. */
const MIN_CUT_SHORT = 10
/** Shorter lines without an end are headings. */
const MIN_FLUSH = 28
const MIN_UNDER_LABEL = 22
/** So few lines without an indent do not show that all others are cut. */
const MIN_FLUSH_LINES = 3
const GOES_ON: LabelKind[] = ['response', 'measures', 'finding', 'plan']

type WrappedLine = Passage & { raw: string; cut?: boolean }
/** `strict`: every paragraph is indented, so that a line which is not goes on, however short the line above is. */
type Wrapping = { strict: boolean; from: number; isFull: (line: WrappedLine, next: WrappedLine) => boolean; open: number; endsAtSemicolon: boolean }

/**
 * Lines become paragraphs. In most documents a line is one; where lines are cut at a fixed width (mail, terminals, PDF), the
 * pieces are put together again: a full line goes on in the next, unless a blank line, an indent, a label or a number begins anew. So does
 * a line that stops at a comma or before its telephone number, in every document.
 */
export function paragraphsOf(source: SourceLine[]): Passage[] {
  const lines = source.map((line) => ({ ...passageOf(line), raw: line.text.trimEnd(), cut: line.cut }))
  const isCutSeen = lines.some(({ cut }) => cut !== undefined)
  const indents = lines.filter(({ indented }) => indented).length >= 3
  const wrapping = isCutSeen ? null : MEASURES.flatMap((measure) => wrappingBy(measure, lines, indents) ?? []).sort((a, b) => b.open - a.open)[0] ?? null
  const joined: Passage[] = []
  const pieces: WrappedLine[] = []
  for (const [at, line] of lines.entries()) {
    const last = pieces.at(-1)
    if (last && (!isSameCell(last, line) || !(isCutSeen ? goesOnBehindCut(last, line, indents) : (goesOn(last, line, wrapping, indents) || goesOnUnderLabel(pieces, line) || (pieces.length === 1 && goesOnOverLabel(last, line, lines[at + 1])) || (indents && goesOnFlush(pieces, line)))))) joined.push(join(pieces.splice(0)))
    pieces.push(line)
  }
  return [...joined, join(pieces)]
}

/** Where lines are cut, or null: many lines as long as the longest, most of them ending in the middle of a sentence. */
function wrappingBy({ of, min, max, ragged }: Measure, lines: WrappedLine[], indents: boolean): Wrapping | null {
  const lengths = lines.map(({ raw }) => of(raw)).sort((a, b) => b - a)
  const longest = lengths[Math.min(3, Math.floor(lengths.length / 20))] ?? 0
  if (longest < min || longest > max) return null
  const hasRoomFor = ({ raw }: WrappedLine, word: string) => of(raw) + of(word) < longest - ragged
  const full = lines.filter((line) => !hasRoomFor(line, '') && of(line.raw) <= longest + ragged)
  const open = full.filter(({ shown }) => !endsSentence(shown)).length
  const areMany = full.length >= MIN_FULL_LINES && full.length >= lines.length * 0.2 && open >= full.length * 0.5
  if (!areMany && !(indents && full.length >= 2 && open >= full.length * 0.75)) return null
  const fullLines = new Set(full)
  const endsAtSemicolon = lines.some((line) => /[；;]$/.test(line.shown) && !fullLines.has(line))
  return { strict: indents && areParagraphsIndented(lines), from: lines.find(({ indented }) => indented)?.line ?? Infinity, isFull: (line, next) => !hasRoomFor(line, firstWord(next.shown)) && of(line.raw) <= longest + ragged, open, endsAtSemicolon }
}

function goesOn(before: WrappedLine, next: WrappedLine, wrapping: Wrapping | null, indents: boolean): boolean {
  if (breaksInside(before, next)) return true
  const stops = /[，、,]$/.test(before.shown) || (/电话 ?[：:]$/.test(before.shown) && /^[(（]?0\d/.test(next.shown))
  const goesOnAnyway = wrapping?.strict === true && before.line >= wrapping.from && !isDateLine(before.matching.text) && before.shown.length >= MIN_CUT_SHORT && !endsSentence(before.shown)
  if (!(stops || goesOnAnyway || wrapping?.isFull(before, next)) || next.line !== before.lastLine + 1 || next.indented) return false
  const { text } = next.matching
  if (isFurniture(text) || beginsWithLabel(text) || isLabelLine(text) || numberMarkOf(text)?.doubtful === false) return false
  if (stops) return !/^[^:,。\d]{2,8}:/.test(text)
  return indents || !endsSentence(before.shown) || (/[；;]$/.test(before.shown) && !wrapping?.endsAtSemicolon)
}

/** Where only a part of a document is cut: a long indented line stops in the middle of its sentence, and the next has no indent. */
function goesOnFlush(pieces: WrappedLine[], next: WrappedLine): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first?.indented || !last || next.indented || next.line !== last.lastLine + 1) return false
  const style = numberMarkOf(first.matching.text)?.style
  const isText = (style === undefined || style === 'article') && !TITLE_END.test(first.matching.text) && !isDateLine(last.matching.text)
  return isText && last.shown.length >= MIN_FLUSH && /[一-龥]$/.test(last.shown) && !beginsAnew(next)
}

/** What a label introduces (整改情况：…) ends with a mark: a long line that stops without one goes on. */
function goesOnUnderLabel(pieces: WrappedLine[], next: WrappedLine): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last || next.indented || next.line !== last.lastLine + 1 || last.shown.length < MIN_UNDER_LABEL || !/[一-龥]$/.test(last.shown)) return false
  const label = labelOf(first.matching.text)
  return label !== null && GOES_ON.includes(label.kind) && label.to < first.matching.text.length && !beginsAnew(next)
}

/** A long heading that stops without a mark goes on in a shorter line with the end of its sentence, if labels follow: 二、…覆土厚度不足 | 10厘米。 | 责任单位：… */
function goesOnOverLabel(heading: WrappedLine, next: WrappedLine, below: WrappedLine | undefined): boolean {
  if (numberMarkOf(heading.matching.text) === null || heading.shown.length < MIN_UNDER_LABEL || !/[一-龥]$/.test(heading.shown)) return false
  const isTail = next.line === heading.lastLine + 1 && next.shown.length < heading.shown.length && /[。]$/.test(next.shown) && !next.indented && !beginsAnew(next)
  return isTail && below !== undefined && beginsWithLabel(below.matching.text)
}

function beginsAnew({ matching: { text } }: WrappedLine): boolean {
  return isFurniture(text) || beginsWithLabel(text) || isLabelLine(text) || isDateLine(text) || numberMarkOf(text)?.doubtful === false
}

/** Cells that were kept with a source are equal, but no longer the same. */
function isSameCell({ cell: a }: WrappedLine, { cell: b }: WrappedLine): boolean {
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column
}

/** Whether a line stops inside a value, a span of hours (8:30— | 12:00) or a bracket, which the next line closes. */
function breaksInside(before: WrappedLine, next: WrappedLine): boolean {
  if (next.line !== before.lastLine + 1) return false
  const [ends, begins] = [before.matching.text, next.matching.text]
  return cutsValue(ends, begins) || (/[一-龥]$/.test(ends) && REFERENCE.test(begins)) || (/\d ?[-—–~]{1,2}$/.test(ends) && /^\d/.test(begins)) || (ends.lastIndexOf('(') > ends.lastIndexOf(')') && /^[^()]*\)/.test(begins))
}

/** Hardly any line without an indent follows the end of a sentence. */
function areParagraphsIndented(lines: WrappedLine[]): boolean {
  const first = lines.findIndex(({ indented }) => indented)
  let [flush, begins] = [0, 0]
  for (const [at, { indented, line }] of lines.entries()) {
    const before = lines[at - 1]
    if (at <= first || indented || before?.lastLine !== line - 1) continue
    flush++
    if (endsSentence(before.shown)) begins++
  }
  return first >= 0 && flush >= MIN_FLUSH_LINES && begins * 10 <= flush
}

/** Where the reader saw the cuts, only a paragraph that fills its last line to the edge leaves a doubt. */
function goesOnBehindCut(before: WrappedLine, next: WrappedLine, indents: boolean): boolean {
  if (!next.indented && breaksInside(before, next)) return true
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

/** What is not cut at the end of a line: a number, a Latin word. */
function firstWord(text: string): string {
  return /^[\w.,%@-]{1,24}/.exec(text)?.[0] ?? ''
}

function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length && columns <= 200; at++) columns += text.charCodeAt(at) > 0xff ? 2 : 1
  return columns
}
