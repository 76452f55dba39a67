import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadRevision, requireDraft, type LoadedReport, type LoadedRevision } from '../load-revision'
import { undoEditSchema } from '../schema'

/**
 * Sends a draft for approval; from then on it is what gets approved. Throws Refusal revision_unfinished (without a title, a correction
 * without its note) and published_issue_missing, with the numbers, where a correction leaves out an issue that was public and is not
 * withdrawn; report_withdrawn.
 */
export async function submitRevision(ctx: StaffContext, input: { slug: string; version: number }): Promise<void> {
  const { slug, version } = parseInput(undoEditSchema, input)
  await transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug, version }, 'report.import')
    if (report.status === 'withdrawn') throw new Refusal('report_withdrawn')
    requireDraft(revision)
    const missing = [...(revision.title.trim() === '' ? ['title'] : []), ...(revision.number > 1 && !revision.correctionNote?.trim() ? ['correctionNote'] : [])]
    if (missing.length > 0) throw new Refusal('revision_unfinished', { missing })
    await requirePublishedIssues(tx, report, revision)
    const { count } = await tx.reportRevision.updateMany({
      where: { id: revision.id, status: 'draft', version: revision.version },
      data: { status: 'awaiting_approval', submittedBy: ctx.actor.id, submittedAt: ctx.at, returnNote: null, version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('changed_meanwhile')
    await recordEvent(tx, ctx, { action: 'revision.submitted', subjectType: 'report', subjectId: report.id, details: { revision: revision.number } })
  })
}

/** Once published an issue is never deleted: a correction holds it, or it was withdrawn with a reason. */
async function requirePublishedIssues(tx: Tx, report: LoadedReport, revision: LoadedRevision): Promise<void> {
  const lost = await tx.issue.findMany({
    where: { reportId: report.id, publishedAt: { not: null }, withdrawnAt: null, texts: { none: { revisionId: revision.id } } }, select: { number: true },
  })
  if (lost.length > 0) throw new Refusal('published_issue_missing', { issues: lost.map(({ number }) => number) })
}
