import { isAnnexHeading } from './annex'
import { callsForComments } from './contact-words'
import { cutHeading } from './issue-heading'
import { responseLabelLength } from './labels'
import { fieldValue } from './matching-text'
import { measuresIn } from './measures'
import { issueNumber, numberMarkOf } from './numbering'
import type { OutlineRole } from './outline'
import { partOf } from './passage'
import type { Passage } from './passage'
import type { DocumentBlock, ParsedChapter, ParsedIssue, ParsedReport } from './schema'

export type PassageRole = OutlineRole | 'title' | 'masthead' | 'sign_off' | 'left_over'
export type PlacedPassage = {
  passage: Passage
  role: PassageRole
  /** What an editor decided about it, where the text says otherwise or nothing. */
  number?: string
  title?: string
  leadUnit?: string | null
  timeLimit?: string | null
  /** The issue it answers, wherever it stands. */
  answers?: PlacedPassage
}

/** An issue with where it stands, for warnings. */
export type AssembledIssue = ParsedIssue & { line: number; chapter: ParsedChapter | null }

export type AssembledDocument = Pick<ParsedReport, 'preamble' | 'chapters' | 'closing' | 'blocks' | 'leftOver'> & {
  issues: AssembledIssue[]
  /** Text that answers no issue: where windows and contacts are stated. */
  outside: Passage[]
}

const NOTHING_STATED = { leadUnit: null, timeLimit: null, suggestedProgress: null }

/** Puts every passage into its place, in order; each becomes one block, or two where heading and text share a line. */
export function assemble(placed: PlacedPassage[]): AssembledDocument {
  const document: AssembledDocument = { preamble: [], chapters: [], issues: [], closing: [], blocks: [], leftOver: [], outside: [] }
  const lastIssueAt = placed.findLastIndex(({ role }) => role === 'issue' || role === 'result')
  let chapter: ParsedChapter | null = null
  let section: string | undefined
  let issue: AssembledIssue | null = null
  let isSigned = false

  const block = (kind: Exclude<DocumentBlock['kind'], 'heading' | 'issue'>, { shown, line }: Passage) => document.blocks.push({ kind, text: shown, line })
  const text = (passage: Passage) => {
    if (issue) return respond(passage, issue)
    block('paragraph', passage)
    document.outside.push(passage)
    if (chapter && !isSigned) chapter.paragraphs.push(passage.shown)
    else if (document.issues.length > 0 || document.chapters.length > 0 || isSigned) document.closing.push(passage.shown)
    else document.preamble.push(passage.shown)
  }
  const respond = (passage: Passage, to: AssembledIssue) => {
    const response = partOf(passage, responseLabelLength(passage.matching.text)).shown
    block(response === '' ? 'label' : 'paragraph', passage)
    if (response !== '') to.paragraphs.push(response)
  }

  const issueOf = new Map<PlacedPassage, AssembledIssue>()
  const moved: { passage: Passage; answers: PlacedPassage }[] = []
  for (const [at, each] of placed.entries()) {
    const { passage, role } = each
    const { line, shown } = passage
    if (role === 'text' && each.answers) {
      block('paragraph', passage)
      moved.push({ passage, answers: each.answers })
    } else if (role === 'left_over') document.leftOver.push({ line, text: shown })
    else if (role === 'title' || role === 'masthead') block(role, passage)
    else if (role === 'sign_off') {
      block(role, passage)
      issue = null
      isSigned = true
    } else if (role === 'chapter') {
      const [heading, rest] = cutChapter(passage)
      chapter = { heading: heading.shown, paragraphs: [] }
      ;[issue, section, isSigned] = [null, undefined, false]
      document.chapters.push(chapter)
      document.blocks.push({ kind: 'heading', level: 1, text: heading.shown, line })
      document.outside.push(heading)
      if (rest) text(rest)
    } else if (role === 'section') {
      ;[issue, section] = [null, shown]
      document.blocks.push({ kind: 'heading', level: 2, text: shown, line })
    } else if (role === 'issue') {
      const cut = cutIssue(passage, placed[at + 1]?.role === 'text')
      const number = each.number ?? cut.number
      issue = { number, title: each.title ?? cut.title, paragraphs: [], measures: [], ...(section === undefined ? {} : { section }), ...NOTHING_STATED, line, chapter }
      issueOf.set(each, issue)
      document.issues.push(issue)
      document.blocks.push({ kind: 'issue', number, text: cut.heading.shown, line })
      if (cut.rest) respond(cut.rest, issue)
    } else if (role === 'result') {
      issue = respondElsewhere(passage, document, block)
    } else {
      if (issue && at > lastIssueAt && endsIssues(passage.matching.text, issue, document.issues)) issue = null
      text(passage)
    }
  }
  for (const { passage, answers } of moved) issueOf.get(answers)?.paragraphs.push(partOf(passage, responseLabelLength(passage.matching.text)).shown)
  for (const each of document.issues) each.measures = measuresIn(each.paragraphs)
  for (const [{ leadUnit, timeLimit }, each] of issueOf) {
    if (leadUnit !== undefined) each.leadUnit = leadUnit
    if (timeLimit !== undefined) each.timeLimit = timeLimit
  }
  return document
}

/** A chapter may go on behind its heading on the same line; the heading then ends with its first sentence. */
function cutChapter(passage: Passage): [Passage, Passage | null] {
  const { text } = passage.matching
  const sentence = text.indexOf('。')
  if (sentence < 0 || sentence === text.length - 1) return [passage, null]
  return [partOf(passage, 0, sentence + 1), partOf(passage, sentence + 1)]
}

function cutIssue(passage: Passage, isAnsweredBelow: boolean) {
  const { text, verbatim } = passage.matching
  const mark = numberMarkOf(text)
  const numberLength = mark?.length ?? 0
  const { titleStart, titleEnd, bodyFrom } = cutHeading(text.slice(numberLength), isAnsweredBelow)
  const rest = partOf(passage, numberLength + bodyFrom)
  return {
    number: mark ? issueNumber(mark) : '',
    title: fieldValue(verbatim(numberLength + titleStart, numberLength + titleEnd)),
    heading: partOf(passage, 0, numberLength + bodyFrom),
    rest: rest.shown === '' ? null : rest,
  }
}

/** The result of an issue that an earlier chapter names: it answers that issue instead of making a second one. */
function respondElsewhere(passage: Passage, document: AssembledDocument, block: (kind: 'paragraph', passage: Passage) => void): AssembledIssue | null {
  const cut = cutIssue(passage, false)
  const issue = document.issues.find(({ number }) => number === cut.number) ?? null
  block('paragraph', passage)
  const repeatsTitle = issue !== null && (cut.title.includes(issue.title) || issue.title.includes(cut.title))
  const result = repeatsTitle ? cut.rest?.shown : partOf(passage, numberMarkOf(passage.matching.text)?.length ?? 0).shown
  if (result) issue?.paragraphs.push(partOf(passage, 0).shown === result ? result : result.slice(responseLabelLength(result)))
  return issue
}

function endsIssues(text: string, last: AssembledIssue, issues: AssembledIssue[]): boolean {
  if (callsForComments(text) || isAnnexHeading(text)) return true
  const isOutlook = (paragraph: string) => /^下一步/.test(paragraph)
  return isOutlook(text) && last.paragraphs.length > 0 && !issues.some(({ paragraphs }) => paragraphs.some(isOutlook))
}
