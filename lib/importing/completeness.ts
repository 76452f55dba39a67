import type { EditedReport } from './parse-report'
import type { SourceLine } from './source-line'

/** Whether everything of the source has its place, for the editor's last look. */
export type Completeness = {
  lines: number
  placedLines: number
  /** Lines that are not part of the document: menus, counters, footers. */
  leftOverLines: number
  issues: number
  /** Lowest and highest number where all are whole numbers of one sequence, with those that are missing in between or stand there twice. */
  numbers: { first: number; last: number; missing: number[]; repeated: number[] } | null
}

export function completenessOf(lines: SourceLine[], { placed, report }: EditedReport): Completeness {
  const within = (role: (is: string) => boolean) => {
    const places = new Set<number>()
    for (const { passage, role: is } of placed) if (role(is)) for (let line = passage.line; line <= passage.lastLine; line++) places.add(line)
    return lines.filter(({ line }) => places.has(line)).length
  }
  return {
    lines: lines.length,
    placedLines: within(() => true),
    leftOverLines: within((role) => role === 'left_over'),
    issues: report.issues.length,
    numbers: numbersOf(report.issues.map(({ number }) => number)),
  }
}

function numbersOf(numbers: string[]): Completeness['numbers'] {
  const values = numbers.map(Number)
  const beginsAnew = values.filter((value) => value === 1).length > 1
  if (values.length === 0 || values.some((value) => !Number.isInteger(value)) || beginsAnew) return null
  const [first, last] = [Math.min(...values), Math.max(...values)]
  const present = new Set(values)
  const repeated = [...present].filter((value) => values.indexOf(value) !== values.lastIndexOf(value))
  const missing: number[] = []
  for (let value = first; value < last && missing.length < 100; value++) if (!present.has(value)) missing.push(value)
  return { first, last, missing, repeated }
}
