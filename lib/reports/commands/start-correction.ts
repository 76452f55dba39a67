import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadReport } from '../load-revision'
import { columnsOf, readRevision, writeIssueTexts } from '../revision-text'
import { reportSlugSchema } from '../schema'

/**
 * Opens a new revision of a published report, which begins as what is public now. The public text stays what it is until the
 * correction is approved. Throws Refusal revision_under_way where one is being written already, report_withdrawn, report_not_published.
 */
export async function startCorrection(ctx: StaffContext, input: { slug: string }): Promise<{ revision: number }> {
  const { slug } = parseInput(reportSlugSchema, input)
  try {
    return await transaction(ctx, async (tx) => {
      const report = await loadReport(tx, ctx, { slug }, 'report.import')
      if (report.status === 'withdrawn') throw new Refusal('report_withdrawn')
      if (report.status === 'draft') throw new Refusal('report_not_published')
      const current = await tx.reportRevision.findFirstOrThrow({
        where: { reportId: report.id, status: 'published' }, orderBy: { number: 'desc' },
        select: { number: true, sourceName: true, sourceText: true, sourceDigest: true, sourceLines: true, edits: true },
      })
      const [id, number] = [randomUUID(), current.number + 1]
      const { report: read, lines, edits } = readRevision(current)
      await tx.reportRevision.create({
        data: {
          id, reportId: report.id, number, draftedBy: ctx.actor.id, ...columnsOf(read),
          sourceName: current.sourceName, sourceText: current.sourceText, sourceDigest: current.sourceDigest, sourceLines: lines, edits,
        },
        select: { id: true },
      })
      await writeIssueTexts(tx, { reportId: report.id, revisionId: id, report: read })
      await recordEvent(tx, ctx, { action: 'revision.started', subjectType: 'report', subjectId: report.id, details: { revision: number } })
      return { revision: number }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'report_revisions_one_unpublished') || isUniqueViolation(error, 'report_revisions_report_id_number_key')) throw new Refusal('revision_under_way')
    throw error
  }
}
