import { isAboutIssues, listsIssues, standsElsewhere } from './chapter-words'
import { isContactChannel } from './contact-words'
import type { NumberedList } from './numbered-lists'
import { NUMBERING_STYLES } from './numbering'
import type { NumberingStyle } from './numbering'
import { isField } from './outline-entry'
import type { OutlineEntry } from './outline-entry'

const FAILING = /不|未|缺|弱|滞后|短板|差距|问题|违规|隐患|流于|漏|虚|欠|偏|缓|闲置|松|乱|难|少|慢|低|差|走过场|形式/
const MIN_SHARE = 0.3
/** How much of a step says whether it is one, and no failing. */
const SHORT = 20

type Reading = { style: NumberingStyle; score: number; items: number[] }

/**
 * The lines that are issues, or none. Every style of numbering is read as that of the issues, and the reading that most lines bear out is
 * taken: whole lists, because a list is one of issues or of something else.
 */
export function issuesAmong(entries: OutlineEntry[], title: string): Reading | null {
  const lists = listsByStyle(entries)
  let best: Reading | null = null
  for (const style of NUMBERING_STYLES) {
    const reading = readingBy(style, lists.get(style) ?? [], entries, title)
    if (reading && reading.score > (best?.score ?? 0)) best = reading
  }
  return best
}

function listsByStyle(entries: OutlineEntry[]): Map<NumberingStyle, NumberedList[]> {
  const lists = new Map<NumberingStyle, NumberedList[]>()
  for (const list of new Set(entries.flatMap(({ list }) => list ?? []))) {
    const known = lists.get(list.style)
    if (known) known.push(list)
    else lists.set(list.style, [list])
  }
  return lists
}

function readingBy(style: NumberingStyle, lists: NumberedList[], entries: OutlineEntry[], title: string): Reading | null {
  const entryAt = (at: number) => entries[at] as OutlineEntry
  const areFields = ({ items }: NumberedList) => items.filter((at) => isField(entryAt(at).rest)).length * 2 >= items.length
  const candidates = lists.filter((list) => !areFields(list)).map(({ items }) => items.filter((at) => mayBeIssue(entryAt(at)) || isBesideProven(at, items, entries))).filter((items) => items.length > 0)
  const restsOnStructure = mayRestOnStructure(style, candidates.flat().map(entryAt), title)
  const provenIn = new Set(candidates.flat().filter((at) => entryAt(at).evidence === 'strong').map((at) => entryAt(at).parents.at(-1)))
  const issues = new Set<number>()
  let score = 0
  for (const items of candidates) {
    const strong = items.filter((at) => entryAt(at).evidence === 'strong').length
    const structural = items.filter((at) => entryAt(at).evidence === 'structural' || opensListOfSteps(at, entries)).length
    const isNested = entryAt(items[0] ?? 0).parents.some((parent) => issues.has(parent))
    const isNear = provenIn.size === 0 || items.some((at) => provenIn.has(entryAt(at).parents.at(-1)) || isAboutIssues(entryAt(at).headings))
    const counted = strong + (restsOnStructure ? structural : 0)
    const isProven = strong > 0 ? strong + structural >= items.length * MIN_SHARE : isNear && structural >= items.length * MIN_SHARE && structural > 0
    if (isNested || !isProven) continue
    score += counted
    for (const at of items) issues.add(at)
  }
  const strong = [...issues].filter((at) => entryAt(at).evidence === 'strong').length
  const isPlausible = score >= 1 && score >= issues.size * MIN_SHARE && (strong > 0 || score >= 2)
  return isPlausible ? { style, score, items: [...issues].sort((a, b) => a - b) } : null
}

/** 1.会议费管理不严格 right above （一）加强学习。…: a failing, and under it a list of its own. */
function opensListOfSteps(at: number, entries: OutlineEntry[]): boolean {
  const [here, next] = [entries[at] as OutlineEntry, entries[at + 1]]
  return here.isHeading && here.evidence === 'none' && next?.mark?.value === 1 && next.parents[0] === at && next.evidence !== 'strong' && FAILING.test(here.rest) && !/(?:问题|方面|情况|结果)[。:]?$/.test(here.rest) && !FAILING.test(next.rest.slice(0, SHORT))
}

/** Its neighbour under the same heading is an issue, whatever that heading speaks of. */
function isBesideProven(at: number, items: number[], entries: OutlineEntry[]): boolean {
  const { parents: [parent], isHeading, rest } = entries[at] as OutlineEntry
  return isHeading && parent !== undefined && !isField(rest) && !isContactChannel(rest) && items.some((other) => entries[other]?.parents[0] === parent && entries[other]?.evidence === 'strong')
}

function mayBeIssue({ evidence, headings, rest }: OutlineEntry): boolean {
  return evidence === 'strong' || !(standsElsewhere(headings) || isContactChannel(rest) || isField(rest))
}

/**
 * Chapters have headings followed by text too, so where nothing is labelled and no heading names a problem, the document has to be about
 * problems, and the lines have to be its details or speak of failings.
 */
function mayRestOnStructure(style: NumberingStyle, items: OutlineEntry[], title: string): boolean {
  if (style === 'article' || style === 'problem') return true
  if (['part', 'article_chapter', 'article_section', 'formal'].includes(style) || !/整改|督察|督查|巡视|巡察|审计|整治|检查|问题/.test(title)) return false
  const failings = items.filter(({ rest, headings }) => FAILING.test(rest.slice(0, 80)) || listsIssues(headings.slice(0, 1)))
  return failings.length * 2 >= items.length
}
