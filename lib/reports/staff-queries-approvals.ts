import type { DocumentBlock } from '../importing/schema'
import { findWaiverInForce } from '../organisations/four-eyes'
import { can } from '../organisations/permissions'
import type { StaffContext } from '../platform/context'
import { prisma, query } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Progress, UpdateKind } from '../platform/generated/prisma/enums'
import { differenceBetween, paragraphsOf, type ParagraphChange } from './difference'

type Waiting = { slug: string; title: string; timeZone: string; by: string | null; at: Date; mine: boolean }
export type RevisionAwaiting = Waiting & { number: number }
export type ExtensionAwaiting = Waiting & { id: string; previousClosesAt: Date; closesAt: Date; reason: string }
export type UpdateAwaiting = Waiting & { id: string; issue: string; kind: UpdateKind; on: string; progress: Progress | null; text: string }
export type Approvals = { revisions: RevisionAwaiting[]; extensions: ExtensionAwaiting[]; updates: UpdateAwaiting[] }

const LIST_LIMIT = 200
const COUNTED = `
  SELECT v.submitted_at AS at FROM report_revisions v JOIN reports r ON r.id = v.report_id WHERE r.organisation_id = $1 AND v.status = 'awaiting_approval'
  UNION ALL
  SELECT e.proposed_at FROM window_extensions e JOIN reports r ON r.id = e.report_id WHERE r.organisation_id = $1 AND e.status = 'awaiting_approval'
  UNION ALL
  SELECT u.proposed_at FROM progress_updates u JOIN issues i ON i.id = u.issue_id JOIN reports r ON r.id = i.report_id
  WHERE r.organisation_id = $1 AND u.status = 'awaiting_approval'`

/** How much about reports waits for a second person, and since when the oldest does. */
export async function countApprovals(ctx: StaffContext): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await query<{ count: number; oldest: Date | null }>(ctx, `SELECT count(*)::int AS count, min(at) AS oldest FROM (${COUNTED}) AS waiting`, [ctx.actor.organisationId])
  return rows[0]!
}

/** Everything about reports that waits for a second person, the longest waiting first. Throws Refusal not_permitted. */
export async function listApprovals(ctx: StaffContext): Promise<Approvals> {
  if (!can(ctx.actor, 'report.publish')) throw new Refusal('not_permitted')
  const { organisationId } = ctx.actor
  const report = { select: { slug: true, timeZone: true, revisions: { where: { status: 'published' as const }, orderBy: { number: 'desc' as const }, take: 1, select: { title: true } } } }
  const [names, revisions, extensions, updates] = await Promise.all([
    namesOfStaff(ctx),
    prisma(ctx).reportRevision.findMany({
      where: { status: 'awaiting_approval', report: { organisationId } }, orderBy: { submittedAt: 'asc' }, take: LIST_LIMIT,
      select: { number: true, title: true, draftedBy: true, editedBy: true, submittedBy: true, submittedAt: true, report: { select: { slug: true, timeZone: true } } },
    }),
    prisma(ctx).windowExtension.findMany({
      where: { status: 'awaiting_approval', report: { organisationId } }, orderBy: { proposedAt: 'asc' }, take: LIST_LIMIT,
      select: { id: true, previousClosesAt: true, closesAt: true, reason: true, proposedBy: true, proposedAt: true, report },
    }),
    prisma(ctx).progressUpdate.findMany({
      where: { status: 'awaiting_approval', issue: { report: { organisationId } } }, orderBy: { proposedAt: 'asc' }, take: LIST_LIMIT,
      select: { id: true, kind: true, on: true, progress: true, text: true, proposedBy: true, proposedAt: true, issue: { select: { number: true, report } } },
    }),
  ])
  const proposed = (by: string, at: Date, { slug, timeZone, revisions: [current] }: { slug: string; timeZone: string; revisions: { title: string }[] }): Waiting =>
    ({ slug, timeZone, title: current?.title ?? '', by: names.get(by) ?? null, at, mine: by === ctx.actor.id })
  return {
    revisions: revisions.map(({ number, title, report: { slug, timeZone }, submittedBy, submittedAt, draftedBy, editedBy }) => ({
      number, title, slug, timeZone, by: names.get(submittedBy ?? '') ?? null, at: submittedAt!, mine: [draftedBy, editedBy, submittedBy].includes(ctx.actor.id),
    })),
    extensions: extensions.map(({ proposedBy, proposedAt, report: about, ...extension }) => ({ ...extension, ...proposed(proposedBy, proposedAt, about) })),
    updates: updates.map(({ proposedBy, proposedAt, on, issue: { number, report: about }, ...update }) =>
      ({ ...update, on: on.toISOString().slice(0, 10), issue: number, ...proposed(proposedBy, proposedAt, about) })),
  }
}

const FACTS = ['title', 'publisher', 'source', 'sourcePublishedAt', 'signedBy', 'postalAddress', 'phones', 'emails'] as const
type RevisedFact = (typeof FACTS)[number]

export type RevisionForApproval = {
  /** Who drafted, last edited and sent it; null: the operator, or someone no longer on staff. */
  people: { drafted: string | null; edited: string | null; submitted: string | null }
  /** Whether the reader is one of them. */
  mine: boolean
  /** Whether the reader may decide about it although it is theirs: openly switched off for the single member of staff. */
  withoutSecondPerson: boolean
  /** For a correction: what it changes against what is public. */
  difference: { since: number; changes: ParagraphChange[]; facts: RevisedFact[] } | null
  lostIssues: string[]
}

/** What an approver needs to know of the revision under way besides its text; null where there is none. */
export async function findRevisionForApproval(ctx: StaffContext, { slug }: { slug: string }): Promise<RevisionForApproval | null> {
  const { organisationId } = ctx.actor
  const facts = { title: true, publisher: true, source: true, sourcePublishedAt: true, signedBy: true, postalAddress: true, phones: true, emails: true, blocks: true } as const
  const found = await prisma(ctx).reportRevision.findFirst({
    where: { status: { not: 'published' }, report: { slug, organisationId } },
    select: { id: true, reportId: true, draftedBy: true, editedBy: true, submittedBy: true, ...facts },
  })
  if (!found) return null
  const [names, waiver, before, lost] = await Promise.all([
    namesOfStaff(ctx), findWaiverInForce(prisma(ctx), { organisationId, act: 'publish_report' }),
    prisma(ctx).reportRevision.findFirst({ where: { reportId: found.reportId, status: 'published' }, orderBy: { number: 'desc' }, select: { number: true, ...facts } }),
    prisma(ctx).issue.findMany({
      where: { reportId: found.reportId, publishedAt: { not: null }, withdrawnAt: null, texts: { none: { revisionId: found.id } } }, select: { number: true },
    }),
  ])
  const authors = [found.draftedBy, found.editedBy, found.submittedBy]
  const [drafted, edited, submitted] = authors.map((id) => names.get(id ?? '') ?? null)
  const texts = (blocks: unknown) => paragraphsOf(blocks as DocumentBlock[])
  return {
    people: { drafted: drafted!, edited: edited!, submitted: submitted! }, mine: authors.includes(ctx.actor.id), withoutSecondPerson: waiver !== null,
    difference: before && {
      since: before.number, changes: differenceBetween(texts(before.blocks), texts(found.blocks)),
      facts: FACTS.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(found[fact])),
    },
    lostIssues: lost.map(({ number }) => number),
  }
}

async function namesOfStaff(ctx: StaffContext): Promise<Map<string, string>> {
  const staff = await prisma(ctx).staff.findMany({ where: { organisationId: ctx.actor.organisationId }, select: { id: true, name: true } })
  return new Map(staff.map(({ id, name }) => [id, name]))
}
