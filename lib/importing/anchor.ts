import type { Anchor } from './edits'

/** How much of a paragraph tells it from others on the same line, or in the next version of the file. */
export const ANCHOR_LENGTH = 40

/** How an edit names a paragraph: by the line it begins on and its first words. */
export function anchorAt(line: number, text: string): Anchor {
  return { line, words: text.slice(0, ANCHOR_LENGTH) }
}
