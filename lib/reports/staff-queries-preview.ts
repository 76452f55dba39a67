import { parseSettings } from '../organisations/schema'
import type { StaffContext } from '../platform/context'
import { prisma } from '../platform/database'
import { daysLeft, windowStatus } from './disclosure-window'
import { publicTextOf, type PublicReport } from './public-queries'

/**
 * A revision that is not public yet, as anyone would see it if it went public now (or at its set hour): for the staff of its own body,
 * and nothing of it is served to anyone else. Null where there is none.
 */
export async function findPreview(ctx: StaffContext, { slug }: { slug: string }): Promise<PublicReport | null> {
  const report = await prisma(ctx).report.findFirst({
    where: { slug, organisationId: ctx.actor.organisationId },
    select: {
      id: true, slug: true, opensAt: true, closesAt: true, timeZone: true, publishedAt: true, commentDisplay: true, contactPolicy: true, attachmentsAllowed: true,
      organisation: { select: { slug: true, name: true, nameEn: true, settings: true } },
      revisions: { where: { status: { not: 'published' } }, select: { id: true, title: true, publisher: true, publishAt: true } },
    },
  })
  const revision = report?.revisions[0]
  if (!report || !revision) return null
  const { organisation: { settings, ...organisation }, closesAt, timeZone } = report
  const at = revision.publishAt && revision.publishAt > ctx.at ? revision.publishAt : ctx.at
  const window = { opensAt: report.opensAt ?? (closesAt && closesAt > at ? at : null), closesAt }
  const text = await publicTextOf({ ...ctx, at }, { revisionId: revision.id })
  return {
    id: report.id, slug: report.slug, title: revision.title, organisation, publisher: revision.publisher, publishedAt: report.publishedAt ?? at,
    issueCount: text.issues.length, counts: { received: 0, answered: 0 }, organisationSettings: parseSettings(settings), ...text,
    commentDisplay: report.commentDisplay, contactPolicy: report.contactPolicy, attachmentsAllowed: report.attachmentsAllowed,
    window: { ...window, timeZone, status: windowStatus(window, at), daysLeft: closesAt ? daysLeft(closesAt, at, timeZone) : null },
  }
}
