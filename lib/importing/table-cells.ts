import { callsForComments, isContactChannel } from './contact-words'
import { isOrganName } from './organ-name'
import { partOf } from './passage'
import type { Passage } from './passage'
import { isDateLine } from './publication-time'
import { columnOf, isRowNumber, isSum, NUMBER_HEAD } from './table-heads'
import type { Column } from './table-heads'

const CELL_GAP = /\t+| {4,}|(?<=\S)\u3000{2,}(?=\S)/g
const MIN_COLUMNS = 3
const MAX_HEADS = 200
/** 序号 名称 heads a list of names. */
const MIN_HEADS = 2
const ROW = /^\d{1,3}[.、．]?\s+\S/
const MAX_COLUMNS = 16
/** A row of more lines is no row. */
const MAX_ROW = 80
/** How many rows may be missing before the next number is the value of a cell. */
const MAX_SKIPPED = 5
const MAX_GAP = 20

/**
 * A table that lost its cells: the heads of its columns stand below each other or side by side, 序号 first, and every row begins with its number.
 * Each cell is marked with its column. Where cells hold several paragraphs, numbered ones stay together and the rest is the response.
 */
export function markTableCells(source: Passage[]): Passage[] {
  if (!source.some(({ shown }) => NUMBER_HEAD.test(headsOf(shown)[0] ?? ''))) return source
  const passages = withRowsCut(source).flatMap((passage) => (passage.column === undefined ? cellsSideBySide(passage) : [passage]))
  const marked = [...passages]
  let columns: Column[] = []
  let last: number | null = null
  for (let at = 0; at < passages.length; at++) {
    const heads = headsFrom(passages, at)
    if (passages[at]?.column !== undefined) continue
    if (heads.length > 0) {
      columns = heads
      for (let head = at; head < at + heads.length; head++) marked[head] = { ...(passages[head] as Passage), column: 'other' }
      at += heads.length - 1
    } else if (isRowNumber(textAt(passages, at)) && isNear(textAt(passages, at), last) && (columns.length > 0 || NUMBER_HEAD.test(textAt(passages, at - 1)))) {
      const isLabelled = columns.length === 0 || NUMBER_HEAD.test(textAt(passages, at - 1))
      marked[at] = { ...(passages[at] as Passage), column: 'number' }
      last = Number.parseInt(textAt(passages, at), 10) || null
      if (isLabelled) {
        marked[at - 1] = { ...(passages[at - 1] as Passage), column: 'other' }
        continue
      }
      const end = rowEnd(passages, at, columns.length)
      placeCells(passages.slice(at + 1, end), columns.slice(1)).forEach((column, index) => (marked[at + 1 + index] = { ...(passages[at + 1 + index] as Passage), column }))
      at = end - 1
    }
  }
  return marked
}

/** The heads of columns that stand side by side, parted by whatever space; 序 号 is one of them. */
function headsOf(shown: string): string[] {
  const heads = shown.slice(0, MAX_HEADS).replace(/^([序编])[\s]+号/, '$1号').split(/\s+|[、|]/)
  return heads.length >= MIN_HEADS && heads.every((head) => head.length <= 16 && !/[:：。；;，,]/.test(head)) ? heads : heads.slice(0, 1)
}

/**
 * The rows under heads that stand side by side. Where the heads name fields of an issue, a row of as many words as there are heads is cut into
 * them; where they name nothing but facts (社区, 申请人, 金额), a row is one item, and all behind its number names it. Between rows the name of a
 * village may stand.
 */
function withRowsCut(source: Passage[]): Passage[] {
  const passages: Passage[] = []
  let heads: string[] = []
  let isRightBelow = false
  for (const passage of source) {
    const found = headsOf(passage.shown)
    if (NUMBER_HEAD.test(found[0] ?? '') && found.length >= MIN_HEADS) {
      ;[heads, isRightBelow] = [found, true]
      passages.push(...(isLabelled(heads) ? partsOf(passage, heads.length) : [{ ...passage, column: 'other' as const }]))
    } else if (passage.column === undefined && heads.length > 0 && ROW.test(passage.matching.text) && (isRightBelow || countOf(passage) === heads.length)) {
      const parts = partsOf(passage, isLabelled(heads) ? heads.length : 2)
      passages.push(...(isLabelled(heads) ? parts : parts.map((part, at) => ({ ...part, column: at === 0 ? ('number' as const) : ('problem' as const) }))))
    } else {
      isRightBelow = false
      if (/。/.test(passage.matching.text) || callsForComments(passage.matching.text)) heads = []
      passages.push(passage)
    }
  }
  return passages
}

function countOf({ matching: { text } }: Passage): number {
  return text.split(/ +/).length
}

function isLabelled(heads: string[]): boolean {
  return heads.map(columnOf).filter((column) => column !== 'other').length >= MIN_COLUMNS - 1
}

/** A line as so many parts: all words but the last one are one part each. */
function partsOf(passage: Passage, count: number): Passage[] {
  const gaps = [...passage.matching.text.matchAll(/ +/g)]
  const isCut = count === 2 ? gaps.length >= 1 : gaps.length === count - 1
  if (!isCut) return [passage]
  const cuts = gaps.slice(0, count - 1)
  return [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)].map((from, at) => partOf(passage, from, cuts[at]?.index))
}

/** A line of cells that tabs or wide gaps part, if it begins with the head 序号 or a number. */
function cellsSideBySide(passage: Passage): Passage[] {
  const { text } = passage.matching
  if (!/^(?:序 ?号|编 ?号|\d{1,3}[.、]?)(?:\t| {2})/.test(passage.shown.replace(/\u3000/g, ' '))) return [passage]
  const gaps = [...passage.shown.matchAll(CELL_GAP)]
  if (gaps.length < MIN_COLUMNS - 1 || gaps.length > MAX_COLUMNS || text.length !== passage.shown.length) return [passage]
  return [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)].map((from, at) => partOf(passage, from, gaps[at]?.index))
}

function textAt(passages: Passage[], at: number): string {
  return passages[at]?.matching.text ?? ''
}

/** The heads of a table that begins here, or none. */
function headsFrom(passages: Passage[], from: number): Column[] {
  if (!NUMBER_HEAD.test(textAt(passages, from))) return []
  const heads: Column[] = ['number']
  for (let at = from + 1; at < passages.length && heads.length < MAX_COLUMNS; at++) {
    const text = textAt(passages, at)
    if (text.length > 16 || /[:。;,]/.test(text) || isRowNumber(text)) break
    heads.push(columnOf(text))
  }
  const isTable = heads.length >= MIN_COLUMNS && isRowNumber(textAt(passages, from + heads.length))
  if (!isTable || heads.filter((head) => head !== 'other').length >= MIN_COLUMNS) return isTable ? heads : []
  // 序号, 姓名, 住址, 金额: a row is told by the number of the next one; its first cell names it, the others are told of it.
  const rows = [1, 2].map((row) => textAt(passages, from + row * heads.length).replace(/[.、]$/, ''))
  return rows.join() === '1,2' ? heads.map((_, at) => (at === 0 ? 'number' : at === 1 ? 'problem' : 'response')) : []
}

/** A row may be missing or out of order; 555 behind the tenth is a sum. */
function isNear(number: string, last: number | null): boolean {
  const value = Number.parseInt(number, 10)
  return last === null || Number.isNaN(value) || Math.abs(value - last) <= MAX_GAP
}

/** Behind the last cell: at the next number, the next head, or where the text turns to the reader again. */
function rowEnd(passages: Passage[], from: number, columns: number): number {
  const value = Number(textAt(passages, from).replace(/[.、]$/, ''))
  const isAhead = (number: number) => number > value && number <= value + MAX_SKIPPED
  const isNext = (text: string, isFull: boolean) => isRowNumber(text) && (isFull || Number.isNaN(value) || isAhead(Number(text.replace(/[.、]$/, ''))))
  for (let at = from + 1; at < passages.length && at < from + MAX_ROW; at++) {
    const text = textAt(passages, at)
    const isFull = at - from >= columns
    if (isNext(text, isFull) || NUMBER_HEAD.test(text)) return at
    if (isFull && (isSum(text) || callsForComments(text) || isContactChannel(text) || isOrganName(text) || isDateLine(text) || /^(?:注|附件?|说明|填报说明) ?[:\d]/.test(text))) return at
  }
  return Math.min(passages.length, from + columns)
}

/** Which column each cell belongs to: one each where they are as many, else the columns that hold lists take the lines that are too many. */
function placeCells(cells: Passage[], columns: Column[]): Column[] {
  if (cells.length <= columns.length) return cells.map((_, at) => columns[at] ?? 'other')
  const takesMany = (column: Column | undefined) => column === 'measures' || column === 'response' || column === 'finding'
  const first = columns.findIndex(takesMany)
  const last = columns.findLastIndex(takesMany)
  if (first < 0) return cells.map((_, at) => columns[Math.min(at, columns.length - 1)] ?? 'other')
  const tail = columns.length - 1 - last
  const placed: Column[] = columns.slice(0, first)
  let column = first
  for (const [at, { matching: { text } }] of cells.slice(first, cells.length - tail).entries()) {
    const isFollowing = at > 0 && /^(?:[(（]?(?:[2-9]|1\d)[)）.、]|[(（]?[二三四五六七八九][)）、是]|[②-⑳])/.test(text)
    if (at > 0 && column < last && !isFollowing) column++
    placed.push(columns[column] ?? 'other')
  }
  return [...placed, ...columns.slice(last + 1)]
}
