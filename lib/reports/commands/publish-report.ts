import { requirePermission } from '../../organisations/permissions'
import type { Context } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { publish } from '../publication'

/**
 * Makes a draft public and freezes its text. By one person alone this is the operator's act at the command line and is
 * recorded as that; members of staff need a second person for it. Throws Refusal report_not_found, already_published,
 * revision_unfinished for a report without a title.
 */
export async function publishReport(ctx: Context, { slug }: { slug: string }): Promise<{ publishedAt: Date }> {
  requirePermission(ctx.actor, 'report.publish')
  if (ctx.actor.kind !== 'operator') throw new Refusal('not_permitted')
  return transaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT FROM reports WHERE slug = ${slug} FOR UPDATE`
    const report = await tx.report.findUnique({ where: { slug }, select: { id: true, organisationId: true } })
    if (!report) throw new Refusal('report_not_found')
    const revision = await tx.reportRevision.findFirst({
      where: { reportId: report.id, number: 1, status: { not: 'published' } }, select: { id: true, number: true, title: true },
    })
    if (!revision) throw new Refusal('already_published')
    if (revision.title.trim() === '') throw new Refusal('revision_unfinished', { missing: ['title'] })
    await tx.reportRevision.updateMany({ where: { id: revision.id }, data: { byOperator: true } })
    await publish(tx, ctx, { reportId: report.id, slug, organisationId: report.organisationId, revisionId: revision.id, number: revision.number }, ctx.at)
    return { publishedAt: ctx.at }
  })
}
