import { beforeAll, expect, test } from 'vitest'
import type { StaffContext } from '../../../../lib/platform/context'
import { Role } from '../../../../lib/platform/generated/prisma/enums'
import { seal } from '../../../../lib/platform/sealing'
import { contactPlace } from '../../../../lib/submissions/contact-places'
import { moderateComment } from '../../../../lib/submissions/moderation/moderate-comment'
import { revealContact } from '../../../../lib/submissions/moderation/reveal-contact'
import { useTestDatabase } from '../../../support/database'
import { type MadeReport, makeOrganisation, makeReport, makeStaff, makeSubmission, makeUnit, staffContext } from '../../../support/factories'
import { ownerPrisma } from '../../../support/owner'

useTestDatabase()

let made: MadeReport
let moderator: StaffContext
let commentId: string
let submissionId: string

beforeAll(async () => {
  made = await makeReport()
  moderator = await staffContext(await makeStaff(made.organisation, ['moderator']))
  const { submission, comments } = await makeSubmission(made, { identity: 'office' })
  submissionId = submission.id
  commentId = comments[0]!.id
  await ownerPrisma().contact.create({
    data: { submissionId, name: seal('王秀英', contactPlace(submissionId, 'name')), phone: seal('13900139000', contactPlace(submissionId, 'phone')), email: null },
  })
})
const reveals = () => ownerPrisma().auditEvent.findMany({ where: { action: 'contact.revealed', subjectId: commentId }, orderBy: { id: 'asc' } })

test('every reveal is on record, with which details and not what they are', async () => {
  for (let time = 1; time <= 2; time += 1) {
    expect(await revealContact(moderator, { commentId })).toEqual({ name: '王秀英', phone: '13900139000', email: null })
    expect(await reveals()).toHaveLength(time)
  }
  const [event] = await reveals()
  expect(event).toMatchObject({ actorId: moderator.actor.id, details: { submission: submissionId, revealed: ['name', 'phone'] } })
  expect(JSON.stringify(event?.details)).not.toMatch(/王秀英|13900139000/)
})

test('where the event cannot be written nothing is shown', async () => {
  await expect(revealContact({ ...moderator, requestId: '\0' }, { commentId })).rejects.toThrow()
})

test('a handler reveals for the cases of their own unit only; nobody of another organisation does', async () => {
  const [mine, other] = [await makeUnit(made.organisation), await makeUnit(made.organisation)]
  await moderateComment(moderator, { commentId, decision: 'published' })
  await ownerPrisma().case.update({ where: { commentId }, data: { leadUnitId: mine.id } })
  const handlerOf = async (unitId: string) => staffContext(await makeStaff(made.organisation, ['handler'], { unitId }))
  expect(await revealContact(await handlerOf(mine.id), { commentId })).toMatchObject({ name: '王秀英' })
  await expect(revealContact(await handlerOf(other.id), { commentId })).rejects.toMatchObject({ reason: 'comment_not_found' })
  const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['moderator']))
  await expect(revealContact(stranger, { commentId })).rejects.toMatchObject({ reason: 'comment_not_found' })
})

test('the other roles do not reveal', async () => {
  for (const role of [Role.administrator, Role.publisher, Role.approver, Role.auditor]) {
    const ctx = await staffContext(await makeStaff(made.organisation, [role]))
    await expect(revealContact(ctx, { commentId }), role).rejects.toMatchObject({ reason: 'not_permitted' })
  }
})
