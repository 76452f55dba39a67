/** Part of a text, in UTF-16 code units, up to and not including `end`. */
export type Range = { start: number; end: number }
export type Segment = Range & { text: string; hidden: boolean; spotted: string | null }

/** Joined where they touch or overlap, in order. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push({ start: range.start, end: range.end })
  }
  return joined
}

/** The ranges without whatever touches this one. */
export function restore(ranges: readonly Range[], { start, end }: Range): Range[] {
  return ranges.filter((range) => range.end <= start || range.start >= end)
}

/** The text cut where something begins or ends to be hidden or spotted. */
export function segmentsOf(text: string, hidden: readonly Range[], spotted: readonly (Range & { label: string })[]): Segment[] {
  const cuts = [...new Set([0, text.length, ...[...hidden, ...spotted].flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const within = (range: Range) => range.start <= start && range.end >= end
    return { start, end, text: text.slice(start, end), hidden: hidden.some(within), spotted: spotted.find(within)?.label ?? null }
  })
}

/** A page shows every line break as one character; what was sent may have two. From the page's position to that of the text. */
export function positionInText(text: string, shown: number): number {
  let at = 0
  for (let count = 0; count < shown && at < text.length; count += 1) at += text.startsWith('\r\n', at) ? 2 : 1
  return at
}

/** The text as a page shows it. */
export function asShown(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
