import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { StaffContext } from '../../lib/platform/context'
import { Role } from '../../lib/platform/generated/prisma/enums'
import type { Comment, Organisation, Staff, Submission, Unit } from '../../lib/platform/generated/prisma/client'
import { makeOrganisation, makeReport, makeStaff, makeSubmission, makeUnit, staffContext, type MadeReport } from './factories'
import { ownerPrisma } from './owner'
import { letTakePictures } from './pictures'

/** An organisation with a row in every table, and a member of staff with every role. */
export type WholeOrganisation = {
  organisation: Organisation
  unit: Unit
  staff: Staff
  ctx: StaffContext
  made: MadeReport
  draft: MadeReport
  submission: Submission
  comment: Comment
  caseId: string
  replyId: string
  mailId: string
  extensionId: string
  updateId: string
  attachmentId: string
}

export async function makeWholeOrganisation(): Promise<WholeOrganisation> {
  const organisation = await makeOrganisation()
  const unit = await makeUnit(organisation)
  const staff = await makeStaff(organisation, Object.values(Role), { unitId: unit.id })
  const ctx = await staffContext(staff)
  const made = await makeReport({ organisation })
  await letTakePictures(made.report.slug)
  const draft = await makeReport({ organisation, published: false })
  const { submission, comments: [comment] } = await makeSubmission(made, { identity: 'office', comments: [{ moderation: 'published' }] })
  const [caseId, replyId, mailId, extensionId, updateId, attachmentId] = Array.from({ length: 6 }, () => randomUUID()) as [string, string, string, string, string, string]
  const db = ownerPrisma()
  const by = staff.id
  await db.contact.create({ data: { submissionId: submission.id, name: new Uint8Array(randomBytes(8)) } })
  await db.submissionAttachment.create({ data: { id: randomUUID(), submissionId: submission.id, position: 0, mediaType: 'image/webp', byteCount: 8, bytes: new Uint8Array(randomBytes(8)) } })
  await db.moderationDecision.create({ data: { id: randomUUID(), commentId: comment!.id, decision: 'published', decidedBy: by } })
  await db.case.create({ data: { id: caseId, commentId: comment!.id, leadUnitId: unit.id } })
  await db.caseAssignment.create({ data: { id: randomUUID(), caseId, unitId: unit.id, assignedBy: by } })
  await db.reply.create({ data: { id: replyId, caseId, publicText: '已疏通。', draftedBy: by, editedBy: by } })
  await db.mail.create({ data: { id: mailId, kind: 'receipt', submissionId: submission.id, status: 'kept' } })
  await db.invitation.create({ data: { id: randomUUID(), tokenHash: new Uint8Array(randomBytes(32)), organisationId: organisation.id, roles: ['auditor'], expiresAt: new Date(Date.now() + 3_600_000) } })
  await db.fourEyesWaiver.create({ data: { id: randomUUID(), organisationId: organisation.id, act: 'release_reply', reason: '只有一人', createdBy: by } })
  await db.auditEvent.create({ data: { organisationId: organisation.id, actorKind: 'staff', actorId: by, action: 'unit.created', subjectType: 'unit', subjectId: unit.id, requestId: 'test' } })
  const closesAt = made.report.closesAt!
  await db.windowExtension.create({
    data: { id: extensionId, reportId: made.report.id, previousClosesAt: closesAt, closesAt: new Date(closesAt.getTime() + 86_400_000), reason: '连日暴雨', proposedBy: by },
  })
  await db.progressUpdate.create({ data: { id: updateId, issueId: made.issues[0]!.id, kind: 'progress', on: new Date(), progress: 'completed', text: '已完成', proposedBy: by } })
  const bytes = new Uint8Array(Buffer.from(`file ${attachmentId}`))
  await db.reportAttachment.create({
    data: {
      id: attachmentId, reportId: draft.report.id, revisionId: draft.revision.id, title: '盖章件', fileName: 'a.pdf', mediaType: 'application/pdf',
      byteCount: bytes.length, digest: new Uint8Array(createHash('sha256').update(bytes).digest()), bytes, addedBy: by,
    },
  })
  return { organisation, unit, staff, ctx, made, draft, submission, comment: comment!, caseId, replyId, mailId, extensionId, updateId, attachmentId }
}
