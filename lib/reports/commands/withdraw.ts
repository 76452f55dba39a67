import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadReport } from '../load-revision'
import { withdrawalSchema } from '../schema'

/**
 * Takes a report off the site with a reason that its address shows from then on (410). Nothing is deleted: comments are still handled
 * and receipts still answer. One person may do it, because what must go (somebody's personal data) must go at once; it is audited.
 * Throws Refusal report_not_published, report_withdrawn.
 */
export async function withdrawReport(ctx: StaffContext, input: { slug: string; reason: string }): Promise<void> {
  const { slug, reason } = parseInput(withdrawalSchema.omit({ issue: true }), input)
  await transaction(ctx, async (tx) => {
    const report = await loadReport(tx, ctx, { slug }, 'report.publish')
    if (report.status === 'draft') throw new Refusal('report_not_published')
    const { count } = await tx.report.updateMany({
      where: { id: report.id, status: 'published' },
      data: { status: 'withdrawn', withdrawnAt: ctx.at, withdrawnReason: reason, withdrawnBy: ctx.actor.id },
    })
    if (count === 0) throw new Refusal('report_withdrawn')
    await recordEvent(tx, ctx, { action: 'report.withdrawn', subjectType: 'report', subjectId: report.id, details: { slug } })
  })
}

/** Withdraws one issue with a reason: its number stays, its comments are still handled, new ones are not taken. Throws Refusal issue_not_found, issue_withdrawn, report_withdrawn. */
export async function withdrawIssue(ctx: StaffContext, input: { slug: string; issue: string; reason: string }): Promise<void> {
  const { slug, issue: number, reason } = parseInput(withdrawalSchema, input)
  await transaction(ctx, async (tx) => {
    const report = await loadReport(tx, ctx, { slug }, 'report.publish')
    if (report.status === 'withdrawn') throw new Refusal('report_withdrawn')
    const issue = await tx.issue.findFirst({ where: { reportId: report.id, number, publishedAt: { not: null } }, select: { id: true } })
    if (!issue) throw new Refusal('issue_not_found')
    const { count } = await tx.issue.updateMany({
      where: { id: issue.id, withdrawnAt: null }, data: { withdrawnAt: ctx.at, withdrawnReason: reason, withdrawnBy: ctx.actor.id },
    })
    if (count === 0) throw new Refusal('issue_withdrawn')
    await recordEvent(tx, ctx, { action: 'issue.withdrawn', subjectType: 'report', subjectId: report.id, details: { issue: number } })
  })
}
