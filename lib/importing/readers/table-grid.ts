import type { TableCell } from '../source-line'

type OpenTable = {
  id: number
  row: number
  /** The column of the next cell. */
  next: number
  /** Of each column: up to which row a cell from above takes it, and the cell that began last in it. */
  takenUntil: Map<number, number>
  begun: Map<number, TableCell>
  /** The cells that reach to the end of the group of rows (rowspan="0", or farther than the group goes). */
  reaching: TableCell[]
}

/** A table narrower than this, or of one row, only lays out a page. */
const [MIN_COLUMNS, MIN_ROWS] = [3, 2]
/** No office merges more cells or has wider tables; a hostile page may say so. */
const [MAX_SPAN, MAX_COLUMNS] = [200, 400]

/** Tells every cell its row and its column while a document is read from its beginning, with tables inside tables. */
export class TableGrid {
  private readonly open: OpenTable[] = []
  private readonly sizes: { columns: number; rows: number }[] = []

  beginTable(): void {
    this.open.push({ id: this.sizes.length, row: -1, next: 0, takenUntil: new Map(), begun: new Map(), reaching: [] })
    this.sizes.push({ columns: 0, rows: 0 })
  }

  endTable(): void {
    this.endGroup()
    this.open.pop()
  }

  /** A head, a body or a foot of a table ends: no cell reaches beyond it. */
  endGroup(): void {
    const table = this.open.at(-1)
    if (!table) return
    for (const cell of table.reaching) cell.rows = Math.min(cell.rows, table.row - cell.row + 1)
    table.reaching = []
    table.takenUntil.clear()
  }

  beginRow(): void {
    const table = this.open.at(-1)
    if (!table) return
    table.row++
    table.next = 0
  }

  /** So many columns at the beginning of the row hold no cell. */
  beginsBehind(columns: number): void {
    const table = this.open.at(-1)
    if (table) table.next = Math.min(Math.max(0, columns), MAX_COLUMNS)
  }

  /** The next cell of the row, to the right of those that reach down from above; null outside a table. No rows: as many as the group has. */
  beginCell(columns: number, rows: number): TableCell | null {
    const table = this.open.at(-1)
    if (!table || table.row < 0) return null
    while (table.next < MAX_COLUMNS && (table.takenUntil.get(table.next) ?? -1) >= table.row) table.next++
    if (table.next >= MAX_COLUMNS) return null
    const down = rows === 0 ? MAX_SPAN : bounded(rows)
    const cell = { table: table.id, row: table.row, column: table.next, rows: down }
    const end = Math.min(table.next + bounded(columns), MAX_COLUMNS)
    if (down > 1) {
      for (let at = table.next; at < end; at++) table.takenUntil.set(at, table.row + down - 1)
      table.reaching.push(cell)
    }
    table.begun.set(table.next, cell)
    table.next = end
    const size = this.sizes[table.id]
    if (size) Object.assign(size, { columns: Math.max(size.columns, end), rows: table.row + 1 })
    return cell
  }

  /** The next cell goes on with the one above it, as Word says of merged cells: both are one. */
  continueAbove(columns: number): void {
    const table = this.open.at(-1)
    const above = table?.begun.get(table.next)
    if (!table) return
    if (above && above.row + above.rows === table.row) above.rows++
    table.next = Math.min(table.next + bounded(columns), MAX_COLUMNS)
  }

  /** The cell, if its table holds facts and does not only lay out a page. */
  kept(cell: TableCell | null): TableCell | undefined {
    const size = cell ? this.sizes[cell.table] : undefined
    return cell && size && size.columns >= MIN_COLUMNS && size.rows >= MIN_ROWS ? cell : undefined
  }
}

function bounded(span: number): number {
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1
}
