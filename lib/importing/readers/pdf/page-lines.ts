import { withoutRadicals } from './radicals'

/** A piece of text where a page shows it: `y` counts from the top, `size` is the height of its letters. */
export type PageItem = { text: string; x: number; y: number; width: number; size: number; isTurned: boolean }
export type PageSize = { width: number; height: number }
/** A line of a page, with its first and last edge, and where it ends and how far down it stands as shares of the page. */
export type PageLine = { text: string; x: number; y: number; size: number; end: number; reach: number; depth: number; isTurned: boolean }

/** Pieces whose baselines differ by less than this share of their height stand on one line. */
const SAME_LINE = 0.45
/** Wider gaps are a space, in letters; between Latin words a narrower one is. */
const SPACE = 0.55
const LATIN_SPACE = 0.15

/** The pieces of a page become lines, from top to bottom and from left to right. */
export function pageLines(items: PageItem[], page: PageSize): PageLine[] {
  const rows: PageItem[][] = []
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && item.isTurned === first.isTurned && Math.abs(item.y - first.y) <= SAME_LINE * Math.min(item.size, first.size)) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => lineOf(row.sort((a, b) => a.x - b.x), page) ?? [])
}

function lineOf(row: PageItem[], page: PageSize): PageLine | null {
  let text = ''
  let last: PageItem | null = null
  for (const item of row) {
    if (last && isSameAgain(last, item)) continue
    if (last && gapIsSpace(last, item, text)) text += ' '
    text += item.text
    last = item
  }
  const shown = withoutRadicals(text.replace(/[\u0000-\u0008\u000e-\u001f]/g, '')).trim()
  const first = row.find((item) => item.text.trim() !== '')
  if (!first || !last || shown === '') return null
  const size = Math.max(...row.map((item) => item.size))
  const end = last.x + last.width
  return { text: shown, x: first.x + leadingSpace(first), y: first.y, size, end, reach: end / page.width, depth: first.y / page.height, isTurned: first.isTurned }
}

/** An indent may be typed as spaces instead of being set. */
function leadingSpace({ text, size }: PageItem): number {
  return [...(/^\s*/.exec(text)?.[0] ?? '')].reduce((sum, space) => sum + (space === '\u3000' ? size : size / 2), 0)
}

/** Bold type is sometimes made by printing twice. */
function isSameAgain(last: PageItem, item: PageItem): boolean {
  return last.text === item.text && Math.abs(last.x - item.x) < last.size * 0.15
}

function gapIsSpace(last: PageItem, next: PageItem, before: string): boolean {
  const gap = (next.x - last.x - last.width) / Math.max(1, Math.min(last.size, next.size))
  if (/\s$/.test(before) || /^\s/.test(next.text)) return false
  return gap > (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(next.text) ? LATIN_SPACE : SPACE)
}
