import type { TableCell } from '../source-line'

type OpenTable = { cells: TableCell[]; row: number; width: number; /** Up to which row a column is taken by a cell from above. */ takenUntil: Map<number, number>; next: number }

/** A table narrower than this, or of one row, only lays out a page. */
const [MIN_COLUMNS, MIN_ROWS] = [3, 2]
/** No office merges more; a hostile page may say so. */
const MAX_SPAN = 200

/** Tells every cell its row and its column while a document is read from its beginning, with tables inside tables. */
export class TableGrid {
  private readonly open: OpenTable[] = []
  private readonly widths: { columns: number; rows: number }[] = []
  private readonly ids = new Map<OpenTable, number>()

  beginTable(): void {
    const table = { cells: [], row: -1, width: 0, takenUntil: new Map<number, number>(), next: 0 }
    this.ids.set(table, this.widths.length)
    this.widths.push({ columns: 0, rows: 0 })
    this.open.push(table)
  }

  endTable(): void {
    this.open.pop()
  }

  beginRow(): void {
    const table = this.open.at(-1)
    if (!table) return
    table.row++
    table.next = 0
  }

  /** The next cell of the row, to the right of those that reach down from above; null outside a table. */
  beginCell(columns: number, rows: number): TableCell | null {
    const table = this.open.at(-1)
    if (!table || table.row < 0) return null
    while ((table.takenUntil.get(table.next) ?? -1) >= table.row) table.next++
    const [across, down] = [bounded(columns), bounded(rows)]
    const cell = { table: this.ids.get(table) ?? 0, row: table.row, column: table.next, rows: down }
    for (let at = table.next; at < table.next + across; at++) table.takenUntil.set(at, table.row + down - 1)
    table.next += across
    table.cells.push(cell)
    const size = this.widths[cell.table]
    if (size) Object.assign(size, { columns: Math.max(size.columns, table.next), rows: table.row + 1 })
    return cell
  }

  /** The cell goes on with one above it, as Word says of merged cells: both are one. */
  continueAbove(cell: TableCell): void {
    const above = this.open.at(-1)?.cells.findLast(({ row, column, rows }) => column === cell.column && row < cell.row && row + rows >= cell.row)
    if (above) above.rows = cell.row - above.row + 1
  }

  /** The cell, if its table holds facts and does not only lay out a page. */
  kept(cell: TableCell | null): TableCell | undefined {
    const size = cell ? this.widths[cell.table] : undefined
    return cell && size && size.columns >= MIN_COLUMNS && size.rows >= MIN_ROWS ? cell : undefined
  }
}

function bounded(span: number): number {
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1
}
