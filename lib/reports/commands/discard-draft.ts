import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { parseInput } from '../../platform/input'
import { loadRevision, requireDraft } from '../load-revision'
import { undoEditSchema } from '../schema'

/** Throws a draft away: a correction that is not needed, or a report that was never public, with everything that hangs from it. */
export async function discardDraft(ctx: StaffContext, input: { slug: string; version: number }): Promise<void> {
  const seen = parseInput(undoEditSchema, input)
  await transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, seen, 'report.import')
    requireDraft(revision)
    const isWhole = report.status === 'draft'
    if (isWhole) await tx.report.update({ where: { id: report.id }, data: { currentRevisionId: null }, select: { id: true } })
    await tx.reportAttachment.deleteMany({ where: { revisionId: revision.id } })
    await tx.issueText.deleteMany({ where: { revisionId: revision.id } })
    await tx.issue.deleteMany({ where: { reportId: report.id, publishedAt: null } })
    await tx.reportRevision.delete({ where: { id: revision.id }, select: { id: true } })
    if (isWhole) await tx.report.delete({ where: { id: report.id }, select: { id: true } })
    await recordEvent(tx, ctx, {
      action: isWhole ? 'report.discarded' : 'revision.discarded', subjectType: 'report', subjectId: report.id, details: { slug: report.slug, revision: revision.number },
    })
  })
}
