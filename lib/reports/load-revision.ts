import { requirePermission, type Permission } from '../organisations/permissions'
import type { StaffContext } from '../platform/context'
import type { Tx } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { ReportStatus, RevisionStatus } from '../platform/generated/prisma/enums'

const revisionSelect = {
  id: true, number: true, status: true, version: true, title: true, correctionNote: true, byOperator: true, draftedBy: true, editedBy: true, submittedBy: true,
  publishAt: true, sourceName: true, sourceText: true, sourceLines: true, edits: true,
} as const

export type LoadedReport = { id: string; slug: string; status: ReportStatus; timeZone: string; opensAt: Date | null; closesAt: Date | null; organisationId: string }
export type LoadedRevision = {
  id: string; number: number; status: RevisionStatus; version: number; title: string; correctionNote: string | null
  byOperator: boolean; draftedBy: string | null; editedBy: string | null; submittedBy: string | null; publishAt: Date | null
  sourceName: string; sourceText: string; sourceLines: unknown; edits: unknown
}

/** A report of the actor's own organisation, locked until the transaction ends. Throws Refusal not_permitted or report_not_found. */
export async function loadReport(tx: Tx, ctx: StaffContext, { slug }: { slug: string }, permission: Permission): Promise<LoadedReport> {
  requirePermission(ctx.actor, permission)
  await tx.$queryRaw`SELECT FROM reports WHERE slug = ${slug} AND organisation_id = ${ctx.actor.organisationId}::uuid FOR UPDATE`
  const report = await tx.report.findFirst({
    where: { slug, organisationId: ctx.actor.organisationId },
    select: { id: true, slug: true, status: true, timeZone: true, opensAt: true, closesAt: true, organisationId: true },
  })
  if (!report) throw new Refusal('report_not_found')
  return report
}

/**
 * The one revision of a report that is not public yet, with its report, locked. Throws Refusal no_revision_under_way, and
 * changed_meanwhile where the page showed an older version.
 */
export async function loadRevision(
  tx: Tx, ctx: StaffContext, { slug, version }: { slug: string; version?: number | null }, permission: Permission,
): Promise<{ report: LoadedReport; revision: LoadedRevision }> {
  const report = await loadReport(tx, ctx, { slug }, permission)
  const revision = await tx.reportRevision.findFirst({ where: { reportId: report.id, status: { not: 'published' } }, select: revisionSelect })
  if (!revision) throw new Refusal('no_revision_under_way')
  if (version !== undefined && version !== null && version !== revision.version) throw new Refusal('changed_meanwhile', { version: revision.version })
  return { report, revision }
}

/** Throws Refusal revision_not_editable unless it is a draft: what was sent for approval is what gets approved. */
export function requireDraft({ status }: LoadedRevision): void {
  if (status !== 'draft') throw new Refusal('revision_not_editable')
}
