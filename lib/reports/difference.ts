import { diffArrays, diffChars } from 'diff'
import type { DocumentBlock } from '../importing/schema'

/** A run of words of a changed paragraph. */
export type ChangedWords = { kind: 'same' | 'added' | 'removed'; text: string }

/** What became of one paragraph between two revisions. */
export type ParagraphChange =
  | { kind: 'same' | 'added' | 'removed'; text: string }
  | { kind: 'changed'; words: ChangedWords[] }

/** Two paragraphs are one that was changed when at least this share of the longer stands in both. */
const ALIKE = 0.4
/** Longer paragraphs are shown whole, before and after: comparing them letter by letter says nothing to a reader. */
const LONGEST_COMPARED = 20_000

/**
 * The difference between two texts as a reader wants it: paragraph by paragraph, and inside a changed paragraph the very characters
 * (Chinese has no spaces to compare by).
 */
export function differenceBetween(before: string[], after: string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  const runs = diffArrays(before, after)
  for (let at = 0; at < runs.length; at++) {
    const [run, next] = [runs[at]!, runs[at + 1]]
    if (run.removed && next?.added) {
      changes.push(...pairs(run.value, next.value))
      at++
    } else {
      const kind = run.added ? 'added' : run.removed ? 'removed' : 'same'
      changes.push(...run.value.map((text) => ({ kind, text }) as const))
    }
  }
  return changes
}

/** The paragraphs of a document, the way people compare them. */
export function paragraphsOf(blocks: DocumentBlock[]): string[] {
  return blocks.map(({ text }) => text)
}

function pairs(removed: string[], added: string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let next = 0
  for (const text of removed) {
    const match = added.findIndex((candidate, at) => at >= next && wordsIfAlike(text, candidate) !== null)
    if (match < 0) {
      changes.push({ kind: 'removed', text })
      continue
    }
    changes.push(...added.slice(next, match).map((each) => ({ kind: 'added' as const, text: each })))
    changes.push({ kind: 'changed', words: wordsIfAlike(text, added[match]!)! })
    next = match + 1
  }
  return [...changes, ...added.slice(next).map((text) => ({ kind: 'added' as const, text }))]
}

function wordsIfAlike(before: string, after: string): ChangedWords[] | null {
  const longer = Math.max(before.length, after.length)
  if (longer > LONGEST_COMPARED || Math.min(before.length, after.length) < longer * ALIKE) return null
  const words = diffChars(before, after).map(({ added, removed, value }): ChangedWords => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
  const same = words.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  return same >= longer * ALIKE ? words : null
}
