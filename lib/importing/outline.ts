import { beginsWithLabel, inlineLabelAt } from './labels'
import { isContactChannel } from './contact-words'
import { isAnnexHeading } from './annex'
import { namesProblem } from './issue-heading'
import { markListedItems } from './listed-items'
import { markResults } from './results-elsewhere'
import { NUMBERING_STYLES, numberMarkOf } from './numbering'
import type { NumberingStyle, NumberMark } from './numbering'
import type { Passage } from './passage'

/** A passage with what it may be: `within` is the chapter around it, `evidence` whether it behaves as an issue's heading. */
export type OutlineEntry = { passage: Passage; mark: NumberMark | null; rest: string; isHeading: boolean; within: string | null; evidence: Evidence }
export type Evidence = 'strong' | 'structural' | 'none'

export type OutlineRole = 'chapter' | 'section' | 'issue' | 'result' | 'text'

/** Chapters about how the work was led and what comes next: their numbered paragraphs are no issues. */
const NOT_ABOUT_ISSUES = /组织|领导|部署|下一?步|打算|工作安排|总体情况|基本情况|主要做法|联系方式|(?:反馈|监督)(?:方式|途径|渠道)|公开与监督/
const LISTS_ISSUES = /(?:反馈|发现|查出|指出|存在|主要|突出)的?.{0,6}问题$/
const MAX_HEADING = 60
const MAX_RESPONSE_DISTANCE = 1

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

export function entriesOf(passages: Passage[]): OutlineEntry[] {
  let chapter: string | null = null
  const entries = passages.map((passage) => {
    const { text } = passage.matching
    const mark = numberMarkOf(text)
    const rest = mark ? text.slice(mark.length) : text
    const isHeading = mark !== null && isHeadingLike(rest)
    if (isAnnexHeading(text)) chapter = null
    const within = mark?.style === 'comma' || mark?.style === 'article' ? null : chapter
    if (isHeading && (mark.style === 'comma' || mark.style === 'part')) chapter = rest
    return { passage, mark, rest, isHeading, within, evidence: 'none' as Evidence }
  })
  return entries.map((entry, at) => ({ ...entry, evidence: evidenceFor(entry, entries[at + MAX_RESPONSE_DISTANCE]) }))
}

function isHeadingLike(rest: string): boolean {
  const sentenceEnd = rest.search(/[。!?;]/)
  return rest.length > 0 && rest.length <= MAX_HEADING && (sentenceEnd < 0 || sentenceEnd === rest.length - 1) && !isContactChannel(rest)
}

function evidenceFor(entry: OutlineEntry, next: OutlineEntry | undefined): Evidence {
  if (!entry.mark || isContactChannel(entry.rest)) return 'none'
  const answered = next !== undefined && (next.mark === null || opensInnerList(entry.mark, next.mark))
  if (namesProblem(entry.rest) || inlineLabelAt(entry.rest) !== null) return 'strong'
  if (answered && beginsWithLabel(next.passage.matching.text)) return 'strong'
  if (standsElsewhere(entry)) return 'none'
  if (entry.mark.style === 'article' || (answered && entry.isHeading)) return 'structural'
  if (entry.isHeading && entry.within !== null && LISTS_ISSUES.test(entry.within)) return 'structural'
  return /^[^。]{4,60}。.{6}/.test(entry.rest) ? 'structural' : 'none'
}

/** A response may be a list of its own: 1.…不够 followed by （1） or ①. */
function opensInnerList(mark: NumberMark, next: NumberMark): boolean {
  const rank = (style: NumberingStyle) => NUMBERING_STYLES.indexOf(style)
  return rank(mark.style) >= rank('problem') && rank(next.style) > rank(mark.style) && next.value === 1
}

function standsElsewhere({ within }: Pick<OutlineEntry, 'within'>): boolean {
  return within !== null && NOT_ABOUT_ISSUES.test(within)
}

/**
 * The issues are numbered in the style whose items most often behave like issues. Chapters have headings followed by text
 * too, so the outer styles need more than structure: a named problem or a labelled answer.
 */
function styleOfIssues(entries: OutlineEntry[], title: string): NumberingStyle | null {
  let best: { style: NumberingStyle; score: number } | null = null
  for (const style of NUMBERING_STYLES) {
    const items = entries.filter(({ mark }) => mark?.style === style)
    const strong = items.filter(({ evidence }) => evidence === 'strong').length
    const structural = items.filter(({ evidence }) => evidence === 'structural').length
    const score = strong + (mayRestOnStructure(style, items, title) ? structural : 0)
    const isPlausible = score >= 1 && score >= items.length * 0.3 && (strong > 0 || score >= 2)
    if (isPlausible && score > (best?.score ?? 0)) best = { style, score }
  }
  return best?.style ?? null
}

function mayRestOnStructure(style: NumberingStyle, items: OutlineEntry[], title: string): boolean {
  if (style === 'article' || style === 'problem') return true
  if (['part', 'article_chapter', 'article_section'].includes(style) || !/整改|督察|督查|巡视|巡察|审计|整治|检查|问题/.test(title)) return false
  const failings = items.filter(({ rest }) => /不|未|缺|弱|滞后|短板|差距|问题|违规|隐患|流于|漏|虚|欠|偏|缓慢/.test(rest.slice(0, 80)))
  return failings.length * 2 >= items.length
}

/**
 * An item of the issues' style without evidence is an issue where the sequence expects it; where the same number comes later with
 * evidence, it is a list inside a response that merely looks the same.
 */
function markIssues(entries: OutlineEntry[], style: NumberingStyle, roles: OutlineRole[]): void {
  const items = entries.flatMap((entry, at) => (entry.mark?.style === style ? [{ ...entry, mark: entry.mark, at }] : []))
  let last = 0
  for (const [index, item] of items.entries()) {
    const proven = item.evidence === 'strong' && (!item.mark.doubtful || item.mark.value === last + 1)
    if (!proven && !isExpected(items.slice(index, index + 60), last)) continue
    roles[item.at] = 'issue'
    last = item.mark.value
  }
}

function isExpected(items: (OutlineEntry & { mark: NumberMark })[], last: number): boolean {
  const [item, ...later] = items
  if (!item || isContactChannel(item.rest) || standsElsewhere(item) || (item.mark.value !== last + 1 && !(item.mark.value === 1 && item.evidence === 'structural'))) return false
  const nextProven = later.find(({ evidence }) => evidence === 'strong')
  if (nextProven) return nextProven.mark.value > item.mark.value || nextProven.mark.value === 1
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
    if (entry.mark?.style !== style || roles[at] !== 'text' || !mayBeChapter(entry, style)) continue
    const { value } = entry.mark
    const restarts = value === 1 && issueStyle !== null
    if (last > 0 && value !== last + 1 && value !== last + 2 && !restarts) continue
    roles[at] = 'chapter'
    last = value
  }
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
