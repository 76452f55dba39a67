import type { StaffContext } from '../../../lib/platform/context'
import type { Comment, Unit } from '../../../lib/platform/generated/prisma/client'
import { Role } from '../../../lib/platform/generated/prisma/enums'
import { approveReply } from '../../../lib/cases/commands/approve-reply'
import { assignCase } from '../../../lib/cases/commands/assign-case'
import { draftReply } from '../../../lib/cases/commands/draft-reply'
import { releaseReplies } from '../../../lib/cases/commands/release-replies'
import { submitReply } from '../../../lib/cases/commands/submit-reply'
import { moderateComment } from '../../../lib/submissions/moderation/moderate-comment'
import { type CommentOptions, type MadeReport, makeComment, makeOrganisation, makeReport, makeStaff, makeUnit, staffContext, type SubmissionOptions } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'

/** An office with one person for each duty, two units, and a stranger who has every role in another organisation. */
export type Desk = {
  made: MadeReport
  unit: Unit
  otherUnit: Unit
  moderator: StaffContext
  handler: StaffContext
  otherHandler: StaffContext
  approver: StaffContext
  auditor: StaffContext
  stranger: StaffContext
}

export async function makeDesk(): Promise<Desk> {
  const made = await makeReport()
  const { organisation } = made
  const [unit, otherUnit] = [await makeUnit(organisation), await makeUnit(organisation)]
  const elsewhere = await makeOrganisation()
  const as = async (role: Role, unitId: string | null = null) => staffContext(await makeStaff(organisation, [role], { unitId }))
  return {
    made, unit, otherUnit,
    moderator: await as('moderator'),
    handler: await as('handler', unit.id),
    otherHandler: await as('handler', otherUnit.id),
    approver: await as('approver'),
    auditor: await as('auditor'),
    stranger: await staffContext(await makeStaff(elsewhere, Object.values(Role), { unitId: (await makeUnit(elsewhere)).id })),
  }
}

export type ReachedStage = 'awaiting_moderation' | 'to_assign' | 'with_unit' | 'awaiting_approval' | 'to_release' | 'to_conclude'
export type ReachedCase = { comment: Comment; commentId: string; replyId: string }

/** A comment that has come as far as this, by the commands themselves. `replyId` is empty before there is a reply. */
export async function reach(desk: Desk, stage: ReachedStage, comment: CommentOptions = {}, submission: SubmissionOptions = {}): Promise<ReachedCase> {
  const made = await makeComment(desk.made, comment, submission)
  return advance(desk, { comment: made, commentId: made.id, replyId: '' }, stage)
}

export async function advance(desk: Desk, reached: ReachedCase, stage: ReachedStage): Promise<ReachedCase> {
  const { commentId } = reached
  if (stage === 'awaiting_moderation') return reached
  await moderateComment(desk.moderator, { commentId, decision: 'published' })
  if (stage === 'to_assign') return reached
  await assignCase(desk.moderator, { commentId, unitId: desk.unit.id })
  if (stage === 'with_unit') return reached
  const { replyId } = await draftReply(desk.handler, { commentId, publicText: '已派人疏通，排水恢复正常。', privateText: '谢谢您。' })
  await submitReply(desk.handler, { replyId })
  if (stage === 'awaiting_approval') return { ...reached, replyId }
  await approveReply(desk.approver, { replyId })
  if (stage === 'to_release') return { ...reached, replyId }
  await releaseReplies(desk.approver, { replyIds: [replyId] })
  return { ...reached, replyId }
}

export const caseOf = (commentId: string) =>
  ownerPrisma().case.findUniqueOrThrow({ where: { commentId }, include: { replies: { orderBy: { createdAt: 'asc' } }, assignments: { orderBy: { assignedAt: 'asc' } } } })
export const actionsAbout = async (subjectId: string) =>
  (await ownerPrisma().auditEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(({ action }) => action)

/** The same person, whose audit event cannot be written: everything else must then not be written either. */
export const unrecordable = (ctx: StaffContext): StaffContext => ({ ...ctx, requestId: '\0' })
