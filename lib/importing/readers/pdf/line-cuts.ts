import type { PageLine } from './page-lines'

const CLOSING = '，。、；：！？,.;:!?）)\\]】》〉」』”’…—'
const WORD = '[A-Za-z0-9@._%+/:-]+'
/** A word or a sign, with the brackets before it and the marks behind it; a figure behind a comma belongs to it. */
const UNBREAKABLE = new RegExp(`^[（([【《〈「『“‘]*(?:${WORD}|.)(?:[${CLOSING}]+(?:(?<=[,.:;—-])${WORD})?)*`)
const MARK_AT_END = /[，。、；：！？,.;:!?）)\]】》〉」』”’]$/
/** Room that justified type leaves at the edge, in letters. */
const SLACK = 0.3
const MAX_UNBREAKABLE = 24
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

/** The width, in letters, of what cannot be parted at the beginning of a line. */
function unbreakable(text: string): number {
  const first = UNBREAKABLE.exec(text)?.[0] ?? ''
  return Math.min(MAX_UNBREAKABLE, [...first].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.6 : 1), 0))
}
