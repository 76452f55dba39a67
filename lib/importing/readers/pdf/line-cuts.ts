import type { PageLine } from './page-lines'

/** A sign with the brackets before it and the marks behind it. */
const SIGN = /^[（([【《〈「『“‘]*.[，。、；：！？,.;:!?）)\]】》〉」』”’…—]*/
const MARK_AT_END = /[，。、；：！？,.;:!?）)\]】》〉」』”’]$/
const WORD = /^[A-Za-z0-9@._%+/:-]+/
/** Room that justified type leaves at the edge, in letters. */
const SLACK = 0.3
/** Type of one paragraph differs less than this in size. */
const SAME_SIZE = 0.12

/** The right edge of the text: where the longest lines end that do not let a mark hang over it. */
export function rightEdge(lines: PageLine[]): number {
  const ends = lines.filter(({ text }) => !MARK_AT_END.test(text)).map(({ end }) => end).sort((a, b) => b - a)
  return ends[Math.min(2, Math.floor(ends.length / 20))] ?? 0
}

/** Whether a line was cut at the edge: what begins the next one would not have fitted behind it. */
export function isCut(line: PageLine, next: PageLine | undefined, edge: number): boolean {
  if (!next || Math.abs(next.size - line.size) > line.size * SAME_SIZE) return false
  return edge - line.end <= (unbreakable(next.text) + SLACK) * line.size
}

/** The width, in letters, of what cannot be parted at the beginning of a line: a word, a sign with its bracket or its comma. */
function unbreakable(text: string): number {
  const word = WORD.exec(text)?.[0].length
  if (word !== undefined) return Math.min(word, 40) * 0.6
  return Math.min(SIGN.exec(text)?.[0].length ?? 1, 6)
}
