import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import { requireSecondPerson } from '../../organisations/four-eyes'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { isCheckViolation, isUniqueViolation } from '../../platform/database-errors'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { windowEnd } from '../disclosure-window'
import { loadReport, type LoadedReport } from '../load-revision'
import { decisionSchema, extensionSchema } from '../schema'

/**
 * Proposes a later closing of a published window, with a reason that anyone will read. An open window is never shortened. Throws
 * Refusal extension_under_way, report_not_published, report_withdrawn, window_not_stated; InvalidInput where the day is not later.
 */
export async function proposeExtension(ctx: StaffContext, input: { slug: string; closes: string; reason: string }): Promise<{ extensionId: string }> {
  const { slug, closes, reason } = parseInput(extensionSchema, input)
  const id = randomUUID()
  try {
    await transaction(ctx, async (tx) => {
      const report = await loadReport(tx, ctx, { slug }, 'report.import')
      const previousClosesAt = closingOf(report)
      const closesAt = windowEnd(closes, 'closes', report.timeZone)
      if (!closesAt || closesAt <= previousClosesAt || closesAt <= ctx.at) throw new InvalidInput([{ path: 'closes', problem: closesAt ? 'not_later' : 'not_a_date' }])
      await tx.windowExtension.create({ data: { id, reportId: report.id, previousClosesAt, closesAt, reason, proposedBy: ctx.actor.id }, select: { id: true } })
      await recordEvent(tx, ctx, {
        action: 'window.extension_proposed', subjectType: 'report', subjectId: report.id,
        details: { from: previousClosesAt.toISOString(), to: closesAt.toISOString() },
      })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'window_extensions_one_undecided')) throw new Refusal('extension_under_way')
    throw error
  }
  return { extensionId: id }
}

/**
 * Agrees to an extension, which moves the closing at once. Never by whoever proposed it: Refusal author_cannot_approve, from the command
 * and from the database. Also proposal_decided, report_withdrawn; changed_meanwhile where the closing moved since; InvalidInput where the new
 * closing is over by now.
 */
export async function approveExtension(ctx: StaffContext, input: { slug: string; id: string }): Promise<void> {
  const { slug, id } = parseInput(decisionSchema, input)
  try {
    await transaction(ctx, async (tx) => {
      const { report, extension } = await loadExtension(tx, ctx, { slug, id })
      if (report.status === 'withdrawn') throw new Refusal('report_withdrawn')
      if (extension.closesAt <= ctx.at) throw new InvalidInput([{ path: 'closes', problem: 'already_past' }])
      const waiverId = await requireSecondPerson(tx, ctx, { act: 'publish_report', authors: [extension.proposedBy] })
      const { count } = await tx.windowExtension.updateMany({
        where: { id, status: 'awaiting_approval' }, data: { status: 'approved', decidedBy: ctx.actor.id, decidedAt: ctx.at, waiverId },
      })
      if (count === 0) throw new Refusal('proposal_decided')
      const moved = await tx.report.updateMany({
        where: { id: report.id, status: 'published', closesAt: extension.previousClosesAt }, data: { closesAt: extension.closesAt },
      })
      if (moved.count === 0) throw new Refusal('changed_meanwhile')
      await recordEvent(tx, ctx, {
        action: 'window.extended', subjectType: 'report', subjectId: report.id,
        details: { from: extension.previousClosesAt.toISOString(), to: extension.closesAt.toISOString(), ...(waiverId ? { waiver: waiverId } : {}) },
      })
    })
  } catch (error) {
    if (isCheckViolation(error, 'the_author_is_not_the_approver')) throw new Refusal('author_cannot_approve')
    throw error
  }
}

/** Turns an extension down, with a note for whoever proposed it. */
export async function declineExtension(ctx: StaffContext, input: { slug: string; id: string; note?: string | null }): Promise<void> {
  const { slug, id, note } = parseInput(decisionSchema, input)
  await transaction(ctx, async (tx) => {
    const { report } = await loadExtension(tx, ctx, { slug, id })
    const { count } = await tx.windowExtension.updateMany({
      where: { id, status: 'awaiting_approval' }, data: { status: 'declined', decidedBy: ctx.actor.id, decidedAt: ctx.at, declineNote: note ?? null },
    })
    if (count === 0) throw new Refusal('proposal_decided')
    await recordEvent(tx, ctx, { action: 'window.extension_declined', subjectType: 'report', subjectId: report.id })
  })
}

async function loadExtension(tx: Tx, ctx: StaffContext, { slug, id }: { slug: string; id: string }) {
  const report = await loadReport(tx, ctx, { slug }, 'report.publish')
  const extension = await tx.windowExtension.findFirst({
    where: { id, reportId: report.id }, select: { status: true, proposedBy: true, previousClosesAt: true, closesAt: true },
  })
  if (!extension) throw new Refusal('proposal_not_found')
  return { report, extension }
}

function closingOf({ status, closesAt }: LoadedReport): Date {
  if (status === 'draft') throw new Refusal('report_not_published')
  if (status === 'withdrawn') throw new Refusal('report_withdrawn')
  if (!closesAt) throw new Refusal('window_not_stated')
  return closesAt
}
