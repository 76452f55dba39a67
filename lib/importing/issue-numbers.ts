import type { ParsedIssue, ParseWarning } from './schema'

export type NumberedIssue = Pick<ParsedIssue, 'number' | 'section'> & { line: number }

/** Gaps, repetitions and wrong order are told at their line and never repaired. Numbers may restart in each section. */
export function numberingWarnings(issues: NumberedIssue[]): ParseWarning[] {
  const warnings: ParseWarning[] = []
  let seen = new Set<number>()
  let last = 0
  let section: string | undefined
  for (const issue of issues) {
    const value = Number(issue.number.split(/[.-]/).at(-1))
    if (value === 1 && issue.section !== section) [seen, last] = [new Set(), 0]
    const code = seen.has(value) ? 'issue_number_repeated' : value > last + 1 ? 'issue_number_gap' : value < last ? 'issue_number_out_of_order' : null
    if (code) warnings.push({ code, message: `Issue number ${issue.number} follows ${last}.`, line: issue.line })
    seen.add(value)
    last = value
    section = issue.section
  }
  return warnings
}
