import { isContactChannel } from './contact-words'
import { markListedItems } from './listed-items'
import { NUMBERING_STYLES } from './numbering'
import type { NumberingStyle, NumberMark } from './numbering'
import { entriesOf, isAboutIssues, standsElsewhere, styleOfIssues } from './outline-entry'
import type { OutlineEntry } from './outline-entry'
import type { Passage } from './passage'
import { markResults } from './results-elsewhere'

export type OutlineRole = 'chapter' | 'section' | 'issue' | 'result' | 'text'

/** How many numbers may be missing where nothing but the order of a list tells its items. */
const MAX_GAP = 3
const MAX_CONTENTS = 60

/** What the passages of the body are: chapters, the sections in them, the issues, and text. */
export function outlineOf(passages: Passage[], title: string): OutlineRole[] {
  const entries = entriesOf(passages)
  const roles: OutlineRole[] = entries.map(() => 'text')
  const problems = styleOfIssues(entries, title)
  if (problems) markIssues(entries, problems, roles)
  const issueStyle = problems ?? markListedItems(entries, title, roles)
  markChapters(entries, issueStyle, roles)
  markResults(entries, roles)
  if (issueStyle) markSections(entries, issueStyle, roles)
  return roles
}

/**
 * An item of the issues' style without evidence is an issue where the sequence expects it; where the same number comes later with
 * evidence, it is a list inside a response that merely looks the same. Where some chapters hold proven issues,
 * only they hold issues, and those whose heading speaks of problems.
 */
function markIssues(entries: OutlineEntry[], style: NumberingStyle, roles: OutlineRole[]): void {
  const items = entries.flatMap((entry, at) => (entry.mark?.style === style ? [{ ...entry, mark: entry.mark, at }] : []))
  const provenChapters = new Set(items.filter(({ evidence }) => evidence === 'strong').map(({ within }) => within))
  let last = 0
  const seen = new Set<number>()
  for (const [index, item] of items.entries()) {
    if (provenChapters.size > 0 && !provenChapters.has(item.within) && !isAboutIssues(item)) continue
    const proven = item.evidence === 'strong' && (!item.mark.doubtful || item.mark.value === last + 1)
    if (!proven && !isExpected(items.slice(index, index + 60), last, seen)) continue
    roles[item.at] = 'issue'
    last = item.mark.value
    if (last === 1) seen.clear()
    seen.add(last)
  }
}

function isExpected(items: (OutlineEntry & { mark: NumberMark })[], last: number, seen: Set<number>): boolean {
  const [item, ...later] = items
  if (!item || item.isInLabelledList || isContactChannel(item.rest) || standsElsewhere(item)) return false
  const { value } = item.mark
  const isNear = value > last - MAX_GAP && value <= last + MAX_GAP && !seen.has(value)
  if (value !== last + 1 && !(item.evidence === 'structural' && (value === 1 || isNear))) return false
  const nextProven = later.find(({ evidence }) => evidence === 'strong')
  const restartsInside = value === 1 && nextProven?.mark.value === last + 1
  if (nextProven) return !restartsInside && (nextProven.mark.value > value || nextProven.mark.value === 1)
  return item.evidence === 'structural' || later.some(({ evidence, mark }) => evidence === 'structural' && mark.value > item.mark.value)
}

function markChapters(entries: OutlineEntry[], issueStyle: NumberingStyle | null, roles: OutlineRole[]): void {
  const opens = ({ mark, isHeading }: OutlineEntry) => mark !== null && mark.value <= 2 && isHeading
  const style = outerStyles(issueStyle).find((outer) => entries.some((entry, at) => roles[at] === 'text' && entry.mark?.style === outer && opens(entry)))
  if (style) markChaptersOf(style, entries, issueStyle, roles)
  const firstArticle = issueStyle === 'article' ? roles.indexOf('issue') : 0
  if (firstArticle > 0) markChaptersOf('comma', entries.slice(0, firstArticle), null, roles)
}

function markChaptersOf(style: NumberingStyle, entries: OutlineEntry[], issueStyle: NumberingStyle | null, roles: OutlineRole[]): void {
  let last = 0
  for (const [at, entry] of entries.entries()) {
    if (entry.mark?.style !== style || roles[at] !== 'text' || !mayBeChapter(entry, style) || isInContents(at, entries)) continue
    const { value } = entry.mark
    const restarts = value === 1 && issueStyle !== null
    if (last > 0 && value !== last + 1 && value !== last + 2 && !restarts) continue
    roles[at] = 'chapter'
    last = value
  }
}

/** A table of contents (目录) names the chapters before they come. */
function isInContents(at: number, entries: OutlineEntry[]): boolean {
  let above = at - 1
  while (above >= 0 && at - above <= MAX_CONTENTS && entries[above]?.mark) above--
  const isListed = /^目 *录$/.test(entries[above]?.passage.matching.text ?? '')
  return isListed && entries.slice(at + 1).some(({ passage }) => passage.matching.text === entries[at]?.passage.matching.text)
}

function mayBeChapter({ isHeading, rest }: OutlineEntry, style: NumberingStyle): boolean {
  return isHeading || style === 'part' || style === 'article_chapter' || (!isContactChannel(rest) && /^[^。:;]{4,40}。/.test(rest))
}

function outerStyles(issueStyle: NumberingStyle | null): NumberingStyle[] {
  if (issueStyle === null) return ['part', 'article_chapter', 'comma']
  if (issueStyle === 'article') return ['part', 'article_chapter', 'article_section']
  const outermost = NUMBERING_STYLES.slice(0, NUMBERING_STYLES.indexOf(issueStyle))
  return outermost.filter((style) => style !== 'problem' && style !== 'article' && style !== 'bracket')
}

/** A heading between chapter and issue. Only what leads straight to an issue is one: elsewhere （一）… is a paragraph. */
function markSections(entries: OutlineEntry[], issueStyle: NumberingStyle, roles: OutlineRole[]): void {
  const outer = outerStyles(issueStyle)
  let next: { at: number; depth: number } | null = null
  for (const [at, entry] of [...entries.entries()].reverse()) {
    if (roles[at] === 'issue') next = { at, depth: NUMBERING_STYLES.length }
    if (roles[at] !== 'text' || !entry.mark) {
      if (roles[at] === 'chapter') next = null
      continue
    }
    const depth = outer.indexOf(entry.mark.style)
    const leadsOn = depth >= 0 && entry.isHeading && next !== null && next.at <= at + 3 && depth < next.depth
    next = leadsOn ? { at, depth } : null
    if (leadsOn) roles[at] = 'section'
  }
}
