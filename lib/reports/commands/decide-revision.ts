import { recordEvent } from '../../audit/record-event'
import { requireSecondPerson } from '../../organisations/four-eyes'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isCheckViolation } from '../../platform/database-errors'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { loadRevision } from '../load-revision'
import { publish } from '../publication'
import { approveRevisionSchema, returnRevisionSchema, undoEditSchema } from '../schema'

/**
 * Agrees to a revision as it stands: it goes public now, or by itself at a set time. Who drafted, last edited or sent it cannot:
 * Refusal author_cannot_approve, from the command and, behind it, from the database; unless the organisation has a single member of
 * staff and has openly switched that off. Also revision_not_awaiting_approval, report_withdrawn, changed_meanwhile; InvalidInput for an
 * hour that is over: nobody who chose one means at once.
 */
export async function approveRevision(ctx: StaffContext, input: { slug: string; version: number; publishAt?: Date | null }): Promise<{ published: boolean }> {
  const { slug, version, publishAt } = parseInput(approveRevisionSchema, input)
  try {
    return await transaction(ctx, async (tx) => {
      const { report, revision } = await loadRevision(tx, ctx, { slug, version }, 'report.publish')
      if (report.status === 'withdrawn') throw new Refusal('report_withdrawn')
      if (revision.status !== 'awaiting_approval') throw new Refusal('revision_not_awaiting_approval')
      if (publishAt && publishAt <= ctx.at) throw new InvalidInput([{ path: 'publishAt', problem: 'already_past' }])
      const waiverId = await requireSecondPerson(tx, ctx, { act: 'publish_report', authors: [revision.draftedBy, revision.editedBy, revision.submittedBy] })
      const later = publishAt ?? null
      const { count } = await tx.reportRevision.updateMany({
        where: { id: revision.id, status: 'awaiting_approval', version: revision.version },
        data: { status: 'approved', approvedBy: ctx.actor.id, approvedAt: ctx.at, publishAt: later, waiverId, version: { increment: 1 } },
      })
      if (count === 0) throw new Refusal('changed_meanwhile')
      await recordEvent(tx, ctx, {
        action: 'revision.approved', subjectType: 'report', subjectId: report.id,
        details: { revision: revision.number, publishAt: later?.toISOString() ?? null, ...(waiverId ? { waiver: waiverId } : {}) },
      })
      if (later) return { published: false }
      await publish(tx, ctx, { reportId: report.id, slug, organisationId: report.organisationId, revisionId: revision.id, number: revision.number }, ctx.at)
      return { published: true }
    })
  } catch (error) {
    if (isCheckViolation(error, 'the_author_is_not_the_approver')) throw new Refusal('author_cannot_approve')
    throw error
  }
}

/** Sends a revision back to its editors with a note of what is missing. Throws Refusal revision_not_awaiting_approval. */
export async function returnRevision(ctx: StaffContext, input: { slug: string; version: number; note: string }): Promise<void> {
  const { slug, version, note } = parseInput(returnRevisionSchema, input)
  await backToDraft(ctx, { slug, version }, { from: ['awaiting_approval'], note, permission: 'report.publish', action: 'revision.returned' })
}

/** Takes a revision back into editing before it is public, also one that waits for its hour; its approval is void. */
export async function takeBackRevision(ctx: StaffContext, input: { slug: string; version: number }): Promise<void> {
  const seen = parseInput(undoEditSchema, input)
  await backToDraft(ctx, seen, { from: ['awaiting_approval', 'approved'], note: null, permission: 'report.import', action: 'revision.taken_back' })
}

type Back = { from: ('awaiting_approval' | 'approved')[]; note: string | null; permission: 'report.publish' | 'report.import'; action: string }

async function backToDraft(ctx: StaffContext, seen: { slug: string; version: number }, { from, note, permission, action }: Back): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, seen, permission)
    const { count } = await tx.reportRevision.updateMany({
      where: { id: revision.id, status: { in: from }, version: revision.version },
      data: { status: 'draft', approvedBy: null, approvedAt: null, publishAt: null, waiverId: null, returnNote: note, version: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('revision_not_awaiting_approval')
    await recordEvent(tx, ctx, { action, subjectType: 'report', subjectId: report.id, details: { revision: revision.number } })
  })
}
