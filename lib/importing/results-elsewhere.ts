import type { OutlineRole } from './outline'
import type { OutlineEntry } from './outline-entry'

const NAMES_RESULTS = /整改|落实|办理|处理|进展/

/**
 * Some reports list the issues in one chapter and, under the same numbers, what was done in the next. The second list answers the first
 * and makes no issues of its own.
 */
export function markResults(entries: OutlineEntry[], roles: OutlineRole[]): void {
  const chapters = chaptersWithIssues(entries, roles)
  const [named, answered] = chapters
  if (chapters.length !== 2 || !named || !answered || !NAMES_RESULTS.test(answered.heading) || !/问题/.test(named.heading)) return
  const numbers = (chapter: ChapterIssues) => chapter.issues.map((at) => entries[at]?.mark?.value).join()
  const areBare = named.issues.slice(0, -1).every((at) => roles[at + 1] === 'issue')
  if (areBare && numbers(named) === numbers(answered)) for (const at of answered.issues) roles[at] = 'result'
}

type ChapterIssues = { heading: string; issues: number[] }

function chaptersWithIssues(entries: OutlineEntry[], roles: OutlineRole[]): ChapterIssues[] {
  const chapters: ChapterIssues[] = []
  for (const [at, role] of roles.entries()) {
    if (role === 'chapter') chapters.push({ heading: entries[at]?.rest ?? '', issues: [] })
    else if (role === 'issue') chapters.at(-1)?.issues.push(at)
  }
  return chapters.filter(({ issues }) => issues.length > 0)
}
