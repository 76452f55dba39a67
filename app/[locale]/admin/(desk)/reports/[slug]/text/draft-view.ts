import type { Completeness } from '../../../../../../../lib/importing/completeness'
import type { Edit } from '../../../../../../../lib/importing/edits'
import { numbersAround, remediesFor, type PlacedText, type Remedy } from '../../../../../../../lib/importing/remedies'
import type { WarningCode } from '../../../../../../../lib/importing/schema'
import type { Progress } from '../../../../../../../lib/platform/generated/prisma/enums'
import type { DraftForEditor, DraftIssue } from '../../../../../../../lib/reports/staff-queries-draft'

export type IssueInView = {
  address: string; number: string; title: string; leadUnit: string | null; timeLimit: string | null; measures: number; answered: boolean
  progress: Progress; suggested: { progress: Progress; words: string } | null; isPublished: boolean
}

/** One paragraph of the structure. Its key is its line, with its place on that line behind it. */
export type Row = PlacedText & { key: string; issue: IssueInView | null; answers: string | null }

export type WarningInView = { code: WarningCode; line: number; facts: { number: string; before: string } | null; remedies: Remedy[] }

/** What the desk shows of a draft; everything in it follows from the source and the edits. */
export type DraftView = {
  version: number
  rows: Row[]
  warnings: WarningInView[]
  unplaced: { kind: Edit['kind']; words: string; line: number }[]
  completeness: Completeness
  /** How often undo can be pressed. */
  acts: number
}

/** What became of a view: a run of rows is exchanged, the rest is stated anew. It is small whatever the document's length. */
export type DraftChange = Omit<DraftView, 'rows'> & { at: number; removed: number; rows: Row[] }

export function viewOf({ revision, passages, issues, read, lines, edits, unplaced, completeness }: DraftForEditor): DraftView {
  const byAddress = new Map(issues.map((issue) => [issue.address, issue]))
  const onLine = new Map<number, number>()
  const rows = passages.map(({ line, lastLine, text, role, issue: address, movedTo }): Row => {
    const place = (onLine.get(line) ?? 0) + 1
    onLine.set(line, place)
    const issue = address === null ? null : (byAddress.get(address) ?? null)
    const answered = movedTo ? (issues.find(({ anchor }) => anchor.line === movedTo.line && anchor.words === movedTo.words)?.number ?? null) : null
    return { key: `${line}.${place}`, line, lastLine, text, role, answers: answered, issue: issue && issueInView(issue), ...(issue ? { number: issue.number } : {}) }
  })
  return {
    version: revision.version, rows, completeness, acts: new Set(edits.map((edit, at) => edit.act ?? `single ${at}`)).size,
    warnings: read.warnings.map((warning) => ({
      code: warning.code, line: warning.line, facts: numbersAround(rows, warning.line), remedies: remediesFor(warning, { lines, passages: rows }),
    })),
    unplaced: unplaced.map((edit) => ({ kind: edit.kind, ...('anchor' in edit ? edit.anchor : { words: '', line: 1 }) })),
  }
}

function issueInView(issue: DraftIssue): IssueInView {
  const { address, number, title, leadUnit, timeLimit, measures, paragraphs, progress, suggestedProgress, isPublished } = issue
  const suggested = suggestedProgress && { progress: suggestedProgress.status, words: suggestedProgress.words }
  return { address, number, title, leadUnit, timeLimit, measures: measures.length, answered: paragraphs.length > 0, progress, suggested, isPublished }
}

export function changeBetween(before: DraftView, after: DraftView): DraftChange {
  const [old, now] = [before, after].map(({ rows }) => rows.map((row) => JSON.stringify(row))) as [string[], string[]]
  const shorter = Math.min(old.length, now.length)
  let at = 0
  while (at < shorter && old[at] === now[at]) at++
  let behind = 0
  while (behind < shorter - at && old.at(-1 - behind) === now.at(-1 - behind)) behind++
  return { ...after, at, removed: old.length - at - behind, rows: after.rows.slice(at, now.length - behind) }
}

export function changed(view: DraftView, { at, removed, rows, ...rest }: DraftChange): DraftView {
  return { ...rest, rows: [...view.rows.slice(0, at), ...rows, ...view.rows.slice(at + removed)] }
}
