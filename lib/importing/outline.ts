import { isContactChannel } from './contact-words'
import { issuesAmong } from './issue-lists'
import { beginsWithLabel, labelOf } from './labels'
import { asksAboutItems, markListedItems } from './listed-items'
import { NUMBERING_STYLES } from './numbering'
import type { NumberingStyle } from './numbering'
import { entriesOf, opensUnderLabel } from './outline-entry'
import type { OutlineEntry } from './outline-entry'
import type { Passage } from './passage'
import { questionsAmong } from './questions'
import { markResults, withReferences } from './results-elsewhere'
import type { Column } from './table-heads'

const MAX_BARE_HEADING = 30
/** 西岗村, over those who live there */
const MAX_PLACE = 10
const MAX_UNNUMBERED = 100
const MIN_UNNUMBERED = 2
const ROW_FACTS: Column[] = ['lead', 'unit', 'limit', 'measures', 'finding', 'plan']
const BULLET_HEADING = /^[●◆■▲★◇▼◎※] ?[^。;:,.]{2,24}$/
/** 社会民生类（3件） */
const COUNT = / ?\((?:共)? ?\d{1,3} ?[件项个条类]?(?:问题|事项|任务)?\)$/

/** 第二批（基础设施类） */
const KIND = / ?\([^()\d]{2,12}\)$/

export type OutlineRole = 'chapter' | 'section' | 'issue' | 'result' | 'text'

/** What the passages of the body are: chapters, the sections in them, the issues, and text. From `signedAt` on they stand behind the sign-off. */
export function outlineOf(passages: Passage[], title: string, signedAt = passages.length): OutlineRole[] {
  const { entries, references } = withReferences(entriesOf(passages))
  const roles: OutlineRole[] = entries.map(() => 'text')
  const problems = (asksAboutItems(title) ? questionsAmong(entries, signedAt) : null) ?? issuesAmong(entries, title)
  for (const at of problems?.items ?? []) roles[at] = 'issue'
  const issueStyle = problems?.style ?? markListedItems(entries, title, roles)
  if (issueStyle === null) markUnnumbered(entries, roles)
  if (issueStyle === null) for (const at of namesOfRows(entries, asksAboutItems(title))) roles[at] = 'issue'
  markChapters(entries, issueStyle, roles)
  markBulletHeadings(entries, roles)
  if (references.length > 0) for (const at of references) roles[at] = 'result'
  else markResults(entries, roles)
  markSections(entries, roles)
  return roles
}

/** Headings in bold lose their looks: short lines without a number, each answered right below under a label (整改情况：). */
function markUnnumbered(entries: OutlineEntry[], roles: OutlineRole[]): void {
  const named = namedByLabel(entries)
  const headings = named.length >= MIN_UNNUMBERED ? named : [...entries.keys()].filter((at) => isAnsweredHeading(entries[at], entries[at + 1]) && !isValueBelow(entries[at - 1]))
  if (headings.length >= MIN_UNNUMBERED) for (const at of headings) roles[at] = 'issue'
}

/** 责任单位： on a line of its own: what stands below is its value. */
function isValueBelow(above: OutlineEntry | undefined): boolean {
  const text = above?.passage.matching.text ?? ''
  const label = labelOf(text)
  return label !== null && label.to >= text.length
}

/** Rows without numbers are issues where their other cells say who, until when or what; in a notice any row names what it is about. */
function namesOfRows(entries: OutlineEntry[], isAsking: boolean): number[] {
  const names = [...entries.keys()].filter((at) => entries[at]?.passage.column === 'name')
  const isLabelled = (at: number, end: number | undefined) => entries.slice(at + 1, end).some(({ passage: { column } }) => column !== undefined && ROW_FACTS.includes(column))
  return names.filter((at, index) => isAsking || isLabelled(at, names[index + 1]))
}

/** 反馈问题：… again and again: the label stands for a number. */
function namedByLabel(entries: OutlineEntry[]): number[] {
  return [...entries.keys()].filter((at) => {
    const { mark, passage: { column, matching: { text } } } = entries[at] as OutlineEntry
    const label = mark === null && column === undefined ? labelOf(text) : null
    return label?.kind === 'problem' && label.to < text.length
  })
}

function isAnsweredHeading(entry: OutlineEntry | undefined, next: OutlineEntry | undefined): boolean {
  const text = entry?.passage.matching.text ?? ''
  if (!entry || entry.mark || entry.passage.column !== undefined || text.length < 4 || text.length > MAX_UNNUMBERED || beginsWithLabel(text) || /。.|[:;]$/.test(text)) return false
  return ['response', 'measures', 'lead', 'unit', 'limit', 'plan'].includes(labelOf(next?.passage.matching.text ?? '')?.kind ?? '')
}

function markChapters(entries: OutlineEntry[], issueStyle: NumberingStyle | null, roles: OutlineRole[]): void {
  const opens = ({ mark, isHeading, rest }: OutlineEntry) => mark !== null && mark.value <= 2 && isHeading && !isLabelledField(rest, mark.style)
  const style = outerStyles(issueStyle).find((outer) => entries.some((entry, at) => isFree(at, entries, roles) && entry.mark?.style === outer && opens(entry) && !opensUnderLabel(entry.list, entries)))
  if (style) markChaptersOf(style, entries, issueStyle, roles)
  const firstArticle = issueStyle === 'article' ? roles.indexOf('issue') : 0
  if (firstArticle > 0) markChaptersOf('comma', entries.slice(0, firstArticle), null, roles)
}

function markChaptersOf(style: NumberingStyle, entries: OutlineEntry[], issueStyle: NumberingStyle | null, roles: OutlineRole[]): void {
  let last = 0
  for (const [at, entry] of entries.entries()) {
    if (entry.mark?.style !== style || !isFree(at, entries, roles) || !mayBeChapter(entry, style) || opensUnderLabel(entry.list, entries)) continue
    const { value } = entry.mark
    const isOutdone = !entry.isHeading && entries.slice(at + 1).some((later, index) => later.mark?.style === style && later.mark.value === value && later.isHeading && isFree(at + 1 + index, entries, roles))
    if (isOutdone) continue
    const restarts = value === 1 && issueStyle !== null
    if (last > 0 && value !== last + 1 && value !== last + 2 && !restarts) continue
    roles[at] = 'chapter'
    last = value
  }
}

/** ◆整改落实情况, ◆意见反馈: a bullet may stand for the number of a chapter. What is said again and again is a label. */
function markBulletHeadings(entries: OutlineEntry[], roles: OutlineRole[]): void {
  const headings = entries.flatMap(({ passage: { matching: { text } } }, at) => (roles[at] === 'text' && BULLET_HEADING.test(text) ? [{ at, text }] : []))
  if (headings.length < 2 || roles.includes('chapter') || new Set(headings.map(({ text }) => text)).size < headings.length) return
  for (const { at } of headings) roles[at] = 'chapter'
}

/** What stands inside an issue is its text. */
function isFree(at: number, entries: OutlineEntry[], roles: OutlineRole[]): boolean {
  return roles[at] === 'text' && entries[at]?.parents.some((parent) => roles[parent] === 'issue') === false
}

/** （一）整改目标：… is a part of an issue; 二、整改落实情况 may be a chapter. */
function isLabelledField(rest: string, style: NumberingStyle): boolean {
  const label = labelOf(rest)
  return label !== null && /[:】\]]/.test(rest.slice(0, label.to)) && (label.to < rest.length || style === 'parenthesis')
}

function mayBeChapter({ isHeading, rest }: OutlineEntry, style: NumberingStyle): boolean {
  if (isLabelledField(rest, style)) return false
  return isHeading || style === 'part' || style === 'article_chapter' || (!isContactChannel(rest) && /^[^。:;]{4,40}。/.test(rest))
}

function outerStyles(issueStyle: NumberingStyle | null): NumberingStyle[] {
  if (issueStyle === null) return ['part', 'article_chapter', 'formal', 'comma']
  if (issueStyle === 'article') return ['part', 'article_chapter', 'article_section']
  const outermost = NUMBERING_STYLES.slice(0, NUMBERING_STYLES.indexOf(issueStyle))
  return outermost.filter((style) => style !== 'problem' && style !== 'article' && style !== 'bracket')
}

/** The headings between a chapter and its issues. Elsewhere （一）… is a paragraph. */
function markSections(entries: OutlineEntry[], roles: OutlineRole[]): void {
  for (const [at, { parents }] of entries.entries()) {
    if (roles[at] !== 'issue' && roles[at] !== 'result') continue
    for (const parent of parents) {
      const above = entries[parent]
      if (roles[parent] === 'text' && above?.isHeading && !opensUnderLabel(above.list, entries) && !(above.mark && isLabelledField(above.rest, above.mark.style))) roles[parent] = 'section'
    }
    const groups = new Set(parents.filter((parent) => roles[parent] === 'section').flatMap((parent) => entries[parent]?.list ?? []))
    for (const { items } of groups) for (const item of items) if (roles[item] === 'text' && entries[item]?.isHeading && isFree(item, entries, roles)) roles[item] = 'section'
    if (roles[at - 1] === 'text' && isBareHeading(entries[at - 1], entries[at])) roles[at - 1] = 'section'
  }
  for (const at of groupsBetween(entries, roles)) roles[at] = 'section'
}

/** 传统音乐, 传统舞蹈: where nothing but a few words without a mark ever stands between the items of a list, and above its first, those name groups. */
function groupsBetween(entries: OutlineEntry[], roles: OutlineRole[]): number[] {
  const issues = [...roles.keys()].filter((at) => roles[at] === 'issue')
  const groups: number[] = []
  for (const [index, at] of issues.entries()) {
    const above = at - 1
    const isBetween = index > 0 && (issues[index - 1] ?? 0) < above
    if (index > 0 && !isBetween) continue
    const text = entries[above]?.passage.matching.text ?? ''
    const isGroup = roles[above] === 'text' && entries[above]?.mark === null && entries[above]?.passage.column === undefined && text.length <= MAX_BARE_HEADING && /^[^。,;:!?@□☐\d]{2,}$/.test(text) && !beginsWithLabel(text)
    if (!isGroup || (index > 0 && issues[index - 1] !== above - 1)) return []
    groups.push(above)
  }
  return groups.length >= MIN_UNNUMBERED ? groups : []
}

/** A heading without a number: 惠民政策方面, or any few words without a mark above an item with which the numbers begin anew. */
function isBareHeading(above: OutlineEntry | undefined, issue: OutlineEntry | undefined): boolean {
  const whole = above?.passage.matching.text ?? ''
  const text = whole.replace(COUNT, '').replace(KIND, '')
  if (!above || above.mark !== null || above.passage.column !== undefined || text.length > MAX_BARE_HEADING || !/^[^。,;:!?@\d]{2,}$/.test(text) || beginsWithLabel(text)) return false
  if (COUNT.test(whole) && issue?.mark) return true
  if (text.length <= MAX_PLACE && /(?:[村镇乡]|街道|社区)$/.test(text)) return true
  return /(?:方面|领域|环节|类|批)(?:的?问题)?$/.test(text) || (issue?.mark?.value === 1 && text.length > 2 && /(?:问题|情况|工作|建设|管理|事项|意见|建议)$/.test(text))
}
