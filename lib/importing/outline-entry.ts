import { isAnnexHeading } from './annex'
import { listsIssues, standsElsewhere } from './chapter-words'
import { isContactChannel } from './contact-words'
import { namesProblem } from './issue-heading'
import { beginsWithLabel, inlineLabelAt, labelOf } from './labels'
import { listsAmong } from './numbered-lists'
import type { NumberedList } from './numbered-lists'
import { markOfPassage, NUMBERING_STYLES, numberMarkOf } from './numbering'
import type { NumberingStyle, NumberMark } from './numbering'
import type { Passage } from './passage'

/** Whether a line behaves as an issue's heading: it names a problem or is answered under a label, it merely has a text below, or neither. */
export type Evidence = 'strong' | 'structural' | 'none'

/** A passage with what it may be. */
export type OutlineEntry = {
  passage: Passage
  mark: NumberMark | null
  rest: string
  isHeading: boolean
  evidence: Evidence
  list: NumberedList | null
  /** The numbered lines it stands under, the nearest first. */
  parents: number[]
  /** What they say. */
  headings: string[]
}

type Line = Pick<OutlineEntry, 'passage' | 'mark' | 'rest' | 'isHeading'>

const CHAPTER_STYLES: NumberingStyle[] = ['part', 'article_chapter', 'formal', 'comma']
const MAX_HEADING = 60
const MAX_CONTENTS = 60
const MAX_DEPTH = 8

export function entriesOf(passages: Passage[]): OutlineEntry[] {
  const read = passages.map(lineOf)
  const lines = read.map((line, at) => (line.mark && isInContents(at, read) ? { ...line, mark: null, rest: line.passage.matching.text, isHeading: false } : line))
  const announced = announcedByLabels(lines)
  const evidence = lines.map((line, at): Evidence => (announced.has(at) ? 'none' : evidenceFor(line, lines.slice(at + 1, at + 4))))
  const places = listsAmong(lines.map(({ passage: { matching: { text } }, mark, rest }, at) => ({ mark, evidence: evidence[at] ?? 'none', inside: numberBehindLabel(rest), startsOver: isAnnexHeading(text) })))
  const parentsOf = (at: number) => {
    const parents: number[] = []
    for (let above = places[at]?.parent ?? null; above !== null && parents.length < MAX_DEPTH; above = places[above]?.parent ?? null) parents.push(above)
    return parents
  }
  const entries = lines.map((line, at): OutlineEntry => {
    const parents = parentsOf(at)
    return { ...line, evidence: evidence[at] ?? 'none', list: places[at]?.list ?? null, parents, headings: parents.map((parent) => lines[parent]?.rest ?? '') }
  })
  const fieldLists = new Set([...new Set(entries.flatMap(({ list }) => list ?? []))].filter(({ style, items }) => !CHAPTER_STYLES.includes(style) && items.filter((at) => isField(lines[at]?.rest ?? '')).length * 2 > items.length))
  return entries.map((entry, at) => ({ ...entry, evidence: announced.has(at) ? 'none' : evidenceWithin(entry, at, entries, fieldLists) }))
}

/**
 * What is numbered right under 整改措施：, or behind it on its line, is what the label announces, also where the next label (整改情况：) follows its last
 * item as it would follow a heading. But a line right above the label with which the first issue opens (整改目标：) is the heading of the next one.
 */
function announcedByLabels(lines: Line[]): Set<number> {
  const opening = openingLabel(lines)
  const announced = new Set<number>()
  let run: { style: NumberingStyle | null; last: number } | null = null
  for (const [at, { mark, rest, passage }] of lines.entries()) {
    // 二、整改落实情况 is a chapter.
    const label = passage.column === undefined && !(mark && CHAPTER_STYLES.includes(mark.style)) ? labelOf(rest) : null
    if (label && label.kind !== 'problem') {
      const inside = numberBehindLabel(rest)
      run = inside?.value === 1 ? { style: inside.style, last: 1 } : label.to >= rest.length ? { style: null, last: 0 } : null
      continue
    }
    const goesOn: boolean = run !== null && mark !== null && mark.value === run.last + 1 && (run.style === null || run.style === mark.style)
    const opensIssue = opening !== null && labelWords(lines[at + 1]?.rest) === opening
    run = goesOn && !opensIssue && !isProblem(rest) && mark ? { style: mark.style, last: mark.value } : null
    if (run) announced.add(at)
  }
  return announced
}

/** With which label the fields of an issue begin: the first of all. */
function openingLabel(lines: Line[]): string | null {
  return lines.map(({ rest }) => labelWords(rest)).find((words) => words !== null) ?? null
}

function labelWords(rest = ''): string | null {
  const label = labelOf(rest)
  return label && label.kind !== 'problem' ? rest.slice(0, label.to).replace(/[^一-龥]/g, '') : null
}

function lineOf(passage: Passage): Line {
  const { text } = passage.matching
  const mark = markOfPassage(passage)
  const rest = mark ? text.slice(mark.length) : text
  return { passage, mark, rest, isHeading: mark !== null && isHeadingLike(rest) }
}

/** A table of contents (目录) names the chapters before they come. */
function isInContents(at: number, lines: Line[]): boolean {
  let above = at - 1
  while (above >= 0 && at - above <= MAX_CONTENTS && lines[above]?.mark) above--
  const isListed = /^目 *录$/.test(lines[above]?.passage.matching.text ?? '')
  return isListed && lines.slice(at + 1).some(({ passage }) => passage.matching.text === lines[at]?.passage.matching.text)
}

function isHeadingLike(rest: string): boolean {
  const sentenceEnd = rest.search(/[。!?;]/)
  return rest.length > 0 && rest.length <= MAX_HEADING && (sentenceEnd < 0 || sentenceEnd === rest.length - 1) && !isContactChannel(rest)
}

function numberBehindLabel(text: string): NumberMark | null {
  const label = labelOf(text)
  return label && label.to < text.length ? numberMarkOf(text.slice(label.to, label.to + 20)) : null
}

/** What a line itself and the lines right under it say. */
function evidenceFor(line: Line, below: Line[]): Evidence {
  const [next] = below
  if (line.mark && line.passage.column === 'number') return 'strong'
  if (!line.mark || isField(line.rest)) return 'none'
  const answered = next !== undefined && (next.mark === null || opensInnerList(line.mark, next.mark))
  const labelled = next !== undefined && (answered || isDeeper(next.mark, line.mark) || (next.mark?.value === 1 && next.mark.style !== line.mark.style)) && beginsWithLabel(next.rest)
  if (isContactChannel(line.rest) && !labelled) return 'none'
  if (isProblem(line.rest) || labelled) return 'strong'
  if (line.mark.style === 'article' || (answered && line.isHeading)) return 'structural'
  return /^[^。]{4,60}。.{6}/.test(line.rest) ? 'structural' : 'none'
}

/** A heading that is one by its own words. */
function isProblem(rest: string): boolean {
  return labelOf(rest)?.kind === 'problem' || namesProblem(rest) || inlineLabelAt(rest) !== null
}

/** What the lists around and inside a line add: a heading over issues is none itself, nor is a list under a label or in a chapter about something else. */
function evidenceWithin({ evidence, headings, mark, isHeading, list, parents, rest }: OutlineEntry, at: number, entries: OutlineEntry[], fieldLists: Set<NumberedList>): Evidence {
  if (!mark || isField(rest)) return 'none'
  if (opensUnderLabel(list, entries)) return isProblem(rest) ? 'strong' : 'none'
  if (isGroup(rest, entries[at + 1], mark)) return 'none'
  if (evidence === 'strong') return 'strong'
  if (standsElsewhere(headings) || isUnderField(entries[parents[0] ?? -1], fieldLists)) return 'none'
  const near = /(?:方面|领域|环节|类)$/.test(headings[0] ?? '') ? headings.slice(0, 2) : headings.slice(0, 1)
  if (evidence === 'none' && isHeading && listsIssues(near)) return 'structural'
  return evidence
}

/** （一）部门预算执行方面 right over 1. is the name of a group. */
function isGroup(rest: string, next: OutlineEntry | undefined, mark: NumberMark): boolean {
  return /^[^。,;:]{2,30}方面[:。]?$/.test(rest) && next !== undefined && isDeeper(next.mark, mark) && !beginsWithLabel(next.rest)
}

/** A numbered label (（二）整改措施：…) is a part of an issue; 反馈问题：… is its heading. */
export function isField(rest: string): boolean {
  const label = labelOf(rest)
  return label !== null && !(label.kind === 'problem' && label.to < rest.length)
}

/** （一）问题 （二）整改措施 （三）整改情况: what is numbered under such lines is said of one issue. Chapters may be called 整改情况 too. */
function isUnderField(parent: OutlineEntry | undefined, fieldLists: Set<NumberedList>): boolean {
  return parent !== undefined && parent.list !== null && fieldLists.has(parent.list) && isField(parent.rest)
}

/** A list right under 整改措施：is what the label announces. */
export function opensUnderLabel(list: NumberedList | null, entries: OutlineEntry[]): boolean {
  const above = entries[(list?.items[0] ?? 0) - 1]
  return above !== undefined && above.mark === null && isField(above.rest) && labelOf(above.rest)?.kind !== 'problem' && above.rest.endsWith(':')
}

/** A response may be a list of its own: 1.…不够 followed by （1） or ①. */
function opensInnerList(mark: NumberMark, next: NumberMark): boolean {
  return NUMBERING_STYLES.indexOf(mark.style) >= NUMBERING_STYLES.indexOf('problem') && isDeeper(next, mark) && next.value === 1
}

function isDeeper(next: NumberMark | null, mark: NumberMark): boolean {
  return next !== null && NUMBERING_STYLES.indexOf(next.style) > NUMBERING_STYLES.indexOf(mark.style)
}
