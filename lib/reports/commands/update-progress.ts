import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import { requireSecondPerson } from '../../organisations/four-eyes'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { isCheckViolation } from '../../platform/database-errors'
import { InvalidInput, Refusal } from '../../platform/errors'
import type { Progress, UpdateKind } from '../../platform/generated/prisma/enums'
import { parseInput } from '../../platform/input'
import { dateIn } from '../../platform/zoned-time'
import { loadReport } from '../load-revision'
import { decisionSchema, progressUpdateSchema } from '../schema'

export type ProposedUpdate = { slug: string; issue: string; kind: UpdateKind; on: string; progress: Progress | null; text: string }

/**
 * Proposes a dated update of an issue's progress, or what a look-back review (回头看) found; it is public once a second person agreed.
 * The day may not lie ahead. Throws Refusal report_not_published, report_withdrawn,
 * issue_not_found, issue_withdrawn.
 */
export async function proposeProgressUpdate(ctx: StaffContext, input: ProposedUpdate): Promise<{ updateId: string }> {
  const { slug, issue: number, on, ...update } = parseInput(progressUpdateSchema, input)
  const id = randomUUID()
  await transaction(ctx, async (tx) => {
    const report = await loadReport(tx, ctx, { slug }, 'report.set_progress')
    if (report.status !== 'published') throw new Refusal(report.status === 'draft' ? 'report_not_published' : 'report_withdrawn')
    if (on > dateIn(ctx.at, report.timeZone)) throw new InvalidInput([{ path: 'on', problem: 'not_yet' }])
    const issue = await tx.issue.findFirst({ where: { reportId: report.id, number, publishedAt: { not: null } }, select: { id: true, withdrawnAt: true } })
    if (!issue) throw new Refusal('issue_not_found')
    if (issue.withdrawnAt) throw new Refusal('issue_withdrawn')
    await tx.progressUpdate.create({
      data: { id, issueId: issue.id, on: new Date(`${on}T00:00:00Z`), ...update, proposedBy: ctx.actor.id }, select: { id: true },
    })
    await recordEvent(tx, ctx, {
      action: 'issue.update_proposed', subjectType: 'report', subjectId: report.id, details: { issue: number, kind: update.kind, progress: update.progress },
    })
  })
  return { updateId: id }
}

/**
 * Agrees to an update: it is public at once, and the issue stands where its newest update says. Never by whoever proposed it: Refusal
 * author_cannot_approve, from the command and from the database. Also proposal_decided, report_withdrawn, issue_withdrawn.
 */
export async function approveProgressUpdate(ctx: StaffContext, input: { slug: string; id: string }): Promise<void> {
  const { slug, id } = parseInput(decisionSchema, input)
  try {
    await transaction(ctx, async (tx) => {
      const { reportId, isWithdrawn, update } = await loadUpdate(tx, ctx, { slug, id })
      if (isWithdrawn) throw new Refusal('report_withdrawn')
      if (update.issue.withdrawnAt) throw new Refusal('issue_withdrawn')
      const waiverId = await requireSecondPerson(tx, ctx, { act: 'publish_report', authors: [update.proposedBy] })
      const { count } = await tx.progressUpdate.updateMany({
        where: { id, status: 'awaiting_approval' }, data: { status: 'approved', decidedBy: ctx.actor.id, decidedAt: ctx.at, waiverId },
      })
      if (count === 0) throw new Refusal('proposal_decided')
      const newest = await tx.progressUpdate.findFirst({
        where: { issueId: update.issue.id, status: 'approved', progress: { not: null } }, orderBy: [{ on: 'desc' }, { decidedAt: 'desc' }], select: { progress: true },
      })
      if (newest?.progress) await tx.issue.update({ where: { id: update.issue.id }, data: { progress: newest.progress }, select: { id: true } })
      await recordEvent(tx, ctx, {
        action: 'issue.update_published', subjectType: 'report', subjectId: reportId,
        details: { issue: update.issue.number, kind: update.kind, progress: update.progress, ...(waiverId ? { waiver: waiverId } : {}) },
      })
    })
  } catch (error) {
    if (isCheckViolation(error, 'the_author_is_not_the_approver')) throw new Refusal('author_cannot_approve')
    throw error
  }
}

/** Turns an update down, with a note for whoever proposed it. */
export async function declineProgressUpdate(ctx: StaffContext, input: { slug: string; id: string; note?: string | null }): Promise<void> {
  const { slug, id, note } = parseInput(decisionSchema, input)
  await transaction(ctx, async (tx) => {
    const { reportId, update } = await loadUpdate(tx, ctx, { slug, id })
    const { count } = await tx.progressUpdate.updateMany({
      where: { id, status: 'awaiting_approval' }, data: { status: 'declined', decidedBy: ctx.actor.id, decidedAt: ctx.at, declineNote: note ?? null },
    })
    if (count === 0) throw new Refusal('proposal_decided')
    await recordEvent(tx, ctx, { action: 'issue.update_declined', subjectType: 'report', subjectId: reportId, details: { issue: update.issue.number } })
  })
}

async function loadUpdate(tx: Tx, ctx: StaffContext, { slug, id }: { slug: string; id: string }) {
  const report = await loadReport(tx, ctx, { slug }, 'report.publish')
  const update = await tx.progressUpdate.findFirst({
    where: { id, issue: { reportId: report.id } },
    select: { proposedBy: true, kind: true, progress: true, issue: { select: { id: true, number: true, withdrawnAt: true } } },
  })
  if (!update) throw new Refusal('proposal_not_found')
  return { reportId: report.id, isWithdrawn: report.status === 'withdrawn', update }
}
