import type { Passage } from './passage'
import { columnOf, isRowNumber, NUMBER_HEAD } from './table-heads'
import type { Column } from './table-heads'

type Row = Map<number, Passage[]>
/** `to`: the row behind the heads, which may be two rows high. `rest`: what a column without a head of its own holds. */
type Heads = { row: number; to: number; kinds: Map<number, Column>; rest: Column; texts: Map<number, string>; /** The upper row of the heads alone. */ first: Map<number, string> }

const MAX_HEAD = 16
const MIN_HEADS = 3
/** A number and a name say what they are themselves. */
const UNSAID: Column[] = ['number', 'name', 'problem']
const MAX_HEIGHT = 3
/** The head stands within the first rows: above it may stand the name of the table. */
const MAX_ROWS_ABOVE = 3
const NAMES = /名称|姓名|项目|标题|对象|单位|企业|户主|申请人/
/** A table of ways to the office names nobody. */
const OF_CONTACTS = /电话|邮箱|邮件|地址|传真|联系方式/

/**
 * Tables whose cells the reader saw: each cell is marked with what the head of its column says. A row with a number is an issue, a row without one
 * goes on with the issue above. Where no head names a field of an issue (序号, 姓名, 住址), the first cell names it and the others are told of it.
 */
export function markTablesByCell(passages: Passage[]): Passage[] {
  const tables = new Map<number, Row[]>()
  for (const passage of passages) {
    if (!passage.cell) continue
    const { table, row, column } = passage.cell
    const rows = tables.get(table) ?? []
    tables.set(table, rows)
    const cells = (rows[row] ??= new Map<number, Passage[]>())
    cells.set(column, [...(cells.get(column) ?? []), passage])
  }
  const marked = new Map<Passage, Passage>()
  for (const rows of tables.values()) markTable(rows, marked)
  return marked.size === 0 ? passages : passages.map((passage) => marked.get(passage) ?? passage)
}

function markTable(rows: Row[], marked: Map<Passage, Passage>): void {
  const heads = headsOf(rows)
  if (!heads) return
  const mark = (passage: Passage, column: Column, shared: Passage[] = []) => marked.set(passage, { ...passage, column, ...(shared.length > 0 ? { shared } : {}), ...headOver(passage, column) })
  const headOver = (passage: Passage, column: Column): { head?: string } => {
    const { row = 0, column: at = 0 } = passage.cell ?? {}
    const head = heads.texts.get(at)
    return row >= heads.to && head !== undefined && !UNSAID.includes(column) && rows[row]?.get(at)?.[0] === passage ? { head } : {}
  }
  const numberColumn = [...heads.kinds].find(([, kind]) => kind === 'number')?.[0]
  let headsTo = heads.to
  for (const [index, row] of rows.entries()) {
    if (!row || index < heads.row) continue
    if (isHeadAgain(row, heads)) headsTo = index + heads.to - heads.row
    if (index < headsTo) {
      for (const passage of [...row.values()].flat()) mark(passage, 'other')
      continue
    }
    const number = numberColumn === undefined ? undefined : row.get(numberColumn)?.[0]
    if (numberColumn === undefined) {
      if (row.size === 1 && ![...heads.texts.keys()].some((column) => reachesInto(rows, column, index))) continue
      markNamedRow(row, heads, (passage, column) => mark(passage, column, column === 'name' ? sharedCells(rows, index, heads) : []))
      continue
    }
    const isNumbered = number !== undefined && isRowNumber(number.matching.text)
    if (!isNumbered && !reachesInto(rows, numberColumn, index)) continue
    for (const [column, cells] of row) for (const passage of cells) if (passage !== number) mark(passage, heads.kinds.get(column) ?? heads.rest)
    if (isNumbered) mark(number, 'number', sharedCells(rows, index, heads))
  }
}

/** A row without a number is headed by its name; one without a name goes on with the row above. A single cell across the table is the head of a group. */
function markNamedRow(row: Row, { kinds, rest }: Heads, mark: (passage: Passage, column: Column) => void): void {
  for (const [column, cells] of row) {
    const kind = kinds.get(column) ?? rest
    for (const [at, passage] of cells.entries()) mark(passage, kind === 'problem' && at === 0 ? 'name' : kind)
  }
}

/** The row whose cells are short and name columns, one of them the number. Where heads are two rows high, the lower ones say more. */
function headsOf(rows: Row[]): Heads | null {
  for (const [index, row] of rows.slice(0, MAX_ROWS_ABOVE + 1).entries()) {
    if (!row || row.size < MIN_HEADS) continue
    const texts = new Map([...row].map(([column, cells]) => [column, textOf(cells)]))
    const areShort = [...texts.values()].every((text) => text.length <= MAX_HEAD && !/[。;]/.test(text))
    const numbers = [...texts].filter(([, text]) => NUMBER_HEAD.test(text))
    if (!areShort || numbers.length > 1) continue
    const to = index + Math.min(Math.max(...[...row.values()].map(([first]) => first?.cell?.rows ?? 1)), MAX_HEIGHT)
    for (const below of rows.slice(index + 1, to)) for (const [column, cells] of below ?? []) texts.set(column, textOf(cells))
    const kinds = kindsOf(texts)
    const isFirst = rows.slice(0, index).every((above) => !above || above.size < 2)
    if (numbers.length === 0 && !(isFirst && namesRows(kinds, texts))) continue
    return { row: index, to, texts, first: new Map([...row].map(([column, cells]) => [column, textOf(cells)])), ...kinds }
  }
  return null
}

/** Without a column of numbers the heads must say that the rows are issues, or what the first column names. */
function namesRows({ kinds, rest }: Pick<Heads, 'kinds' | 'rest'>, texts: Map<number, string>): boolean {
  const known = [...kinds.values()].filter((kind) => kind !== 'other' && kind !== 'response').length
  if ([...texts.values()].some((text) => OF_CONTACTS.test(text))) return false
  return rest === 'other' ? known >= 2 : NAMES.test(texts.get(Math.min(...texts.keys())) ?? '')
}

function kindsOf(texts: Map<number, string>): Pick<Heads, 'kinds' | 'rest'> {
  const kinds = new Map([...texts].map(([column, text]): [number, Column] => [column, NUMBER_HEAD.test(text) ? 'number' : columnOf(text)]))
  const ofKind = (wanted: Column) => [...kinds].flatMap(([column, kind]) => (kind === wanted ? [column] : []))
  if (ofKind('problem').length > 0) return { kinds, rest: 'other' }
  const others = ofKind('other')
  const isLabelled = kinds.size - others.length > 2
  const best = (isLabelled ? others.find((column) => NAMES.test(texts.get(column) ?? '')) : undefined) ?? others[0]
  if (best !== undefined) kinds.set(best, 'problem')
  if (!isLabelled) for (const column of others) if (column !== best) kinds.set(column, 'response')
  return { kinds, rest: isLabelled ? 'other' : 'response' }
}

function isHeadAgain(row: Row, { first }: Heads): boolean {
  return row.size === first.size && [...row].every(([column, cells]) => textOf(cells) === first.get(column))
}

function textOf(cells: Passage[]): string {
  return cells.map(({ matching }) => matching.text).join('').replaceAll(' ', '')
}

/** Whether a cell of a row above reaches down into this row. */
function reachesInto(rows: Row[], column: number, index: number): boolean {
  return cellFromAbove(rows, column, index) !== null
}

function cellFromAbove(rows: Row[], column: number, index: number): Passage[] | null {
  for (let at = index - 1; at >= 0; at--) {
    const cells = rows[at]?.get(column)
    if (!cells) continue
    const cell = cells[0]?.cell
    return cell && cell.row + cell.rows > index ? cells : null
  }
  return null
}

/** Who leads and until when may be said once for several rows. */
function sharedCells(rows: Row[], index: number, { kinds }: Heads): Passage[] {
  return [...kinds].flatMap(([column, kind]) => {
    if (kind !== 'lead' && kind !== 'unit' && kind !== 'limit') return []
    return (rows[index]?.has(column) ? [] : (cellFromAbove(rows, column, index) ?? [])).map((passage) => ({ ...passage, column: kind }))
  })
}
