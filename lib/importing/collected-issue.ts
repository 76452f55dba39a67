import { bodyPartsOf, isResponse, leadUnitIn, problemIn, responseOf, timeLimitIn } from './issue-body'
import type { BodyPart } from './issue-body'
import type { LabelKind } from './labels'
import { measuresIn } from './measures'
import { partOf } from './passage'
import type { Passage } from './passage'
import type { DocumentBlock, ParsedIssue } from './schema'
import { progressInHeading, suggestedProgressIn } from './suggested-progress'

type PlacedPart = BodyPart & { block: Extract<DocumentBlock, { kind: 'label' | 'paragraph' }> | null }

/** An issue while the document is read: its heading, the headings it stands under, and what stands under it. */
export type CollectedIssue = { number: string; title: string; line: number; chapter: Passage | null; section: Passage | null; parts: PlacedPart[]; decided: Partial<Pick<ParsedIssue, 'leadUnit' | 'timeLimit'>> }

/** Takes a passage as part of an issue's body. The blocks are what the page shows of it, where it stands. */
export function addToIssue(issue: CollectedIssue, passage: Passage): DocumentBlock[] {
  return bodyPartsOf(passage, issue.parts.at(-1)).map((part) => {
    const block = { kind: 'label' as const, text: part.passage.shown, line: passage.line }
    issue.parts.push({ ...part, block })
    return block
  })
}

/** The same for a result that stands in a later chapter, and is shown there. */
export function answerIssue(issue: CollectedIssue, passage: Passage): void {
  for (const part of bodyPartsOf(passage, undefined)) issue.parts.push({ ...part, block: null })
}

/** The issue with all that its parts say. Where nothing is told but measures, they are the response. */
export function issueFrom({ number, title, chapter, section, parts, decided }: CollectedIssue): ParsedIssue {
  const answers = parts.filter((part) => isResponse(part) && responseOf(part) !== '')
  const response = answers.length > 0 ? answers : parts.filter((part) => part.kind === 'measures' && responseOf(part) !== '')
  for (const { block } of response) if (block) Object.assign(block, { kind: 'paragraph' })
  const told = (...kinds: LabelKind[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ passage, valueFrom }) => partOf(passage, valueFrom))
  return {
    number,
    title: title === '' ? (problemIn(parts) ?? '') : title,
    paragraphs: response.map(responseOf),
    fields: parts.filter((part) => !isResponse(part) && (answers.length > 0 || part.kind !== 'measures')).map(({ passage }) => passage.shown),
    measures: measuresIn([told('measures'), told('response')].map((texts) => texts.map(({ shown }) => shown))),
    leadUnit: leadUnitIn(parts),
    timeLimit: timeLimitIn(parts),
    suggestedProgress: suggestedProgressIn(told('response', 'state')) ?? [section, chapter].reduce<ParsedIssue['suggestedProgress']>((found, heading) => found ?? (heading && progressInHeading(heading)), null),
    ...(section ? { section: section.shown } : {}),
    ...decided,
  }
}
