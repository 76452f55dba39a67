import { completenessOf, type Completeness } from '../importing/completeness'
import { anchorOf } from '../importing/edited-passages'
import type { Anchor, Edit } from '../importing/edits'
import { issueAddresses } from '../importing/issue-addresses'
import type { ParsedReport } from '../importing/schema'
import type { SourceLine } from '../importing/source-line'
import type { PassageRole } from '../importing/assemble'
import type { StaffContext } from '../platform/context'
import { prisma } from '../platform/database'
import type { CommentDisplay, ContactPolicy, Progress, ReportStatus, RevisionStatus } from '../platform/generated/prisma/enums'
import { readRevision } from './revision-text'

/** A paragraph of the source with where it went, as the editor's desk shows it beside the source. */
export type DraftPassage = {
  anchor: Anchor
  line: number
  lastLine: number
  text: string
  role: PassageRole
  /** For an issue: its address in the portal. */
  issue: string | null
  /** The issue it was moved to, by its anchor. */
  movedTo: Anchor | null
}

export type DraftIssue = {
  address: string
  anchor: Anchor
  number: string
  title: string
  section: string | null
  leadUnit: string | null
  timeLimit: string | null
  paragraphs: string[]
  measures: string[]
  progress: Progress
  suggestedProgress: ParsedReport['issues'][number]['suggestedProgress']
  /** It was public before; then its number stays and it cannot be left out. */
  isPublished: boolean
}

export type DraftForEditor = {
  report: {
    id: string; slug: string; status: ReportStatus; timeZone: string; opensAt: Date | null; closesAt: Date | null
    commentDisplay: CommentDisplay; contactPolicy: ContactPolicy; attachmentsAllowed: boolean
  }
  revision: {
    number: number; status: RevisionStatus; version: number; correctionNote: string | null; returnNote: string | null; sourceName: string
    publishAt: Date | null; draftedBy: string | null; editedBy: string | null; submittedBy: string | null; submittedAt: Date | null
  }
  lines: SourceLine[]
  passages: DraftPassage[]
  issues: DraftIssue[]
  /** Everything that was read, with the edits applied. */
  read: ParsedReport
  edits: Edit[]
  /** Decisions that found no place in this version of the source. */
  unplaced: Edit[]
  completeness: Completeness
  attachments: { id: string; title: string; fileName: string; byteCount: number }[]
}

/** The revision of a report that is not public yet, read again from its source with the edits applied; null where there is none. */
export async function findDraft(ctx: StaffContext, { slug }: { slug: string }): Promise<DraftForEditor | null> {
  const report = await prisma(ctx).report.findFirst({
    where: { slug, organisationId: ctx.actor.organisationId },
    select: {
      id: true, slug: true, status: true, timeZone: true, opensAt: true, closesAt: true, commentDisplay: true, contactPolicy: true, attachmentsAllowed: true,
      issues: { select: { number: true, progress: true, publishedAt: true } },
      revisions: {
        where: { status: { not: 'published' } },
        select: {
          number: true, status: true, version: true, correctionNote: true, returnNote: true, sourceName: true, publishAt: true, draftedBy: true, editedBy: true,
          submittedBy: true, submittedAt: true, sourceLines: true, edits: true,
          attachments: { select: { id: true, title: true, fileName: true, byteCount: true }, orderBy: { addedAt: 'asc' } },
        },
      },
    },
  })
  const found = report?.revisions[0]
  if (!report || !found) return null
  const { issues: stored, revisions: _, ...facts } = report
  const { sourceLines, edits: storedEdits, attachments, ...revision } = found
  const reading = readRevision({ sourceLines, edits: storedEdits })
  const addresses = issueAddresses(reading.report.issues)
  const passages = passagesOf(reading.placed, addresses)
  const anchors = passages.filter(({ role }) => role === 'issue').map(({ anchor }) => anchor)
  return {
    report: facts, revision, lines: reading.lines, passages, edits: reading.edits, unplaced: reading.unplaced, read: reading.report,
    completeness: completenessOf(reading.lines, reading), attachments,
    issues: reading.report.issues.map(({ number, title, section, leadUnit, timeLimit, paragraphs, measures, suggestedProgress }, at) => {
      const known = stored.find((issue) => issue.number === addresses[at])
      return {
        address: addresses[at]!, anchor: anchors[at]!, number, title, section: section ?? null, leadUnit, timeLimit, paragraphs, measures, suggestedProgress,
        progress: known?.progress ?? 'not_stated', isPublished: known?.publishedAt !== null && known?.publishedAt !== undefined,
      }
    }),
  }
}

function passagesOf(placed: ReturnType<typeof readRevision>['placed'], addresses: string[]): DraftPassage[] {
  let issues = 0
  return placed.map(({ passage, role, answers }) => ({
    anchor: anchorOf(passage), line: passage.line, lastLine: passage.lastLine, text: passage.shown, role,
    issue: role === 'issue' ? (addresses[issues++] ?? null) : null,
    movedTo: answers ? anchorOf(answers.passage) : null,
  }))
}

export type ProposalsForStaff = {
  extensions: { id: string; closesAt: Date; previousClosesAt: Date; reason: string; status: string; proposedBy: string; proposedAt: Date; declineNote: string | null }[]
  updates: { id: string; issue: string; kind: string; on: string; progress: Progress | null; text: string; status: string; proposedBy: string; proposedAt: Date; declineNote: string | null }[]
}

/** What was proposed about a published report, the newest first: what waits, and what was decided. */
export async function listProposals(ctx: StaffContext, { slug }: { slug: string }): Promise<ProposalsForStaff> {
  const report = { slug, organisationId: ctx.actor.organisationId }
  const [extensions, updates] = await Promise.all([
    prisma(ctx).windowExtension.findMany({
      where: { report }, orderBy: { proposedAt: 'desc' },
      select: { id: true, closesAt: true, previousClosesAt: true, reason: true, status: true, proposedBy: true, proposedAt: true, declineNote: true },
    }),
    prisma(ctx).progressUpdate.findMany({
      where: { issue: { report } }, orderBy: { proposedAt: 'desc' }, take: 500,
      select: {
        id: true, kind: true, on: true, progress: true, text: true, status: true, proposedBy: true, proposedAt: true, declineNote: true, issue: { select: { number: true } },
      },
    }),
  ])
  return { extensions, updates: updates.map(({ issue, on, ...update }) => ({ ...update, issue: issue.number, on: on.toISOString().slice(0, 10) })) }
}
