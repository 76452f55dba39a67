import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { exportColumns } from '../../../lib/exports/columns'
import { exportComments } from '../../../lib/exports/comments-csv'
import { approveReply } from '../../../lib/cases/commands/approve-reply'
import { assignCase } from '../../../lib/cases/commands/assign-case'
import { concludeCase } from '../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../lib/cases/commands/draft-reply'
import { releaseReplies } from '../../../lib/cases/commands/release-replies'
import { submitReply } from '../../../lib/cases/commands/submit-reply'
import type { StaffContext } from '../../../lib/platform/context'
import type { Unit } from '../../../lib/platform/generated/prisma/client'
import { Role } from '../../../lib/platform/generated/prisma/enums'
import { seal } from '../../../lib/platform/sealing'
import { terms } from '../../../lib/platform/terms'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { moderateComment } from '../../../lib/submissions/moderation/moderate-comment'
import { useTestDatabase } from '../../support/database'
import { type MadeReport, makeComment, makeOrganisation, makeReport, makeStaff, makeSubmission, makeUnit, operatorContext, staffContext } from '../../support/factories'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase()

let made: MadeReport
let unit: Unit
let administrator: StaffContext

beforeAll(async () => {
  made = await makeReport()
  unit = await makeUnit(made.organisation)
  administrator = await staffContext(await makeStaff(made.organisation, ['administrator']))
})
beforeEach(async () => {
  await ownerQuery('TRUNCATE mails, replies, case_assignments, cases, moderation_decisions, comments, contacts, submissions CASCADE')
})

const run = (ctx: Parameters<typeof exportComments>[0] = administrator) => exportComments(ctx, { reportSlug: made.report.slug, format: 'csv' })
const linesOf = async (stream: Readable) => (await text(stream)).split('\r\n').slice(0, -1)
const heading = (locale: 'zh' | 'en') => `"${exportColumns.map(({ label }) => label[locale]).join('","')}"`
const eventually = async (check: () => Promise<void>) => {
  for (let left = 40; ; left -= 1) {
    try {
      return await check()
    } catch (error) {
      if (left === 0) throw error
      await wait(25)
    }
  }
}
const openTransactions = async () =>
  (await ownerQuery<{ count: number }>(`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`)).rows[0]!.count

test('a report without comments gives the headings alone', async () => {
  const { fileName, rows, stream } = await run()
  expect(rows).toBe(0)
  expect(fileName).toMatch(new RegExp(`^${made.report.slug}_\\d{8}-\\d{6}_0\\.csv$`))
  expect(await text(stream)).toBe(`${heading('zh')}\r\n`)
})

test('the file begins with a byte order mark and is UTF-8', async () => {
  const bytes = Buffer.concat(await (await run()).stream.toArray() as Buffer[])
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.subarray(3).toString('utf8')).toBe(`${heading('zh')}\r\n`)
})

test('a row tells the whole way of a comment, in the words of the language asked for', async () => {
  const roles = Object.values(Role).filter((role) => role !== 'approver')
  const clerk = await staffContext(await makeStaff(made.organisation, roles, { unitId: unit.id }))
  const approver = await staffContext(await makeStaff(made.organisation, ['approver']))
  const comment = await makeComment(made, { body: '=HYPERLINK("http://x")，排水口堵了', stance: 'not_resolved' }, { receivedAt: new Date('2024-07-31T16:00:00Z') })
  const commentId = comment.id
  await moderateComment(clerk, { commentId, decision: 'published_redacted', redactions: [{ start: 0, end: 22 }] })
  await assignCase(clerk, { commentId, unitId: unit.id })
  for (const publicText of ['第一次答复', '第二次"答复"']) {
    const { replyId } = await draftReply(clerk, { commentId, publicText, privateText: '只给本人的话' })
    await submitReply(clerk, { replyId })
    await approveReply(approver, { replyId })
    await releaseReplies(approver, { replyIds: [replyId] })
  }
  await concludeCase(clerk, { commentId, outcome: 'partly_adopted', reason: '其余另案处理' })
  const { number } = await ownerPrisma().submission.findFirstOrThrow()
  const chinese = await text((await run()).stream)
  expect(chinese.slice(chinese.indexOf('\r\n') + 2)).toMatch(new RegExp([
    `"${number}"`, '"2024-08-01 00:00:00"', '"网页"', '"1"', '"第1个问题"', '"整改不到位"', `"'=HYPERLINK\\(""http://x""\\)，排水口堵了"`, '"匿名"', '"是"', `"${terms.zh.moderation.published_redacted}"`, '""',
    '"〔已隐去〕，排水口堵了"', '"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"', `"${unit.name}"`, '"第一次答复\n\n第二次""答复"""', '"\\d{4}[^"]*"', '"部分采纳"', '"其余另案处理"', '"\\d{4}[^"]*"\r\n$',
  ].join(',')))
  expect(chinese).not.toContain('只给本人的话')
  const english = await text((await run({ ...administrator, locale: 'en' })).stream)
  expect(english.startsWith(heading('en'))).toBe(true)
  expect(english).toContain('"Not resolved"')
})

test('what was not published says why; about the report as a whole says so', async () => {
  const moderator = await staffContext(await makeStaff(made.organisation, ['moderator']))
  const { id: commentId } = await makeComment(made, { issue: null })
  await moderateComment(moderator, { commentId, decision: 'not_published', reason: 'off_topic' })
  const [, row] = await linesOf((await run()).stream)
  expect(row).toContain('"通报整体",""')
  expect(row).toContain('"不公开","与本通报的问题无关",""')
})

test('no name and no contact detail is in it, also of those named publicly', async () => {
  const { submission } = await makeSubmission(made, { identity: 'public' })
  const sealed = (column: 'name' | 'phone' | 'email', value: string) => seal(value, contactPlace(submission.id, column))
  await ownerPrisma().contact.create({ data: { submissionId: submission.id, name: sealed('name', '王秀英'), phone: sealed('phone', '13900139000'), email: sealed('email', 'wang@example.org') } })
  expect(await text((await run()).stream)).not.toMatch(/王秀英|13900139000|wang@/)
})

test('the act is on record before the first byte, with filter, rows and cut-off', async () => {
  await makeComment(made)
  const { stream, cutOff, rows } = await run()
  const event = await ownerPrisma().auditEvent.findFirstOrThrow({ where: { action: 'export.created' }, orderBy: { id: 'desc' } })
  expect(event).toMatchObject({
    actorId: administrator.actor.id, subjectId: made.report.id, organisationId: made.organisation.id,
    details: { level: 'working', format: 'csv', filter: `report=${made.report.slug}`, rows: 1, cutOff: cutOff.toISOString() },
  })
  expect(rows).toBe(1)
  stream.destroy()
})

test('where the act cannot be recorded there is no file, and nothing stays open', async () => {
  await expect(run({ ...administrator, requestId: '\0' })).rejects.toThrow()
  await eventually(async () => expect(await openTransactions()).toBe(0))
})

test('the file holds what there was at its cut-off, whatever is written while it is read', async () => {
  for (let at = 0; at < 3; at += 1) await makeComment(made)
  const { stream, rows } = await run()
  await makeComment(made)
  await ownerQuery("UPDATE comments SET moderation = 'published', public_body = body, published_at = now()")
  const lines = await linesOf(stream)
  expect(lines).toHaveLength(1 + rows)
  expect(lines.join()).not.toContain('已公开')
})

test('administrators of the organisation and the operator export; nobody else does', async () => {
  for (const role of Object.values(Role).filter((one) => one !== 'administrator')) {
    const ctx = await staffContext(await makeStaff(made.organisation, [role], { unitId: role === 'handler' ? unit.id : null }))
    await expect(run(ctx), role).rejects.toMatchObject({ reason: 'not_permitted' })
  }
  await expect(run(await staffContext(await makeStaff(await makeOrganisation(), ['administrator'])))).rejects.toMatchObject({ reason: 'report_not_found' })
  const { stream } = await run(operatorContext())
  await text(stream)
  expect(await ownerPrisma().auditEvent.findFirst({ where: { action: 'export.created' }, orderBy: { id: 'desc' } })).toMatchObject({ actorKind: 'operator', actorId: null, organisationId: made.organisation.id })
})

test('two run at once, a third is asked to wait; whether read, broken off or never begun, the place comes back', async () => {
  for (let at = 0; at < 3; at += 1) await makeComment(made)
  const [first, second] = [await run(), await run()]
  await expect(run()).rejects.toMatchObject({ reason: 'too_many_requests' })
  await text(first.stream)
  second.stream.destroy()
  await eventually(async () => {
    const { stream } = await run()
    for await (const _chunk of stream) break
  })
  await eventually(async () => expect(await openTransactions()).toBe(0))
  const [one, other] = [await run(), await run()]
  expect(await Promise.all([one, other].map(async ({ stream }) => (await linesOf(stream)).length))).toEqual([4, 4])
})
