import { inlineLabelAt } from './labels'
import type { OutlineRole } from './outline'
import { standsElsewhere } from './outline-entry'
import type { OutlineEntry } from './outline-entry'

const NAMES_ISSUES = /问题/
const NAMES_RESULTS = /整改|落实|办理|处理|进展|结果/

/**
 * Some reports list the issues in one chapter and, under the same numbers, what was done in the next. The second list answers the first
 * and makes no issues of its own.
 */
export function markResults(entries: OutlineEntry[], roles: OutlineRole[]): void {
  const chapters = chaptersOf(entries, roles)
  for (const [at, answered] of chapters.entries()) {
    const named = chapters[at - 1]
    if (!named || !NAMES_ISSUES.test(named.heading) || !NAMES_RESULTS.test(answered.heading) || standsElsewhere({ within: answered.heading })) continue
    const issues = named.numbered.filter((index) => roles[index] === 'issue')
    const areBare = issues.every((index) => !goesOnBehindHeading(entries[index]?.rest ?? '')) && issues.slice(0, -1).every((index) => roles[index + 1] !== 'text')
    if (issues.length > 1 && areBare) for (const index of resultsAmong(answered.numbered, issues, entries, roles)) roles[index] = 'result'
  }
}

function goesOnBehindHeading(text: string): boolean {
  return /。./.test(text) || inlineLabelAt(text) !== null
}

/** The items that repeat the issues' numbers: those that look like issues, else all of the style that begins the list. */
function resultsAmong(numbered: number[], issues: number[], entries: OutlineEntry[], roles: OutlineRole[]): number[] {
  const valueAt = (index: number) => entries[index]?.mark?.value ?? 0
  const numbers = issues.map(valueAt)
  const alike = numbered.filter((index) => roles[index] === 'issue')
  if (alike.map(valueAt).join() === numbers.join()) return alike
  const style = entries[numbered.find((index) => valueAt(index) === numbers[0]) ?? -1]?.mark?.style
  const items = numbered.filter((index) => entries[index]?.mark?.style === style)
  const values = items.map(valueAt)
  const areAnswers = values.length * 2 >= numbers.length && new Set(values).size === values.length && values.every((value) => numbers.includes(value))
  return areAnswers ? items : []
}

type Chapter = { heading: string; numbered: number[] }

function chaptersOf(entries: OutlineEntry[], roles: OutlineRole[]): Chapter[] {
  const chapters: Chapter[] = []
  for (const [at, { mark, rest }] of entries.entries()) {
    if (roles[at] === 'chapter') chapters.push({ heading: rest, numbered: [] })
    else if (mark) chapters.at(-1)?.numbered.push(at)
  }
  return chapters
}
