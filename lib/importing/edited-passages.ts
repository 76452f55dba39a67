import type { PassageRole, PlacedPassage } from './assemble'
import { anchorAt } from './anchor'
import type { Anchor, Edit } from './edits'
import { passageOf, type Passage } from './passage'

export type EditedPassages = {
  placed: PlacedPassage[]
  /** Edits whose paragraph is not in this version of the source any more, for the editor to look at. */
  unplaced: Edit[]
}

/** How an edit names a paragraph. */
export function anchorOf({ line, shown }: Pick<Passage, 'line' | 'shown'>): Anchor {
  return anchorAt(line, shown)
}

/** Applies an editor's decisions, in their order, to what was read. Nothing of the source is lost by any of them. */
export function applyEdits(read: PlacedPassage[], edits: Edit[]): EditedPassages {
  const placed = read.map((each) => ({ ...each }))
  const unplaced = edits.filter((edit) => !apply(placed, edit))
  return { placed, unplaced }
}

function apply(placed: PlacedPassage[], edit: Edit): boolean {
  if (edit.kind === 'fact' || edit.kind === 'checked') return true
  const at = indexOf(placed, edit.anchor)
  const found = placed[at]
  if (!found) return false
  switch (edit.kind) {
    case 'role':
      found.role = edit.role as PassageRole
      return true
    case 'split':
      return split(placed, at, edit.at)
    case 'join':
      return join(placed, at)
    case 'move': {
      const issue = edit.to ? placed[indexOf(placed, edit.to)] : null
      if (issue === undefined) return false
      found.answers = issue ?? undefined
      return true
    }
    case 'renumber':
      found.number = edit.number
      return true
    case 'retitle':
      found.title = edit.title
      return true
    case 'lead_unit':
      found.leadUnit = edit.value
      return true
    case 'time_limit':
      found.timeLimit = edit.value
      return true
  }
}

/** The paragraph itself, else the one with the same words nearest to where it stood: a newer file may have lines in front. */
function indexOf(placed: PlacedPassage[], { line, words }: Anchor): number {
  let best = -1
  for (const [at, { passage }] of placed.entries()) {
    if (!passage.shown.startsWith(words)) continue
    const distance = Math.abs(passage.line - line)
    const nearest = placed[best]
    if (!nearest || distance < Math.abs(nearest.passage.line - line)) best = at
  }
  return best
}

function split(placed: PlacedPassage[], index: number, at: number): boolean {
  const { passage, role } = placed[index]!
  const [first, second] = [passage.shown.slice(0, at), passage.shown.slice(at)].map((text) => passageOf({ line: passage.line, text }, passage.lastLine))
  if (!first?.shown || !second?.shown) return false
  const { cell, column, shared } = passage
  const inCell = { ...(cell ? { cell } : {}), ...(column ? { column } : {}) }
  Object.assign(placed[index]!, { passage: { ...first, ...inCell, ...(shared ? { shared } : {}), indented: passage.indented }, isCutByEditor: true })
  placed.splice(index + 1, 0, { passage: { ...second, ...inCell }, isCutByEditor: true, role: role === 'issue' || role === 'chapter' || role === 'section' ? 'text' : role })
  return true
}

function join(placed: PlacedPassage[], index: number): boolean {
  const [before, { passage }] = [placed[index - 1], placed[index]!]
  if (!before) return false
  const space = /[a-z0-9]$/i.test(before.passage.shown) && /^[a-z0-9]/i.test(passage.shown) ? ' ' : ''
  const joined = passageOf({ line: before.passage.line, text: before.passage.shown + space + passage.shown }, passage.lastLine)
  Object.assign(before, { passage: { ...before.passage, ...joined, indented: before.passage.indented }, isCutByEditor: true })
  for (const each of placed) if (each.answers === placed[index]) each.answers = before
  placed.splice(index, 1)
  return true
}
