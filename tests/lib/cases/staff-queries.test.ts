import { beforeAll, expect, test } from 'vitest'
import { concludeCase } from '../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../lib/cases/commands/draft-reply'
import { returnReply } from '../../../lib/cases/commands/return-reply'
import { findCase } from '../../../lib/cases/find-case'
import { stageOf, stages, type Stage } from '../../../lib/cases/lifecycle'
import { casesVisibleTo, visibleSql } from '../../../lib/cases/policy'
import { canSeeComment } from '../../../lib/submissions/moderation/staff-scope'
import { countQueues, listQueue } from '../../../lib/cases/staff-queries'
import type { StaffContext } from '../../../lib/platform/context'
import { Role } from '../../../lib/platform/generated/prisma/enums'
import { useTestDatabase } from '../../support/database'
import { makeReport, makeStaff, staffContext } from '../../support/factories'
import { type Desk, makeDesk, reach, type ReachedStage } from './desk'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase()

let desk: Desk
/** Which comments stand in which stage, as the commands have brought them there. */
const standing = new Map<Stage, string[]>()

beforeAll(async () => {
  desk = await makeDesk()
  const minutesAgo = (minutes: number) => ({ receivedAt: new Date(Date.now() - minutes * 60_000) })
  const reached: ReachedStage[] = ['awaiting_moderation', 'to_assign', 'with_unit', 'awaiting_approval', 'to_release', 'to_conclude']
  for (const stage of reached) {
    const ids: string[] = []
    for (const minutes of [30, 10, 20]) ids.push((await reach(desk, stage, {}, minutesAgo(minutes))).commentId)
    standing.set(stage, [ids[0]!, ids[2]!, ids[1]!])
  }
  const ended = await reach(desk, 'to_conclude', {}, minutesAgo(50))
  await concludeCase(desk.handler, { commentId: ended.commentId, outcome: 'adopted' })
  const refused = await reach(desk, 'to_assign', {}, minutesAgo(40))
  await concludeCase(desk.moderator, { commentId: refused.commentId, outcome: 'not_accepted', reason: '与本通报无关' })
  standing.set('concluded', [refused.commentId, ended.commentId])
  const returned = await reach(desk, 'awaiting_approval', {}, minutesAgo(5))
  await returnReply(desk.approver, { replyId: returned.replyId, note: '请补充' })
  const again = await reach(desk, 'to_conclude', {}, minutesAgo(4))
  await draftReply(desk.handler, { commentId: again.commentId, publicText: '补充答复' })
  standing.set('with_unit', [...standing.get('with_unit')!, returned.commentId, again.commentId])
  // Another office with work of its own that nobody here may see.
  const other = await makeDesk()
  for (const stage of reached) await reach(other, stage)
}, 120_000)

const idsIn = async (ctx: StaffContext, view: Stage) => (await listQueue(ctx, { view })).items.map(({ commentId }) => commentId)

test('every comment stands in exactly one queue, oldest first; what is concluded, newest first', async () => {
  for (const stage of stages) expect(await idsIn(desk.moderator, stage), stage).toEqual(standing.get(stage))
})

test('the counts of all queues come in one query and agree with the lists', async () => {
  const counts = await countQueues(desk.moderator)
  for (const stage of stages) {
    const { total, oldest, items } = await listQueue(desk.moderator, { view: stage })
    expect(counts[stage], stage).toEqual({ count: total, oldest })
    expect(total).toBe(items.length)
    expect(oldest).toEqual(items.map(({ receivedAt }) => receivedAt).sort((one, other) => one.getTime() - other.getTime())[0])
  }
})

test('the stage in lists is the stage of the single case', async () => {
  for (const stage of stages) {
    for (const id of standing.get(stage)!) {
      const found = await ownerPrisma().comment.findUniqueOrThrow({ where: { id }, include: { case: { include: { replies: true } } } })
      expect(stageOf({ moderation: found.moderation, leadUnitId: found.case?.leadUnitId ?? null, outcome: found.case?.outcome ?? null, replies: found.case?.replies ?? [] })).toBe(stage)
      expect((await findCase(desk.moderator, { commentId: id })).stage).toBe(stage)
    }
  }
})

test('a handler sees the cases of their own unit only, everyone only their own organisation', async () => {
  for (const stage of stages) {
    expect(await idsIn(desk.otherHandler, stage), stage).toEqual([])
    expect(await idsIn(desk.stranger, stage), stage).toEqual([])
    const mine = stage === 'awaiting_moderation' || stage === 'to_assign' ? [] : standing.get(stage)!
    expect(await idsIn(desk.handler, stage), stage).toEqual(stage === 'concluded' ? mine.slice(1) : mine)
  }
  const hidden = standing.get('with_unit')![0]!
  for (const ctx of [desk.otherHandler, desk.stranger]) await expect(findCase(ctx, { commentId: hidden })).rejects.toMatchObject({ reason: 'comment_not_found' })
})

test('the decision and the filters of the policy agree for everyone about everything', async () => {
  const unitOf = (role: Role) => (role === 'handler' ? desk.unit.id : null)
  const others = await Promise.all(Object.values(Role).map(async (role) => staffContext(await makeStaff(desk.made.organisation, [role], { unitId: unitOf(role) }))))
  const all = await ownerPrisma().case.findMany({ select: { id: true, leadUnitId: true, comment: { select: { report: { select: { organisationId: true } } } } } })
  for (const { actor } of [...others, desk.otherHandler, desk.stranger]) {
    const decided = all.filter(({ leadUnitId, comment }) => canSeeComment(actor, { organisationId: comment.report.organisationId, leadUnitId })).map(({ id }) => id).sort()
    const filtered = (await ownerPrisma().case.findMany({ where: casesVisibleTo(actor), select: { id: true } })).map(({ id }) => id).sort()
    const { condition, values } = visibleSql(actor, 1)
    const { rows } = await ownerQuery<{ id: string }>(
      `SELECT k.id FROM comments c JOIN reports p ON p.id = c.report_id JOIN cases k ON k.comment_id = c.id WHERE ${condition} ORDER BY k.id`, values)
    expect(filtered, actor.roles.join()).toEqual(decided)
    expect(rows.map(({ id }) => id).sort(), actor.roles.join()).toEqual(decided)
  }
})

test('roles that reach no case see no queue', async () => {
  for (const role of ['administrator', 'publisher'] as const) {
    const ctx = await staffContext(await makeStaff(desk.made.organisation, [role]))
    await expect(listQueue(ctx, { view: 'to_assign' })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(countQueues(ctx)).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(findCase(ctx, { commentId: standing.get('to_assign')![0]! })).rejects.toMatchObject({ reason: 'not_permitted' })
  }
})

test('pages follow one another without gap or repetition, also where many came at the same moment', async () => {
  const ours = await makeDesk()
  const receivedAt = new Date()
  for (let at = 0; at < 7; at += 1) await reach(ours, 'awaiting_moderation', {}, { receivedAt })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await listQueue(ours.moderator, { view: 'awaiting_moderation', limit: 3, cursor })
    expect(page.total).toBe(7)
    seen.push(...page.items.map(({ commentId }) => commentId))
    cursor = page.nextCursor
  } while (cursor)
  expect(new Set(seen).size).toBe(7)
  await expect(listQueue(ours.moderator, { view: 'to_assign', cursor: `1_${'-'.repeat(36)}` })).rejects.toHaveProperty('fields')
  await expect(listQueue(ours.moderator, { view: 'to_assign', cursor: `999999999999999_${seen[0]!}` })).resolves.toMatchObject({ items: [] })
})

test('a list can be that of one report', async () => {
  const second = await makeReport({ organisation: desk.made.organisation })
  const { commentId } = await reach({ ...desk, made: second }, 'to_assign')
  expect((await listQueue(desk.moderator, { view: 'to_assign', reportSlug: second.report.slug })).items).toMatchObject([{ commentId, report: { slug: second.report.slug } }])
  expect(await listQueue(desk.moderator, { view: 'to_assign', reportSlug: 'none' })).toEqual({ items: [], nextCursor: null, total: 0, oldest: null })
})

test('a row of the list says what it is about, without the whole text', async () => {
  const { items } = await listQueue(desk.approver, { view: 'awaiting_approval' })
  expect(items[0]).toMatchObject({
    stance: 'not_resolved', issue: { number: '1', title: '第1个问题' }, unit: { id: desk.unit.id }, reply: { status: 'awaiting_approval', returned: false, mine: false, excerpt: '已派人疏通，排水恢复正常。' }, outcome: null,
  })
  const long = await reach(desk, 'awaiting_moderation', { body: `第一行\n\n${'很长'.repeat(500)}` })
  const row = (await listQueue(desk.moderator, { view: 'awaiting_moderation' })).items.find(({ commentId }) => commentId === long.commentId)
  expect(row?.excerpt).toMatch(/^第一行 很长/)
  expect(row?.excerpt.length).toBeLessThanOrEqual(160)
})
