import { anchorAt } from './anchor'
import type { Edit } from './edits'
import { trimmed } from './matching-text'
import type { EditedText, PlacedText, Remedy } from './remedies'

/** Cuts a paragraph that was put together from several lines where each line begins; from the last, so that the first words stay. */
export function splitRemedies({ lines, passages }: EditedText, line: number): Remedy[] {
  const passage = passages.find((each) => each.line === line && each.lastLine > line)
  if (!passage) return []
  const cuts = beginnings(passage, lines.filter((each) => each.line >= line && each.line <= passage.lastLine).map(({ text }) => trimmed(text)))
  const whole = (index: number) => trimmed(passage.text.slice(0, cuts[index + 1]))
  const edits = cuts.map((at, index): Edit => ({ kind: 'split', at, anchor: anchorAt(line, whole(index)) })).toReversed()
  return edits.length > 0 ? [{ name: 'split_lines', line, edits }] : []
}

/** Where in the paragraph each line but the first begins. */
function beginnings({ text }: PlacedText, pieces: string[]): number[] {
  const cuts: number[] = []
  let from = pieces[0]?.length ?? 0
  for (const piece of pieces.slice(1)) {
    const at = text.indexOf(piece, from)
    if (at <= 0) return []
    cuts.push(at)
    from = at + piece.length
  }
  return cuts
}

/** Puts the paragraphs of one line together again. */
export function joinRemedies(passages: PlacedText[], line: number): Remedy[] {
  const edits = passages.filter((each) => each.line === line).slice(1).map((each): Edit => ({ kind: 'join', anchor: anchorAt(line, each.text) }))
  return edits.length > 0 ? [{ name: 'join_lines', line, edits }] : []
}
