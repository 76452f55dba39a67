import { recordEvent } from '../audit/record-event'
import type { Context } from '../platform/context'
import type { Tx } from '../platform/database'
import { Refusal } from '../platform/errors'

/** A revision about to go public, and the report it belongs to. */
export type Publishable = { reportId: string; slug: string; organisationId: string; revisionId: string; number: number }

/**
 * Makes an approved revision public, by whoever or whatever it happens: the one place that does. With the first revision the report
 * itself goes public, and a window that states no beginning opens; with a later one the text is exchanged and the correction note
 * shown. From then on the text is frozen. Throws Refusal already_published where another did it first.
 */
export async function publish(tx: Tx, ctx: Context, { reportId, slug, organisationId, revisionId, number }: Publishable, at: Date): Promise<void> {
  const { count } = await tx.reportRevision.updateMany({ where: { id: revisionId, status: { not: 'published' } }, data: { status: 'published', publishedAt: at } })
  if (count === 0) throw new Refusal('already_published')
  await tx.issue.updateMany({ where: { reportId, publishedAt: null, texts: { some: { revisionId } } }, data: { publishedAt: at } })
  await tx.report.update({ where: { id: reportId }, data: { currentRevisionId: revisionId }, select: { id: true } })
  const isFirst = await becomesPublic(tx, reportId, at)
  await recordEvent(tx, ctx, {
    action: isFirst ? 'report.published' : 'report.revised', subjectType: 'report', subjectId: reportId, organisationId,
    details: { slug, revision: number, by: ctx.actor.kind },
  })
}

/** Whether the report itself went public now. A deadline without a beginning opens with it. */
async function becomesPublic(tx: Tx, reportId: string, at: Date): Promise<boolean> {
  const published = await tx.$executeRaw`
    UPDATE reports SET status = 'published', published_at = ${at},
      opens_at = CASE WHEN opens_at IS NULL AND closes_at > ${at} THEN ${at} ELSE opens_at END
    WHERE id = ${reportId}::uuid AND status = 'draft'`
  return published > 0
}
