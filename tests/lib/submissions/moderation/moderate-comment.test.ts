import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { StaffContext } from '../../../../lib/platform/context'
import type { Comment } from '../../../../lib/platform/generated/prisma/client'
import { Role } from '../../../../lib/platform/generated/prisma/enums'
import { moderateComment } from '../../../../lib/submissions/moderation/moderate-comment'
import { reviseModeration } from '../../../../lib/submissions/moderation/revise-moderation'
import { useTestDatabase } from '../../../support/database'
import { type MadeReport, makeComment, makeOrganisation, makeReport, makeStaff, makeUnit, staffContext } from '../../../support/factories'
import { ownerPrisma } from '../../../support/owner'

useTestDatabase()

const BODY = '张三住在人民路3号，电话13800138000，排水口又堵了。'
let made: MadeReport
let moderator: StaffContext
let comment: Comment

beforeAll(async () => {
  made = await makeReport()
  moderator = await staffContext(await makeStaff(made.organisation, ['moderator']))
})
beforeEach(async () => { comment = await makeComment(made, { body: BODY }) })

const stored = () => ownerPrisma().comment.findUniqueOrThrow({ where: { id: comment.id }, include: { decisions: { orderBy: { decidedAt: 'asc' } }, case: true } })
const events = () => ownerPrisma().auditEvent.findMany({ where: { subjectId: comment.id }, orderBy: { id: 'asc' } })

test('publishing shows the comment as it was sent, opens its case and is on record', async () => {
  expect(await moderateComment(moderator, { commentId: comment.id, decision: 'published', note: '可以公开' })).toEqual({ commentId: comment.id, moderation: 'published' })
  const after = await stored()
  expect(after).toMatchObject({ moderation: 'published', publicBody: BODY, body: BODY, publishedAt: expect.any(Date) as Date })
  expect(after.decisions).toMatchObject([{ decision: 'published', reason: null, redactions: null, note: '可以公开', decidedBy: moderator.actor.id }])
  expect(after.case).toMatchObject({ leadUnitId: null, outcome: null, version: 1 })
  expect(await events()).toMatchObject([{ action: 'comment.moderated', actorId: moderator.actor.id, organisationId: made.organisation.id, details: { from: 'awaiting', decision: 'published' } }])
})

test('redactions hide the words, their length and their neighbours when they touch', async () => {
  const phone = BODY.indexOf('138')
  await moderateComment(moderator, {
    commentId: comment.id, decision: 'published_redacted', redactions: [{ start: phone + 4, end: phone + 11 }, { start: 0, end: 2 }, { start: phone, end: phone + 5 }],
  })
  const after = await stored()
  expect(after.publicBody).toBe('〔已隐去〕住在人民路3号，电话〔已隐去〕，排水口又堵了。')
  expect(after.body).toBe(BODY)
  expect(after.decisions[0]?.redactions).toEqual([{ start: 0, end: 2 }, { start: phone, end: phone + 11 }])
  expect((await events())[0]?.details).toEqual({ from: 'awaiting', decision: 'published_redacted', redactions: 2 })
})

test.each([
  [[{ start: 0, end: 0 }], 'redactions[0]'],
  [[{ start: 0, end: 1 }, { start: 5, end: BODY.length + 1 }], 'redactions[1]'],
  [[{ start: -1, end: 3 }], 'redactions[0]'],
  [[{ start: 4, end: 2 }], 'redactions[0]'],
])('a redaction lies within the text: %j', async (redactions, path) => {
  await expect(moderateComment(moderator, { commentId: comment.id, decision: 'published_redacted', redactions })).rejects.toMatchObject({ fields: [{ path, problem: 'not_in_text' }] })
  expect(await stored()).toMatchObject({ moderation: 'awaiting', publicBody: null, decisions: [], case: null })
})

test('a redaction cuts no character in half', async () => {
  comment = await makeComment(made, { body: '𠮷野家' })
  await expect(moderateComment(moderator, { commentId: comment.id, decision: 'published_redacted', redactions: [{ start: 1, end: 3 }] })).rejects.toHaveProperty('fields')
})

test('not publishing needs a reason from the list, redacting needs a redaction', async () => {
  await expect(moderateComment(moderator, { commentId: comment.id, decision: 'not_published' })).rejects.toMatchObject({ fields: [{ path: 'reason', problem: 'required' }] })
  await expect(moderateComment(moderator, { commentId: comment.id, decision: 'published_redacted', redactions: [] })).rejects.toMatchObject({ fields: [{ path: 'redactions', problem: 'required' }] })
  await moderateComment(moderator, { commentId: comment.id, decision: 'not_published', reason: 'insult' })
  const after = await stored()
  expect(after).toMatchObject({ moderation: 'not_published', publicBody: null, publishedAt: null, decisions: [{ reason: 'insult' }] })
  expect(after.case).not.toBeNull()
})

test('without consent nothing is published; it can still be decided and handled', async () => {
  comment = await makeComment(made, { body: BODY }, { consentToPublish: false })
  const commentId = comment.id
  await expect(moderateComment(moderator, { commentId, decision: 'published' })).rejects.toMatchObject({ reason: 'no_consent_to_publish' })
  await expect(moderateComment(moderator, { commentId, decision: 'published_redacted', redactions: [{ start: 0, end: 1 }] })).rejects.toMatchObject({ reason: 'no_consent_to_publish' })
  await moderateComment(moderator, { commentId, decision: 'not_published', reason: 'no_consent' })
  expect((await stored()).case).not.toBeNull()
})

test('only a moderator of the organisation decides', async () => {
  const unit = await makeUnit(made.organisation)
  for (const role of Object.values(Role).filter((one) => one !== 'moderator')) {
    const ctx = await staffContext(await makeStaff(made.organisation, [role], role === 'handler' ? { unitId: unit.id } : {}))
    await expect(moderateComment(ctx, { commentId: comment.id, decision: 'published' }), role).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['moderator']))
  await expect(moderateComment(stranger, { commentId: comment.id, decision: 'published' })).rejects.toMatchObject({ reason: 'comment_not_found' })
  expect((await stored()).moderation).toBe('awaiting')
})

test('of two moderators at once one decides and the other is told', async () => {
  const other = await staffContext(await makeStaff(made.organisation, ['moderator']))
  const results = await Promise.allSettled([
    moderateComment(moderator, { commentId: comment.id, decision: 'published' }),
    moderateComment(other, { commentId: comment.id, decision: 'not_published', reason: 'insult' }),
  ])
  const refused = results.filter((result) => result.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({ reason: 'already_moderated' })
  expect((await stored()).decisions).toHaveLength(1)
})

test('where a later step fails nothing is written', async () => {
  await expect(moderateComment({ ...moderator, requestId: '\0' }, { commentId: comment.id, decision: 'published' })).rejects.toThrow()
  expect(await stored()).toMatchObject({ moderation: 'awaiting', publicBody: null, decisions: [], case: null })
})

test('a decision can be taken back by a new one; both stay on record', async () => {
  const commentId = comment.id
  await moderateComment(moderator, { commentId, decision: 'published' })
  const first = await stored()
  await reviseModeration(moderator, { commentId, from: 'published', decision: 'published_redacted', redactions: [{ start: 0, end: 2 }] })
  const redacted = await stored()
  expect(redacted.publicBody).toBe(`〔已隐去〕${BODY.slice(2)}`)
  expect(redacted.publishedAt).toEqual(first.publishedAt)
  await reviseModeration(moderator, { commentId, from: 'published_redacted', decision: 'not_published', reason: 'personal_data' })
  const after = await stored()
  expect(after).toMatchObject({ moderation: 'not_published', publicBody: null, publishedAt: null, case: { id: first.case?.id } })
  expect(after.decisions.map(({ decision }) => decision)).toEqual(['published', 'published_redacted', 'not_published'])
  expect((await events()).map(({ action }) => action)).toEqual(['comment.moderated', 'comment.moderation_revised', 'comment.moderation_revised'])
})

test('a revision starts from the decision that was seen', async () => {
  const commentId = comment.id
  await expect(reviseModeration(moderator, { commentId, from: 'awaiting', decision: 'published' })).rejects.toMatchObject({ reason: 'not_yet_moderated' })
  await expect(reviseModeration(moderator, { commentId, from: 'published', decision: 'not_published', reason: 'insult' })).rejects.toMatchObject({ reason: 'changed_meanwhile' })
  await moderateComment(moderator, { commentId, decision: 'published' })
  await expect(moderateComment(moderator, { commentId, decision: 'not_published', reason: 'insult' })).rejects.toMatchObject({ reason: 'already_moderated' })
  await expect(reviseModeration(moderator, { commentId, from: 'not_published', decision: 'published' })).rejects.toMatchObject({ reason: 'changed_meanwhile' })
  expect((await stored()).decisions).toHaveLength(1)
})
