import type { DocumentBlock } from '../../../lib/importing/schema'
import type { PublicIssue, PublicReport } from '../../../lib/reports/public-queries'

/** One printed paragraph: its text is the original's, cut only where a measure begins. */
export type Passage = { kind: 'paragraph'; pieces: Piece[]; head?: string } | { kind: 'sign_off'; text: string }
export type Piece = { text: string; measure: boolean }
export type IssuePart = { kind: 'issue'; issue: PublicIssue; prefix: string; heading: string; passages: Passage[] }
export type HeadingPart = { kind: 'heading'; level: 1 | 2; text: string; anchor: string }
export type DocumentPart = HeadingPart | IssuePart | Passage

/** From so many parts on a document is long: browsers are told to draw only what is near. */
export const LONG = 150
/** A heading this short is the number of a row. */
const MAX_NUMBER = 6

/** The lines above the text as the original has them (date, source), without the title. */
export function mastheadLines(report: PublicReport): string[] {
  return report.blocks.flatMap((block) => (block.kind === 'masthead' ? [block.text] : []))
}

/**
 * The blocks of the original in their order, every character of them, gathered under the issues they answer. An issue
 * holds as many paragraphs as its response has; what follows belongs to the document again.
 */
export function documentParts(report: PublicReport): DocumentPart[] {
  const issues = new Map(report.issues.map((issue) => [issue.number, issue]))
  const parts: DocumentPart[] = []
  let issue: IssuePart | null = null
  let expected = 0
  let label: (DocumentBlock & { kind: 'label' }) | null = null
  let headings = 0
  for (const block of report.blocks) {
    if (label && (block.kind !== 'paragraph' || block.line !== label.line)) {
      (issue ? issue.passages : parts).push(paragraphOf(label.text, [], label.head))
      label = null
    }
    if (block.kind === 'title' || block.kind === 'masthead') continue
    if (block.kind === 'label') {
      if (issue && isTitleOf(issue, block.text)) Object.assign(issue, { prefix: `${issue.heading} `, heading: block.text })
      else label = block
    } else if (block.kind === 'paragraph') {
      if (issue && expected === 0) issue = null
      const into: (DocumentPart | Passage)[] = issue ? issue.passages : parts
      into.push(paragraphOf((label?.text ?? '') + block.text, issue?.issue.measures ?? [], label?.head ?? block.head))
      expected -= 1
      label = null
    } else if (block.kind === 'issue') {
      const found = issues.get(block.number)
      const cut = found ? Math.max(0, block.text.lastIndexOf(found.title)) : 0
      issue = found ? { kind: 'issue', issue: found, prefix: block.text.slice(0, cut), heading: block.text.slice(cut), passages: [] } : null
      parts.push(issue ?? paragraphOf(block.text, []))
      expected = found?.paragraphs.length ?? 0
    } else if (block.kind === 'heading') {
      issue = null
      headings += 1
      parts.push({ kind: 'heading', level: block.level, text: block.text, anchor: `part-${headings}` })
    } else {
      issue = null
      parts.push({ kind: 'sign_off', text: block.text })
    }
  }
  if (label) (issue ? issue.passages : parts).push(paragraphOf(label.text, [], label.head))
  return parts
}

/** In a table the number stands in one cell and the name of the issue in the next. */
function isTitleOf({ issue, prefix, heading, passages }: IssuePart, text: string): boolean {
  return prefix === '' && passages.length === 0 && withoutMark(text) === withoutMark(issue.title) && heading !== text && heading.length <= MAX_NUMBER
}

function withoutMark(text: string): string {
  return text.replace(/[。；;，,\s]+$/, '')
}

/** Whether the report says of any issue how far it has come; a consultation or a notice does not. */
export function statesProgress({ issues }: Pick<PublicReport, 'issues'>): boolean {
  return issues.some(({ progress, withdrawnAt }) => withdrawnAt === null && progress !== 'not_stated')
}

/** The response to one issue, for the page on which it stands alone: as in the document, else from the issue's own text. */
export function partOfIssue(report: PublicReport, number: string): IssuePart | null {
  const inDocument = documentParts(report).find((part): part is IssuePart => part.kind === 'issue' && part.issue.number === number)
  if (inDocument) return inDocument
  const issue = report.issues.find((each) => each.number === number)
  if (!issue) return null
  return { kind: 'issue', issue, prefix: '', heading: issue.title, passages: issue.paragraphs.map((text) => paragraphOf(text, issue.measures)) }
}

/** Cuts a paragraph where its measures begin, and behind the last; the pieces together are the paragraph, character for character. */
function paragraphOf(text: string, measures: string[], head?: string): Passage {
  const starts: number[] = []
  let end = 0
  for (const measure of measures) {
    const at = text.indexOf(measure, end)
    if (at < 0) continue
    starts.push(at)
    end = at + measure.length
  }
  const cuts = [0, ...starts, end, text.length]
  const pieces = cuts.slice(1).map((to, at) => ({ text: text.slice(cuts[at], to), measure: at > 0 && at <= starts.length }))
  return { kind: 'paragraph', pieces: pieces.filter((piece) => piece.text !== ''), ...(head === undefined ? {} : { head }) }
}
