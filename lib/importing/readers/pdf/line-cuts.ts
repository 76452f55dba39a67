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

/** Text that nowhere comes so near to the right side of its page was never cut there: all its lines are short. */
const MIN_REACH = 0.7

/** The right edge of the text: where the longest lines end that do not let a mark hang over it; null where no line comes near one. */
export function rightEdge(lines: PageLine[]): number | null {
  const longest = lines.filter(({ text }) => !MARK_AT_END.test(text)).sort((a, b) => b.end - a.end)
  const line = longest[Math.min(2, Math.floor(longest.length / 20))]
  return line && line.reach >= MIN_REACH ? line.end : null
}

/** Whether a line was cut at the edge: what begins the next one would not have fitted behind it. */
export function isCut(line: PageLine, next: PageLine | undefined, edge: number | null): boolean {
  if (!next || edge === null || Math.abs(next.size - line.size) > line.size * SAME_SIZE) return false
  return edge - line.end <= (unbreakable(next.text) + SLACK) * line.size
}

/** The width, in letters, of what cannot be parted at the beginning of a line. */
function unbreakable(text: string): number {
  const first = UNBREAKABLE.exec(text)?.[0] ?? ''
  return Math.min(MAX_UNBREAKABLE, [...first].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.6 : 1), 0))
}
