import { anchorAt } from './anchor'
import type { PassageRole } from './assemble'
import type { Edit } from './edits'
import { matchingText, trimmed } from './matching-text'
import { issueNumber, numberMarkOf } from './numbering'
import { joinRemedies, splitRemedies } from './remedies-lines'
import type { ParseWarning } from './schema'
import type { SourceLine } from './source-line'

/** A paragraph as the editor sees it; an issue with the number it bears. */
export type PlacedText = { line: number; lastLine: number; text: string; role: PassageRole; number?: string }
export type EditedText = { lines: SourceLine[]; passages: PlacedText[] }

/** What an editor can do about a warning with one press. `line` is where it would happen, `number` the number an issue would bear. */
export type Remedy = { name: RemedyName; line: number; number?: string; edits: Edit[] }
export type RemedyName =
  | 'mark_issue' | 'mark_issues' | 'renumber' | 'mark_text' | 'mark_answer' | 'split_answer' | 'mark_title' | 'split_lines' | 'join_lines'

/** At most so many ways out of one warning: more would be a riddle, not a remedy. */
const REMEDY_LIMIT = 3
const EDITS_LIMIT = 500

/** The ways out of a warning that the text itself suggests; each is made of ordinary edits. None where only a person can tell. */
export function remediesFor({ code, line }: ParseWarning, text: EditedText): Remedy[] {
  const { passages } = text
  const at = passages.findIndex((each) => each.line === line && each.role === 'issue')
  const remedies: Partial<Record<ParseWarning['code'], () => Remedy[]>> = {
    title_missing: () => titleRemedies(passages),
    issues_missing: () => numberedRemedies(passages),
    issue_number_gap: () => [...missingIssues(passages, at), ...renumbering(passages, at)],
    issue_number_repeated: () => [...renumbering(passages, at), ...asText(passages, at)],
    issue_number_out_of_order: () => [...renumbering(passages, at), ...asText(passages, at)],
    issue_without_response: () => answers(passages, at),
    lines_joined: () => splitRemedies(text, line),
    line_split: () => joinRemedies(passages, line),
  }
  return (remedies[code]?.() ?? []).slice(0, REMEDY_LIMIT)
}

/** The numbers of an issue and of the one before it, for the words of a warning about them. */
export function numbersAround(passages: PlacedText[], line: number): { number: string; before: string } | null {
  const at = passages.findIndex((each) => each.line === line && each.role === 'issue')
  return at < 0 ? null : { number: passages[at]!.number ?? '', before: issueBefore(passages, at)?.number ?? '' }
}

const anchorOf = ({ line, text }: PlacedText) => anchorAt(line, text)
const role = (passage: PlacedText, is: Extract<Edit, { kind: 'role' }>['role']): Edit => ({ kind: 'role', anchor: anchorOf(passage), role: is })
const valueOf = (number: string | undefined) => Number(number?.split(/[.-]/).at(-1)) || 0
const issueBefore = (passages: PlacedText[], at: number) => passages.slice(0, at).findLast((each) => each.role === 'issue')

function titleRemedies(passages: PlacedText[]): Remedy[] {
  const candidates = passages.slice(0, 12).filter(({ text }) => text.length >= 6 && text.length <= 80 && !/[。；]$/.test(text))
  const likely = candidates.filter(({ text }) => /关于|通报|公告|公示|报告|通知|情况|意见/.test(text))
  return (likely.length > 0 ? likely : candidates).map((passage) => ({ name: 'mark_title', line: passage.line, edits: [role(passage, 'title')] }))
}

/** Where no issue was found, the paragraphs that are numbered alike may be the issues. */
function numberedRemedies(passages: PlacedText[]): Remedy[] {
  const styles = new Map<string, PlacedText[]>()
  for (const each of passages) {
    const style = markOf(each)?.style
    if (style) styles.set(style, [...(styles.get(style) ?? []), each])
  }
  return [...styles.values()].filter((alike) => alike.length > 1).sort((one, other) => other.length - one.length)
    .map((alike) => ({ name: 'mark_issues', line: alike[0]!.line, number: String(alike.length), edits: alike.slice(0, EDITS_LIMIT).map((each) => role(each, 'issue')) }))
}

function markOf({ text }: PlacedText) {
  return numberMarkOf(matchingText(text).text)
}

/** Paragraphs between two issues that bear, or contain, a number that is missing. */
function missingIssues(passages: PlacedText[], at: number): Remedy[] {
  if (at < 0) return []
  const before = passages.slice(0, at).findLastIndex((each) => each.role === 'issue')
  const [first, last] = [before < 0 ? 1 : valueOf(passages[before]!.number) + 1, valueOf(passages[at]!.number) - 1]
  const between = passages.slice(Math.max(before, 0), at)
  return Array.from({ length: Math.min(last - first + 1, REMEDY_LIMIT) }, (_, index) => first + index).flatMap((value) => {
    const bearing = between.find((each) => each.role !== 'issue' && markOf(each)?.value === value)
    if (bearing) return [markedAs(bearing, String(value), bearing.text)]
    return between.flatMap((each) => insideOf(each, value)).slice(0, 1)
  })
}

function markedAs(passage: PlacedText, number: string, text: string, before: Edit[] = []): Remedy {
  const anchor = anchorAt(passage.line, text)
  const mark = numberMarkOf(matchingText(text).text)
  const renumber: Edit[] = mark && issueNumber(mark) === number ? [] : [{ kind: 'renumber', anchor, number }]
  return { name: 'mark_issue', line: passage.line, number, edits: [...before, { kind: 'role', anchor, role: 'issue' }, ...renumber] }
}

/** The missing number stands in the middle of a paragraph, behind the end of a sentence. */
function insideOf(passage: PlacedText, value: number): Remedy[] {
  const found = new RegExp(`[。；！？”）)]\\s*(?=[（(]?${value}\\s*[)）.．、](?!\\d))`).exec(passage.text)
  if (!found) return []
  const cut = found.index + found[0].length
  return [markedAs(passage, String(value), trimmed(passage.text.slice(cut)), [{ kind: 'split', anchor: anchorOf(passage), at: cut }])]
}

function renumbering(passages: PlacedText[], at: number): Remedy[] {
  const passage = passages[at]
  if (!passage) return []
  const parts = (passage.number ?? '').split(/(?<=[.-])/)
  const number = [...parts.slice(0, -1), String(valueOf(issueBefore(passages, at)?.number) + 1)].join('')
  return [{ name: 'renumber', line: passage.line, number, edits: [{ kind: 'renumber', anchor: anchorOf(passage), number }] }]
}

function asText(passages: PlacedText[], at: number): Remedy[] {
  const passage = passages[at]
  return passage ? [{ name: 'mark_text', line: passage.line, edits: [role(passage, 'text')] }] : []
}

/** The answer stands on the heading's own line, or in the paragraphs behind it that were taken for something else. */
function answers(passages: PlacedText[], at: number): Remedy[] {
  const passage = passages[at]
  if (!passage) return []
  const cut = /(?:整改(?:落实)?(?:情况|进展|结果|措施)|落实情况)\s*[:：]/.exec(passage.text)?.index ?? passage.text.search(/(?<=[。])./)
  const split: Remedy[] = cut > 0 ? [{ name: 'split_answer', line: passage.line, edits: [{ kind: 'split', anchor: anchorOf(passage), at: cut }] }] : []
  const rest = passages.slice(at + 1)
  const end = rest.findIndex((each) => each.role !== 'left_over')
  const aside = rest.slice(0, end < 0 ? rest.length : end)
  const behind = aside.length > 0 ? aside : rest.slice(0, 1)
  if (behind.length === 0) return split
  return [...split, { name: 'mark_answer', line: behind[0]!.line, edits: behind.slice(0, EDITS_LIMIT).map((each) => role(each, 'text')) }]
}
