import { createHash, randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { attachmentType } from '../attachment-type'
import { loadReport, loadRevision, requireDraft } from '../load-revision'
import { ATTACHMENTS_PER_REPORT_LIMIT, attachmentSchema, decisionSchema, withdrawnAttachmentSchema } from '../schema'

export type FileToAttach = { slug: string; title: string; fileName: string; bytes: Uint8Array }

/**
 * Adds a file (the signed document, an annex) to the revision under way; it is public with that revision, under its digest. What a file
 * is is told by its content. Throws Refusal revision_not_editable; InvalidInput for an empty, too large or unknown kind of file.
 */
export async function attachFile(ctx: StaffContext, input: FileToAttach): Promise<{ attachmentId: string }> {
  const { slug, title, fileName, bytes } = parseInput(attachmentSchema, input)
  const mediaType = attachmentType(bytes)
  if (!mediaType) throw new InvalidInput([{ path: 'file', problem: 'unknown_value' }])
  const id = randomUUID()
  await transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug }, 'report.import')
    requireDraft(revision)
    if ((await tx.reportAttachment.count({ where: { reportId: report.id } })) >= ATTACHMENTS_PER_REPORT_LIMIT) throw new InvalidInput([{ path: 'file', problem: 'too_many', limit: ATTACHMENTS_PER_REPORT_LIMIT }])
    const digest = new Uint8Array(createHash('sha256').update(bytes).digest())
    await tx.reportAttachment.create({
      data: {
        id, reportId: report.id, revisionId: revision.id, title, fileName, mediaType, byteCount: bytes.length, digest, bytes: new Uint8Array(bytes), addedBy: ctx.actor.id,
      },
      select: { id: true },
    })
    await recordEvent(tx, ctx, {
      action: 'attachment.added', subjectType: 'report', subjectId: report.id, details: { revision: revision.number, bytes: bytes.length, type: mediaType },
    })
  })
  return { attachmentId: id }
}

/** Takes a file back out of a revision that is not public yet. */
export async function detachFile(ctx: StaffContext, input: { slug: string; id: string }): Promise<void> {
  const { slug, id } = parseInput(decisionSchema, input)
  await transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug }, 'report.import')
    requireDraft(revision)
    const { count } = await tx.reportAttachment.deleteMany({ where: { id, revisionId: revision.id } })
    if (count === 0) throw new Refusal('attachment_not_found')
    await recordEvent(tx, ctx, { action: 'attachment.removed', subjectType: 'report', subjectId: report.id, details: { revision: revision.number } })
  })
}

/** Takes a public file off the site with a reason that is shown in its place. */
export async function withdrawAttachment(ctx: StaffContext, input: { slug: string; id: string; reason: string }): Promise<void> {
  const { slug, id, reason } = parseInput(withdrawnAttachmentSchema, input)
  await transaction(ctx, async (tx) => {
    const report = await loadReport(tx, ctx, { slug }, 'report.publish')
    const { count } = await tx.reportAttachment.updateMany({
      where: { id, reportId: report.id, withdrawnAt: null, revision: { status: 'published' } }, data: { withdrawnAt: ctx.at, withdrawnReason: reason },
    })
    if (count === 0) throw new Refusal('attachment_not_found')
    await recordEvent(tx, ctx, { action: 'attachment.withdrawn', subjectType: 'report', subjectId: report.id })
  })
}
