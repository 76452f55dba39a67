import type { DocumentBlock } from '../importing/schema'

/**
 * A document without the responses to withdrawn issues: their headings stay, the paragraphs that answered them go, wherever the
 * document is shown, compared or handed out. `lengths` says of each withdrawn issue how many paragraphs its response had.
 */
export function withoutResponses(blocks: DocumentBlock[], lengths: Map<string, number>): DocumentBlock[] {
  if (lengths.size === 0) return blocks
  let left = 0
  let withdrawn = false
  return blocks.filter((block) => {
    if (block.kind === 'issue') {
      left = lengths.get(block.number) ?? 0
      withdrawn = lengths.has(block.number)
      return true
    }
    if (block.kind === 'label') return !(withdrawn && left > 0)
    if (block.kind === 'paragraph' && withdrawn && left > 0) {
      left -= 1
      return false
    }
    withdrawn = false
    return true
  })
}
