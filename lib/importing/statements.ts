import type { Passage } from './passage'

const MAX_STATEMENT = 10_000
const MAX_AT_EACH_END = 50_000

/**
 * The paragraphs in which a window or a contact can be stated. Reports say these at their beginning or end and in paragraphs of readable length; the
 * bounds keep a broken or hostile file from holding up the reader.
 */
export function statementsAmong(passages: Passage[]): Passage[] {
  const readable = passages.filter(({ shown }) => shown.length <= MAX_STATEMENT)
  const fromStart = countWithin(readable)
  const fromEnd = countWithin(readable.toReversed())
  return fromStart + fromEnd >= readable.length ? readable : [...readable.slice(0, fromStart), ...readable.slice(readable.length - fromEnd)]
}

function countWithin(passages: Passage[]): number {
  let length = 0
  const beyond = passages.findIndex(({ shown }) => (length += shown.length) > MAX_AT_EACH_END)
  return beyond < 0 ? passages.length : beyond
}
