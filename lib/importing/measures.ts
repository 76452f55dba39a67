import { matchingText, trimmed } from './matching-text'
import { numeralValue } from './chinese-numerals'

const MARKER = /([一二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?)是/g

/**
 * The measures of an issue, planned (整改措施) and taken: verbatim, each from its marker (一是, 二是 …) to the next one or the end of its
 * paragraph. A marker counts only where a clause begins and the sequence allows it, so 之一是 and 统一是 are not measures.
 */
export function measuresIn(texts: string[][]): string[] {
  return texts.flatMap(measuresInText)
}

function measuresInText(paragraphs: string[]): string[] {
  const measures: string[] = []
  let last = 0
  for (const paragraph of paragraphs) {
    const matching = matchingText(paragraph)
    const starts: number[] = []
    for (const match of matching.text.matchAll(MARKER)) {
      const value = numeralValue(match[1] ?? '') ?? 0
      if (!mayBegin(matching.text, match.index, value, last)) continue
      starts.push(match.index)
      last = value
    }
    starts.forEach((start, at) => measures.push(trimmed(matching.verbatim(start, starts[at + 1]))))
  }
  return measures
}

function mayBegin(text: string, at: number, value: number, last: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).trimEnd().at(-1)
  if (before === undefined || '。;:!?'.includes(before)) return value === 1 || last > 0
  return ',、)”’.'.includes(before) && (value === 1 || value === last + 1)
}
