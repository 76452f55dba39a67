import { recordEvent } from '../../audit/record-event'
import type { Context } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'

/**
 * Makes a draft public and freezes its text. By one person alone this is the operator's act at the command line and is
 * recorded as that; members of staff need a second person for it.
 */
export async function publishReport(ctx: Context, { slug }: { slug: string }): Promise<{ publishedAt: Date }> {
  if (ctx.actor.kind !== 'operator') throw new Refusal('not_permitted')
  return transaction(ctx, async (tx) => {
    const report = await tx.report.findUnique({ where: { slug }, select: { id: true, organisationId: true, status: true } })
    if (!report) throw new Refusal('report_not_found')
    const publishedAt = ctx.at
    const { count } = await tx.report.updateMany({ where: { id: report.id, status: 'draft' }, data: { status: 'published', publishedAt } })
    if (count === 0) throw new Refusal('already_published')
    await recordEvent(tx, ctx, {
      action: 'report.published', subjectType: 'report', subjectId: report.id, organisationId: report.organisationId, details: { slug, by: 'operator' },
    })
    return { publishedAt }
  })
}
