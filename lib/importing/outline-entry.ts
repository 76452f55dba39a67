import { isAnnexHeading } from './annex'
import { isContactChannel } from './contact-words'
import { namesProblem } from './issue-heading'
import { beginsWithLabel, inlineLabelAt } from './labels'
import { NUMBERING_STYLES, numberMarkOf } from './numbering'
import type { NumberingStyle, NumberMark } from './numbering'
import type { Passage } from './passage'

/** A passage with what it may be: `within` is the chapter around it, `evidence` whether it behaves as an issue's heading. */
export type OutlineEntry = { passage: Passage; mark: NumberMark | null; rest: string; isHeading: boolean; within: string | null; isInLabelledList: boolean; evidence: Evidence }
export type Evidence = 'strong' | 'structural' | 'none'

/** Chapters about how the work was led and what comes next: their numbered paragraphs are no issues. */
const NOT_ABOUT_ISSUES = /组织|领导|部署|下一?步|打算|后续|今后|工作安排|总体情况|基本情况|主要做法|巩固|长效|扛牢|扛起|政治站位|审计建议|联系方式|(?:反馈|监督)(?:方式|途径|渠道)|公开与监督/
const ABOUT_ISSUES = /(?:问题|方面)$/
const LISTS_ISSUES = /(?:反馈|发现|查出|指出|存在|主要|突出)的?.{0,6}问题$/
const FAILING = /不|未|缺|弱|滞后|短板|差距|问题|违规|隐患|流于|漏|虚|欠|偏|缓慢|闲置|松|乱/
const MAX_HEADING = 60

export function entriesOf(passages: Passage[]): OutlineEntry[] {
  let chapter: string | null = null
  const isInLabelledList = labelledLists()
  const entries = passages.map((passage) => {
    const { text } = passage.matching
    const mark = numberMarkOf(text)
    const rest = mark ? text.slice(mark.length) : text
    const isHeading = mark !== null && isHeadingLike(rest)
    if (isAnnexHeading(text)) chapter = null
    const within = mark?.style === 'comma' || mark?.style === 'article' ? null : chapter
    if (isHeading && (mark.style === 'comma' || mark.style === 'part')) chapter = rest
    return { passage, mark, rest, isHeading, within, isInLabelledList: isInLabelledList(text, mark), evidence: 'none' as Evidence }
  })
  return entries.map((entry, at) => ({ ...entry, evidence: evidenceFor(entry, entries[at + 1]) }))
}

/** Follows the lists that stand under a label of their own (整改措施：, or numbered itself, then 1.… 2.…): they belong to the response. */
function labelledLists(): (text: string, mark: NumberMark | null) => boolean {
  let style: NumberingStyle | 'any' | null = null
  let last = 0
  return (text, mark) => {
    const isLabel = mark?.style !== 'comma' && beginsWithLabel(text.slice(mark?.length ?? 0))
    if (isLabel) [style, last] = [mark !== null || /:$/.test(text) ? 'any' : null, 0]
    if (!mark || isLabel) return false
    const goesOn = (style === 'any' || style === mark.style) && mark.value === last + 1
    if (goesOn) [style, last] = [mark.style, mark.value]
    return goesOn
  }
}

function isHeadingLike(rest: string): boolean {
  const sentenceEnd = rest.search(/[。!?;]/)
  return rest.length > 0 && rest.length <= MAX_HEADING && (sentenceEnd < 0 || sentenceEnd === rest.length - 1) && !isContactChannel(rest)
}

function evidenceFor(entry: OutlineEntry, next: OutlineEntry | undefined): Evidence {
  if (!entry.mark || isContactChannel(entry.rest) || beginsWithLabel(entry.rest)) return 'none'
  const answered = next !== undefined && (next.mark === null || opensInnerList(entry.mark, next.mark))
  if (namesProblem(entry.rest) || inlineLabelAt(entry.rest) !== null) return 'strong'
  if (entry.isInLabelledList) return 'none'
  if (next && (answered || isDeeper(next.mark, entry.mark)) && beginsWithLabel(next.rest)) return 'strong'
  if (standsElsewhere(entry)) return 'none'
  if (entry.mark.style === 'article' || (answered && entry.isHeading)) return 'structural'
  if (entry.isHeading && entry.within !== null && LISTS_ISSUES.test(entry.within)) return 'structural'
  return /^[^。]{4,60}。.{6}/.test(entry.rest) ? 'structural' : 'none'
}

/** A response may be a list of its own: 1.…不够 followed by （1） or ①. */
function opensInnerList(mark: NumberMark, next: NumberMark): boolean {
  return NUMBERING_STYLES.indexOf(mark.style) >= NUMBERING_STYLES.indexOf('problem') && isDeeper(next, mark) && next.value === 1
}

function isDeeper(next: NumberMark | null, mark: NumberMark): boolean {
  return next !== null && NUMBERING_STYLES.indexOf(next.style) > NUMBERING_STYLES.indexOf(mark.style)
}

export function standsElsewhere({ within }: Pick<OutlineEntry, 'within'>): boolean {
  return within !== null && NOT_ABOUT_ISSUES.test(within) && !ABOUT_ISSUES.test(within)
}

export function isAboutIssues({ within }: Pick<OutlineEntry, 'within'>): boolean {
  return within !== null && /问题/.test(within) && !standsElsewhere({ within })
}

/**
 * The issues are numbered in the style whose items most often behave like issues. Chapters have headings followed by text
 * too, so the outer styles need more than structure: a named problem or a labelled answer.
 */
export function styleOfIssues(entries: OutlineEntry[], title: string): NumberingStyle | null {
  let best: { style: NumberingStyle; score: number } | null = null
  for (const style of NUMBERING_STYLES) {
    const items = entries.filter((entry) => entry.mark?.style === style && (entry.evidence === 'strong' || !(entry.isInLabelledList || standsElsewhere(entry))))
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
  const failings = items.filter(({ rest, within }) => FAILING.test(rest.slice(0, 80)) || LISTS_ISSUES.test(within ?? ''))
  return failings.length * 2 >= items.length
}
