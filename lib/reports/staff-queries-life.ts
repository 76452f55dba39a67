import type { StaffContext } from '../platform/context'
import { findWaiverInForce } from '../organisations/four-eyes'
import { prisma } from '../platform/database'
import type { CommentDisplay, ContactPolicy, Progress, ReportStatus, RevisionStatus, UpdateKind } from '../platform/generated/prisma/enums'
import { listProposals, type ProposalsForStaff } from './staff-queries-draft'

export type AttachmentForStaff = {
  id: string; title: string; fileName: string; mediaType: string; byteCount: number
  /** SHA-256 in hex. */
  digest: string
  revision: number; isPublic: boolean; addedAt: Date; withdrawnReason: string | null
}

/** A report since it went public: what is under way about it, what was decided, what came and went with it. */
export type ReportLife = {
  status: ReportStatus
  timeZone: string
  opensAt: Date | null
  closesAt: Date | null
  commentDisplay: CommentDisplay
  contactPolicy: ContactPolicy
  attachmentsAllowed: boolean
  withdrawn: { at: Date; reason: string } | null
  underWay: { number: number; status: RevisionStatus; version: number; publishAt: Date | null } | null
  /** The public ones, the newest first. */
  revisions: { number: number; publishedAt: Date; correctionNote: string | null }[]
  attachments: AttachmentForStaff[]
  extensions: (Omit<ProposalsForStaff['extensions'][number], 'proposedBy'> & Proposed)[]
  updates: (Omit<ProposalsForStaff['updates'][number], 'proposedBy' | 'kind'> & Proposed & { kind: UpdateKind })[]
  issues: { number: string; title: string; progress: Progress; withdrawnReason: string | null }[]
  /** Whether one's own proposals may be approved: openly switched off for the single member of staff. */
  withoutSecondPerson: boolean
}
type Proposed = { by: string | null; mine: boolean }

/** One report of one's own organisation with its later life, or null. */
export async function findReportLife(ctx: StaffContext, { slug }: { slug: string }): Promise<ReportLife | null> {
  const { organisationId } = ctx.actor
  const report = await prisma(ctx).report.findFirst({
    where: { slug, organisationId },
    select: {
      status: true, timeZone: true, opensAt: true, closesAt: true, commentDisplay: true, contactPolicy: true, attachmentsAllowed: true, withdrawnAt: true, withdrawnReason: true,
      currentRevisionId: true,
      revisions: { orderBy: { number: 'desc' }, select: { number: true, status: true, version: true, publishAt: true, publishedAt: true, correctionNote: true } },
      attachments: {
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true, title: true, fileName: true, mediaType: true, byteCount: true, digest: true, addedAt: true, withdrawnReason: true,
          revision: { select: { number: true, status: true } },
        },
      },
    },
  })
  if (!report) return null
  const [proposals, staff, waiver, texts] = await Promise.all([
    listProposals(ctx, { slug }),
    prisma(ctx).staff.findMany({ where: { organisationId }, select: { id: true, name: true } }),
    findWaiverInForce(prisma(ctx), { organisationId, act: 'publish_report' }),
    prisma(ctx).issueText.findMany({
      where: { revisionId: report.currentRevisionId! }, orderBy: { position: 'asc' },
      select: { title: true, issue: { select: { number: true, progress: true, withdrawnReason: true } } },
    }),
  ])
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const proposed = (by: string): Proposed => ({ by: names.get(by) ?? null, mine: by === ctx.actor.id })
  const { revisions, attachments, withdrawnAt, withdrawnReason, currentRevisionId: _, ...facts } = report
  const underWay = revisions.find(({ status }) => status !== 'published')
  return {
    ...facts,
    withdrawn: withdrawnAt ? { at: withdrawnAt, reason: withdrawnReason ?? '' } : null,
    underWay: underWay ? { number: underWay.number, status: underWay.status, version: underWay.version, publishAt: underWay.publishAt } : null,
    revisions: revisions.filter(({ status }) => status === 'published').map(({ number, publishedAt, correctionNote }) => ({ number, publishedAt: publishedAt!, correctionNote })),
    attachments: attachments.map(({ digest, revision, ...file }) =>
      ({ ...file, digest: Buffer.from(digest).toString('hex'), revision: revision.number, isPublic: revision.status === 'published' })),
    extensions: proposals.extensions.map(({ proposedBy, ...extension }) => ({ ...extension, ...proposed(proposedBy) })),
    updates: proposals.updates.map(({ proposedBy, kind, ...update }) => ({ ...update, kind: kind as UpdateKind, ...proposed(proposedBy) })),
    issues: texts.map(({ title, issue }) => ({ title, ...issue })),
    withoutSecondPerson: waiver !== null,
  }
}
