import { standsElsewhere } from './chapter-words'
import { inlineLabelAt } from './labels'
import type { NumberedList } from './numbered-lists'
import type { NumberingStyle } from './numbering'
import type { OutlineRole } from './outline'
import { isField } from './outline-entry'
import type { OutlineEntry } from './outline-entry'

const NAMES_ISSUES = /问题/
/** A chapter that by its heading only names problems may describe each before the next chapter tells what was done. */
const LISTS_ONLY = /(?:反馈|发现|查出|查明|指出|存在|主要|突出)的?[^改]{0,8}问题(?:及[^改]{0,6}|清单)?$/
const NAMES_RESULTS = /整改|落实|办理|处理|进展|结果/

/**
 * Some reports list the issues in one chapter and, under the same numbers, what was done in the next. The second list answers the first
 * and makes no issues of its own.
 */
export function markResults(entries: OutlineEntry[], roles: OutlineRole[]): void {
  const chapters = chaptersOf(entries, roles)
  for (const [at, answered] of chapters.entries()) {
    const named = chapters.slice(0, at).findLast(({ numbered }) => numbered.some((index) => roles[index] === 'issue'))
    if (!named || !NAMES_ISSUES.test(named.heading) || !NAMES_RESULTS.test(answered.heading) || standsElsewhere([answered.heading])) continue
    const issues = named.numbered.filter((index) => roles[index] === 'issue')
    const isNamedOnly = LISTS_ONLY.test(named.heading.replace(/[。;:]$/, ''))
    const areBare = isNamedOnly || issues.every((index) => !goesOnBehindHeading(entries[index]?.rest ?? '')) && issues.slice(0, -1).every((index) => roles[index + 1] !== 'text')
    if (issues.length > 1 && areBare) for (const index of resultsAmong(answered.numbered, issues, entries, roles)) roles[index] = 'result'
  }
}

function goesOnBehindHeading(text: string): boolean {
  return /。./.test(text) || inlineLabelAt(text) !== null
}

/** The items that repeat the issues' numbers: those that look like issues, else the list that repeats most of them, all numbered like them (results by how far they are), or all that say whose result they are (问题3整改情况：). */
function resultsAmong(numbered: number[], issues: number[], entries: OutlineEntry[], roles: OutlineRole[]): number[] {
  const valueAt = (index: number) => entries[index]?.mark?.value ?? 0
  const numbers = issues.map(valueAt)
  const known = new Set(numbers)
  const alike = numbered.filter((index) => roles[index] === 'issue')
  if (alike.map(valueAt).join() === numbers.join()) return alike
  const named = numbered.filter((index) => entries[index]?.mark?.style === 'problem' && isField(entries[index]?.rest ?? ''))
  const style = entries[issues[0] ?? -1]?.mark?.style
  const lists = new Map<NumberedList | NumberingStyle | null, number[]>([[null, named]])
  if (style) lists.set(style, numbered.filter((index) => entries[index]?.mark?.style === style))
  for (const index of numbered) {
    const list = entries[index]?.list
    if (list) lists.set(list, lists.get(list) ?? []).get(list)?.push(index)
  }
  let results: number[] = []
  for (const items of lists.values()) {
    const values = items.map(valueAt)
    const areAnswers = values.length * 2 >= numbers.length && new Set(values).size === values.length && values.every((value) => known.has(value))
    if (areAnswers && items.length > results.length) results = items
  }
  return results
}

/** 问题三的整改情况, 针对问题（三）：… */
const REFERENCE = /^(?:(?:关于|针对|对于?)(?:反馈)?问题 ?\(?[一二三四五六七八九十\d]{1,3}\)? ?(?:[:、,]|的?(?:整改|落实|办理))|问题 ?\(?[一二三四五六七八九十\d]{1,3}\)? ?(?:整改|落实|办理)(?:落实|进展|完成|工作)?(?:情况|进展|结果|成效)?:|问题 ?\(?[一二三四五六七八九十\d]{1,3}\)? ?的(?:整改|落实|办理)[^:。]{0,8}(?:[:。]|$))/
const MIN_REFERENCES = 2

/**
 * Lines that say whose result they are, wherever they stand, are no issues; the list above them that bears their numbers is one of issues,
 * whatever its lines look like.
 */
export function withReferences(entries: OutlineEntry[]): { entries: OutlineEntry[]; references: number[] } {
  const named = entries.flatMap((entry, at) => (entry.mark?.style === 'problem' && REFERENCE.test(entry.passage.matching.text) ? [at] : []))
  const first = named[0] ?? 0
  const numbers = new Set(named.map((at) => entries[at]?.mark?.value ?? 0))
  const lists = [...new Set(entries.slice(0, first).flatMap(({ list }) => list ?? []))]
  const bears = (list: NumberedList) => [...numbers].every((number) => list.items.some((at) => at < first && entries[at]?.mark?.value === number))
  const issues = named.length < MIN_REFERENCES ? undefined : (lists.findLast((list) => list.style === 'problem' && bears(list)) ?? lists.findLast((list) => bears(list) && isUnderIssues(list, entries)) ?? lists.findLast(bears))
  if (!issues) return { entries, references: [] }
  const references = new Set(named)
  const evidenceOf = (at: number, entry: OutlineEntry) => (references.has(at) ? 'none' : issues.items.includes(at) ? 'strong' : entry.evidence)
  return { entries: entries.map((entry, at) => ({ ...entry, evidence: evidenceOf(at, entry), list: references.has(at) ? null : entry.list })), references: named }
}

function isUnderIssues({ items }: NumberedList, entries: OutlineEntry[]): boolean {
  return (entries[items[0] ?? -1]?.headings ?? []).some((heading) => NAMES_ISSUES.test(heading))
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
