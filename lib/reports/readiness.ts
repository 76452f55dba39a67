import type { ParseWarning } from '../importing/schema'
import type { DraftForEditor } from './staff-queries-draft'

/** `missing`: cannot be sent for approval so. `look`: it can, but somebody should have looked. */
export type Readiness = 'ready' | 'look' | 'missing'

export type Checklist = {
  title: Readiness
  /** Of a correction; null for the first revision. */
  correctionNote: Readiness | null
  window: Readiness
  contacts: Readiness
  warnings: { state: Readiness; open: ParseWarning[] }
  completeness: { state: Readiness; unplacedLines: number; unplacedEdits: number }
  /** Issues whose text suggests a progress status that nobody has confirmed. */
  progress: { state: Readiness; unconfirmed: string[]; notStated: number }
  /** Issues that were public, are not withdrawn and would be lost. */
  keptIssues: { state: Readiness; lost: string[] }
}

/** Looks over a draft before it is sent for approval: what hinders it, and what deserves a look. */
export function checklistOf(draft: DraftForEditor, { lostIssues, at }: { lostIssues: string[]; at: Date }): Checklist {
  const { report, revision, read, completeness, issues, unplaced } = draft
  const isFirst = revision.number === 1
  const unplacedLines = completeness.lines - completeness.placedLines
  const unconfirmed = report.status === 'draft' ? issues.filter(({ progress, suggestedProgress }) => progress === 'not_stated' && suggestedProgress).map(({ address }) => address) : []
  const lookWhere = (doubt: boolean): Readiness => (doubt ? 'look' : 'ready')
  return {
    title: read.title?.trim() ? 'ready' : 'missing',
    correctionNote: isFirst ? null : revision.correctionNote?.trim() ? 'ready' : 'missing',
    window: lookWhere(isFirst && (!report.closesAt || report.closesAt <= at)),
    contacts: lookWhere(read.phones.length + read.emails.length === 0 && read.postalAddress === null),
    warnings: { state: lookWhere(read.warnings.length > 0), open: read.warnings },
    completeness: { state: lookWhere(unplacedLines > 0 || unplaced.length > 0 || issues.length === 0), unplacedLines, unplacedEdits: unplaced.length },
    progress: { state: lookWhere(unconfirmed.length > 0), unconfirmed, notStated: issues.filter(({ progress }) => progress === 'not_stated').length },
    keptIssues: { state: lostIssues.length > 0 ? 'missing' : 'ready', lost: lostIssues },
  }
}

/** Whether nothing hinders it. */
export function canBeSubmitted({ title, correctionNote, keptIssues }: Checklist): boolean {
  return title !== 'missing' && correctionNote !== 'missing' && keptIssues.state !== 'missing'
}
