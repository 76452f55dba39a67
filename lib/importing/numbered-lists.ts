import type { NumberingStyle, NumberMark } from './numbering'
import { NUMBERING_STYLES } from './numbering'

/** A line as far as lists go: its number, and whether it behaves like the heading of an issue. */
export type ListLine = {
  mark: NumberMark | null
  evidence: 'strong' | 'structural' | 'none'
  /** The number behind a label on the same line: 整改措施：1.… opens a list of which the next line may be 2. */
  inside: NumberMark | null
  /** An attachment begins: what is numbered in it has nothing to do with the lists above. */
  startsOver: boolean
}

/** Lines numbered alike that count on from each other, perhaps with other lists and headings in between. */
export type NumberedList = { style: NumberingStyle; items: number[] }

/** Where a line stands: in which list, and under which line of the list around it. */
export type ListPlace = { list: NumberedList; parent: number | null }

/** `inner`: the styles of lists that have stood inside its items. */
type OpenList = { list: NumberedList; prefix: string; last: number; at: number | null; seen: Set<number>; inner: Set<NumberingStyle> }

/** How many numbers may be missing or out of order where nothing but the order of a list tells its items. */
const MAX_GAP = 3
/** How many lines of the same style ahead say whether a list goes on. */
const LOOK_AHEAD = 60
const MAX_CLOSED = 40

/**
 * Numbered lines become lists within lists, by their numbers alone: the next number goes on with its list and closes what is inside it; a first
 * number begins a list inside the line above, or beside the list it resembles if that does not go on behind it.
 */
export function listsAmong(lines: ListLine[]): (ListPlace | null)[] {
  const places: (ListPlace | null)[] = lines.map(() => null)
  const positions = positionsByStyle(lines)
  const ahead = (style: NumberingStyle, at: number) => positionsBehind(positions.get(style) ?? [], at)
  const closed = new Map<NumberingStyle, OpenList[]>()
  let open: OpenList[] = []

  const close = (from: number) => {
    for (const each of open.slice(from)) closed.set(each.list.style, [...(closed.get(each.list.style) ?? []).slice(-MAX_CLOSED), each])
    open = open.slice(0, from)
  }
  const goesOn = ({ list: { style }, last }: OpenList, at: number): number => {
    const next = ahead(style, at).find((index) => [1, last + 1].includes(lines[index]?.mark?.value ?? 0) && !lines[index]?.mark?.doubtful)
    return next !== undefined && lines[next]?.mark?.value === last + 1 ? next : Infinity
  }
  /** Whether the list that begins here stands inside the last item of one numbered alike, which goes on behind it. */
  const isInside = (outer: OpenList, level: number, at: number): boolean => {
    const end = Math.min(...open.slice(0, level).map((each) => goesOn(each, at)), Infinity)
    const proven = (index: number) => lines[index]?.evidence === 'strong'
    const run = [at]
    let [expected, provenInRun] = [2, proven(at) ? 1 : 0]
    // Whatever the last item of the inner list is followed by may belong to the outer one.
    const looksInner = () => (run.length === 1 ? provenInRun === 0 : (provenInRun - (proven(run.at(-1) ?? at) ? 1 : 0)) * 2 < run.length)
    for (const index of ahead(outer.list.style, at)) {
      const { value, doubtful } = lines[index]?.mark ?? { value: 0, doubtful: true }
      if (index >= end) return false
      if (doubtful) continue
      const goesOnOutside = value > outer.last && value <= outer.last + MAX_GAP && (value !== expected || (value === outer.last + 1 && proven(index) && provenInRun === 0))
      if (goesOnOutside) return looksInner()
      if (value !== expected && value !== 1) return false
      run.push(index)
      if (proven(index)) provenInRun++
      expected = value + 1
    }
    return false
  }

  const place = (at: number, mark: NumberMark, evidence: ListLine['evidence']): void => {
    const put = (into: OpenList) => {
      into.list.items.push(at)
      Object.assign(into, { last: mark.value, at })
      into.seen.add(mark.value)
      const below = open.slice(0, open.indexOf(into)).findLast((each) => each.at !== null)
      places[at] = { list: into.list, parent: below?.at ?? null }
    }
    const begin = () => {
      const begun = { list: { style: mark.style, items: [] }, prefix: prefixOf(mark), last: 0, at: null, seen: new Set<number>(), inner: new Set<NumberingStyle>() }
      open.at(-1)?.inner.add(mark.style)
      open.push(begun)
      put(begun)
    }
    const mayFollow = ({ last, seen }: OpenList): boolean => {
      if (mark.value === last + 1) return true
      if (mark.doubtful || mark.value === 1) return false
      // Nothing else is numbered 第七条 or 问题七.
      if ((mark.style === 'article' || mark.style === 'problem') && mark.value > last) return true
      if (evidence === 'none') return mark.value > last && mark.value - last <= MAX_GAP && lines[ahead(mark.style, at)[0] ?? -1]?.mark?.value === mark.value + 1
      // A number printed twice stands next to its first; elsewhere a number known already belongs to another list.
      return evidence === 'strong' || ((mark.value === last || !seen.has(mark.value)) && Math.abs(mark.value - last) <= MAX_GAP)
    }
    const alike = open.flatMap((each, level) => (each.list.style === mark.style ? [{ each, level }] : []))
    const following = alike.filter(({ each }) => each.prefix === prefixOf(mark) && each.last + 1 === mark.value)
    const near = alike.filter(({ each }) => each.prefix === prefixOf(mark) && mayFollow(each))
    const chosen = (evidence === 'strong' ? following[0] : following.at(-1)) ?? (evidence === 'strong' ? near[0] : near.at(-1))
    const innermost = alike.at(-1)
    if (chosen) {
      close(chosen.level + 1)
      put(chosen.each)
    } else if (innermost) {
      const begins = innermost.each.prefix !== prefixOf(mark) || (mark.value === 1 && !mark.doubtful)
      if (!begins) return
      const between = open.slice(innermost.level + 1).findLastIndex((each) => goesOn(each, at) < Infinity)
      const isNested = innermost.each.prefix === prefixOf(mark) && isInside(innermost.each, innermost.level, at)
      close(innermost.level + (isNested ? 1 : between < 0 ? 0 : between + 2))
      begin()
    } else {
      const goingOn = mark.value > 1 ? (closed.get(mark.style) ?? []).filter((each) => each.prefix === prefixOf(mark) && mayFollow(each)) : []
      const reopened = goingOn.findLast(({ list }) => list.items.some((index) => lines[index]?.evidence === 'strong')) ?? goingOn.at(-1)
      const mayBegin = mark.value === 1 || (!mark.doubtful && (evidence === 'strong' || (evidence === 'structural' && mark.value <= MAX_GAP)))
      if (!reopened && !mayBegin) return
      while (open.length > 0 && isOutside(mark.style, open.at(-1)?.list.style) && !open.at(-1)?.inner.has(mark.style) && goesOn(open.at(-1) as OpenList, at) === Infinity) close(open.length - 1)
      if (!reopened) begin()
      else {
        open.push(reopened)
        put(reopened)
      }
    }
  }

  for (const [at, { mark, evidence, inside, startsOver }] of lines.entries()) {
    if (startsOver) close(0)
    if (mark) place(at, mark, evidence)
    if (inside?.value === 1) open.push({ list: { style: inside.style, items: [] }, prefix: prefixOf(inside), last: 1, at: null, seen: new Set([1]), inner: new Set() })
  }

  return places
}

/** By custom 一、 stands around （一）, and that around 1. */
function isOutside(style: NumberingStyle, of: NumberingStyle | undefined): boolean {
  return of !== undefined && NUMBERING_STYLES.indexOf(style) < NUMBERING_STYLES.indexOf(of)
}

/** 2.1 and 2.2 are of one list, 3.1 begins another. */
function prefixOf({ style, written }: NumberMark): string {
  return style === 'decimal' ? written.replace(/[.-]\d+$/, '') : ''
}

function positionsByStyle(lines: ListLine[]): Map<NumberingStyle, number[]> {
  const positions = new Map<NumberingStyle, number[]>()
  for (const [at, { mark }] of lines.entries()) {
    if (!mark) continue
    const known = positions.get(mark.style)
    if (known) known.push(at)
    else positions.set(mark.style, [at])
  }
  return positions
}

function positionsBehind(sorted: number[], at: number): number[] {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) <= at) from = middle + 1
    else to = middle
  }
  return sorted.slice(from, from + LOOK_AHEAD)
}
