import { createHash } from 'node:crypto'
import type { Edit } from '../importing/edits'
import { editReport, type EditedReport } from '../importing/parse-report'
import type { SourceLine } from '../importing/source-line'

/** How many readings are kept, and of sources up to which length: a few editors at work, whatever they have in hand. */
const KEPT = 4
const LONGEST_KEPT = 1_000_000

const kept = new Map<string, EditedReport>()

/**
 * A source read with its edits. One press of an editor asks for the same reading several times (to check it, to write it, to show it),
 * and the next press begins with it: the last ones are kept, by all that they depend on. Nobody may change what is answered.
 */
export function readingOf(lines: SourceLine[], edits: Edit[]): EditedReport {
  const content = JSON.stringify([lines, edits], inOrder)
  if (content.length > LONGEST_KEPT) return editReport(lines, edits)
  const key = createHash('sha256').update(content).digest('base64')
  const reading = kept.get(key) ?? editReport(lines, edits)
  kept.delete(key)
  kept.set(key, reading)
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
  return reading
}

/** The database gives the parts of an edit back in an order of its own. */
function inOrder(_: string, value: unknown): unknown {
  return value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value
}
