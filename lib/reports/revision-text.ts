import { randomUUID } from 'node:crypto'
import type { Edit } from '../importing/edits'
import { issueAddresses } from '../importing/issue-addresses'
import type { EditedReport } from '../importing/parse-report'
import type { ParsedReport } from '../importing/schema'
import type { SourceLine } from '../importing/source-line'
import type { Tx } from '../platform/database'
import type { Prisma } from '../platform/generated/prisma/client'
import { readingOf } from './reading'

/** What a revision keeps of its source: the lines as read, and what the editor decided apart from them. */
export type RevisionSource = { lines: SourceLine[]; edits: Edit[] }

/** A revision's source as stored, read again with its edits. */
export function readRevision({ sourceLines, edits }: { sourceLines: unknown; edits: unknown }): RevisionSource & EditedReport {
  const source = { lines: sourceLines as SourceLine[], edits: edits as Edit[] }
  return { ...source, ...readingOf(source.lines, source.edits) }
}

/** The columns of a revision that say what its text says. */
export function columnsOf(report: ParsedReport) {
  return {
    title: report.title ?? '', publisher: report.publisher, source: report.source, sourcePublishedAt: report.publishedAt,
    signedBy: report.signedBy, signedOn: report.signedOn ? new Date(`${report.signedOn}T00:00:00Z`) : null,
    postalAddress: report.postalAddress, phones: report.phones, emails: report.emails, blocks: blocksOf(report),
    outside: [...report.preamble, ...report.chapters.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]), ...report.closing],
  } satisfies Partial<Prisma.ReportRevisionUncheckedCreateInput>
}

/** The document's blocks, each issue under the address it has in the portal. */
function blocksOf({ blocks, issues }: ParsedReport): ParsedReport['blocks'] {
  const addresses = issueAddresses(issues)
  let next = 0
  return blocks.map((block) => (block.kind === 'issue' ? { ...block, number: addresses[next++] ?? block.number } : block))
}

/**
 * Writes what changed about the issues of an unpublished revision. An issue is the same one as long as its address is: what hangs from
 * it (progress, comments on an earlier revision) stays with it. An issue that no revision holds any more and that was never public goes.
 */
export async function writeIssueTexts(tx: Tx, { reportId, revisionId, report }: { reportId: string; revisionId: string; report: ParsedReport }): Promise<string[]> {
  const addresses = issueAddresses(report.issues)
  const existing = await tx.issue.findMany({ where: { reportId }, select: { id: true, number: true } })
  const ids = new Map(existing.map(({ id, number }) => [number, id]))
  const missing = addresses.filter((number) => !ids.has(number)).map((number) => ({ id: randomUUID(), reportId, number }))
  await tx.issue.createMany({ data: missing })
  for (const { id, number } of missing) ids.set(number, id)
  const positions = positionsOf(report)
  const texts = report.issues.map(({ title, section, paragraphs, measures, leadUnit, timeLimit }, at): IssueTextColumns => ({
    issueId: ids.get(addresses[at]!)!, position: positions[at]!, title, section: section ?? null, paragraphs, measures, leadUnit, timeLimit,
  }))
  const stored = await tx.issueText.findMany({ where: { revisionId }, select: issueTextSelect })
  const wanted = new Set(texts.map(digestOf))
  const same = new Set(stored.map(digestOf).filter((digest) => wanted.has(digest)))
  await tx.issueText.deleteMany({ where: { revisionId, issueId: { in: stored.filter((text) => !same.has(digestOf(text))).map(({ issueId }) => issueId) } } })
  await tx.issueText.createMany({ data: texts.filter((text) => !same.has(digestOf(text))).map((text) => ({ revisionId, ...text })) })
  await tx.issue.deleteMany({ where: { reportId, publishedAt: null, texts: { none: {} } } })
  return addresses
}

const issueTextSelect = { issueId: true, position: true, title: true, section: true, paragraphs: true, measures: true, leadUnit: true, timeLimit: true } as const
type IssueTextColumns = Pick<Prisma.IssueTextGetPayload<object>, keyof typeof issueTextSelect>

function digestOf(text: IssueTextColumns): string {
  return JSON.stringify(Object.keys(issueTextSelect).map((column) => text[column as keyof IssueTextColumns]))
}

/** The order of the issues by the lines they stand on, so that one more issue moves no other: what stays is not written again. */
function positionsOf({ blocks, issues }: ParsedReport): number[] {
  const lines = blocks.flatMap((block) => (block.kind === 'issue' ? [block.line] : []))
  let last = 0
  return issues.map((_, at) => (last = Math.max(last + 1, (lines[at] ?? 0) * 16)))
}
