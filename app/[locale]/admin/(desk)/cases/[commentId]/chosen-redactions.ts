import { InvalidInput } from '../../../../../../lib/platform/errors'
import type { Range } from './text-ranges'

/**
 * What a moderator chose to hide: pieces by their place, and words to hide wherever they stand, one a line. Throws
 * InvalidInput words: not_in_text where a word does not occur, so that nothing stays public that was meant to be hidden.
 */
export function chosenRedactions(text: string, pieces: readonly string[], words: string): Range[] {
  const ranges = pieces.flatMap((piece) => {
    const [, start, end] = /^(\d{1,7})-(\d{1,7})$/.exec(piece) ?? []
    return start && end ? [{ start: Number(start), end: Number(end) }] : []
  })
  for (const word of words.split(/\r\n?|\n/).map((line) => line.trim()).filter(Boolean)) {
    const found = occurrences(text, word)
    if (found.length === 0) throw new InvalidInput([{ path: 'words', problem: 'not_in_text' }])
    ranges.push(...found)
  }
  return ranges
}

function occurrences(text: string, word: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) found.push({ start: at, end: at + word.length })
  return found
}
