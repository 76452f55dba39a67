import { bodyPartsOf, isResponse, leadUnitIn, problemIn, responseOf, timeLimitIn } from './issue-body'
import type { BodyPart } from './issue-body'
import type { LabelKind } from './labels'
import { measuresIn } from './measures'
import { numberMarkOf } from './numbering'
import { partOf } from './passage'
import type { Passage } from './passage'
import type { DocumentBlock, ParsedIssue } from './schema'
import { isOnlyProgress, progressInHeading, progressInRemark, suggestedProgressIn } from './suggested-progress'

type PlacedPart = BodyPart & { block: Extract<DocumentBlock, { kind: 'label' | 'paragraph' }> | null }

/** An issue while the document is read: its heading, the headings it stands under, and what stands under it. */
export type CollectedIssue = { number: string; title: string; heading: Passage; line: number; chapter: Passage | null; section: Passage | null; parts: PlacedPart[]; isNamedOnly: boolean; isArticle: boolean; hasNumber: boolean; decided: Partial<Pick<ParsedIssue, 'leadUnit' | 'timeLimit'>> }

/** Takes a passage as part of an issue's body; where the results come in the next chapter, it describes the problem. The blocks are what the page shows of it, where it stands. */
export function addToIssue(issue: CollectedIssue, passage: Passage): DocumentBlock[] {
  const described = issue.isNamedOnly && issue.parts.length === 0 ? { passage, kind: 'problem' as const, valueFrom: 0 } : undefined
  return bodyPartsOf(passage, issue.parts.at(-1) ?? described).map((part) => {
    const block = { kind: 'label' as const, text: part.passage.shown, line: passage.line, ...(passage.head === undefined ? {} : { head: passage.head }) }
    issue.parts.push({ ...part, block })
    return block
  })
}

export function isAnswered({ parts }: CollectedIssue): boolean {
  return parts.some(isResponse)
}

/** The same for what stands elsewhere and is shown there: a result in a later chapter, a merged cell in a row above. */
export function answerIssue(issue: CollectedIssue, passage: Passage): void {
  for (const part of bodyPartsOf(passage, undefined)) issue.parts.push({ ...part, block: null })
}

/** What the whole document is. A plan says what will be done; a notice or a consultation lists what people are asked about, and nothing that was done. */
export type DocumentKind = { isPlan: boolean; isAsking: boolean }
/** Where others have a result under a label, a paragraph without one behind the list of measures is a result too. */
type Told = DocumentKind & { areAnswered: boolean }

/** The issue with all that its parts say. An article's numbered clauses are the draft's, not measures. Where nothing else is told of what was done than how far it has come, what was found and the measures are the response, but in a plan nothing has been done yet. */
export function issueFrom({ number, title, heading, chapter, section, parts: collected, isArticle, decided }: CollectedIssue, { isPlan, isAsking, areAnswered }: Told): ParsedIssue {
  const parts = areAnswered && !collected.some(isResponse) ? withResultBehindMeasures(collected) : withFinding(collected)
  const among = (...kinds: LabelKind[]) => parts.filter((part) => kinds.includes(part.kind) && responseOf(part) !== '')
  const answers = among('response', 'next')
  const measures = among('measures')
  const isLeftEmpty = answers.length === 0 && parts.some(({ kind }) => kind === 'response')
  const instead = isLeftEmpty ? [] : isPlan ? among('finding') : among('finding', 'measures')
  const told = answers.filter((answer) => !isState(answer))
  const isAnswered = instead.length === 0 || told.length > 0 || !answers.every(isBareState)
  const response = isAnswered ? (told.length > 0 ? told : answers) : instead
  for (const { block } of response) if (block) Object.assign(block, { kind: 'paragraph' })
  const words = (told: PlacedPart[]) => told.map(({ passage, valueFrom }) => partOf(passage, valueFrom))
  const steps = (told: PlacedPart[]) => measuresIn(words(told).map(({ shown }) => shown), !isArticle && !isAsking)
  const planned = steps(measures)
  const saysProgress = parts.filter((part) => part.kind === 'response' || part.kind === 'state' || isState(part) || (response.includes(part) && part.kind !== 'next'))
  return {
    number,
    title: title === '' ? (problemIn(parts) ?? '') : title,
    paragraphs: response.map(responseOf),
    fields: parts.filter((part) => !response.includes(part) && !(title === '' && part.passage.column === 'problem') && (isState(part) || !(isAnswered ? isResponse(part) : ['finding', 'measures'].includes(part.kind)))).map(({ passage }) => passage.shown),
    measures: planned.length > 0 ? planned : steps(response.filter(({ kind }) => kind !== 'next')),
    leadUnit: leadUnitIn(parts),
    timeLimit: timeLimitIn(parts),
    suggestedProgress: isAsking ? null : suggestedProgressIn(words(saysProgress)) ?? progressInRemark(heading) ?? [section, chapter].reduce<ParsedIssue['suggestedProgress']>((found, above) => found ?? (above && progressInHeading(above)), null),
    ...(section ? { section: section.shown } : {}),
    ...decided,
  }
}

/** 审计指出，9个小区未配建。 above what was done tells what was found. */
function withFinding(parts: PlacedPart[]): PlacedPart[] {
  const [first, second] = parts
  const isFinding = first?.kind === 'response' && first.valueFrom === 0 && second?.kind === 'response' && FINDING.test(first.passage.matching.text)
  return isFinding ? [{ ...first, kind: 'finding' }, ...parts.slice(1)] : parts
}
const FINDING = /^(?:审计|巡视组?|巡察组?|督察组?|督查组?|检查组?)(?:报告)?(?:指出|发现|查出|反映),/

/** 整改措施：（1）…；（2）…。 on one line is complete. */
function withResultBehindMeasures(parts: PlacedPart[]): PlacedPart[] {
  const at = parts.findIndex(({ kind, passage, valueFrom }) => kind === 'measures' && valueFrom > 0 && measuresIn([partOf(passage, valueFrom).shown]).length > 1 && /。$/.test(passage.matching.text))
  return at < 0 ? parts : parts.map((part, index) => (index > at && part.kind === 'measures' && part.valueFrom === 0 && numberMarkOf(part.passage.matching.text) === null ? { ...part, kind: 'response' } : part))
}

/** 完成情况：已完成 beside 措施：… tells nothing of its own. */
function isBareState(part: PlacedPart): boolean {
  return isState(part) && /^[^一-龥]?完成情况/.test(part.passage.matching.text)
}

/** 整改完成情况：已完成 and a remark 已完成 tell how far an issue has come, not what was done. */
function isState({ kind, passage: { column, matching: { text } }, valueFrom }: PlacedPart): boolean {
  const isOfState = kind === 'other' ? column !== undefined || /备注/.test(text.slice(0, valueFrom)) : kind === 'response' && /完成|进度|办结|销号/.test(text.slice(0, valueFrom))
  return isOfState && isOnlyProgress(text.slice(valueFrom))
}
