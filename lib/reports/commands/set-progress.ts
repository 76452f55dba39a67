import { recordEvent } from '../../audit/record-event'
import { requirePermission } from '../../organisations/permissions'
import type { Context } from '../../platform/context'
import { transaction } from '../../platform/database'
import { InvalidInput, Refusal } from '../../platform/errors'
import type { Progress } from '../../platform/generated/prisma/enums'
import { parseInput } from '../../platform/input'
import { progressSchema } from '../schema'

/**
 * Says how far each issue of a draft has come (整改状态), as the text states it. Issues that are not named keep theirs; only what changes
 * is recorded. Once public a status moves by a dated update that a second person approves; the operator alone may still set it.
 */
export async function setProgress(ctx: Context, input: { slug: string; progress: Record<string, Progress> }): Promise<{ changed: number }> {
  requirePermission(ctx.actor, 'report.set_progress')
  const { slug, progress } = parseInput(progressSchema, input)
  return transaction(ctx, async (tx) => {
    const organisationId = ctx.actor.kind === 'staff' ? ctx.actor.organisationId : undefined
    const report = await tx.report.findFirst({
      where: { slug, organisationId },
      select: { id: true, organisationId: true, status: true, issues: { select: { id: true, number: true, progress: true } } },
    })
    if (!report) throw new Refusal('report_not_found')
    if (ctx.actor.kind === 'staff' && report.status !== 'draft') throw new Refusal('already_published')
    const issues = new Map(report.issues.map((issue) => [issue.number, issue]))
    const unknown = Object.keys(progress).filter((number) => !issues.has(number))
    if (unknown.length > 0) throw new InvalidInput(unknown.map((number) => ({ path: `progress.${number}`, problem: 'unknown_issue' as const })))
    const changes = Object.entries(progress).flatMap(([number, to]) => {
      const issue = issues.get(number)!
      return issue.progress === to ? [] : [{ id: issue.id, number, from: issue.progress, to }]
    })
    for (const change of changes) {
      const { count } = await tx.issue.updateMany({ where: { id: change.id, progress: change.from }, data: { progress: change.to } })
      if (count === 0) throw new Refusal('changed_meanwhile')
      await recordEvent(tx, ctx, {
        action: 'issue.progress_set', subjectType: 'issue', subjectId: change.id, organisationId: report.organisationId,
        details: { report: slug, issue: change.number, from: change.from, to: change.to },
      })
    }
    return { changed: changes.length }
  })
}
