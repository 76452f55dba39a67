import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { approveReply } from '../../../lib/cases/commands/approve-reply'
import { assignCase } from '../../../lib/cases/commands/assign-case'
import { concludeCase } from '../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../lib/cases/commands/draft-reply'
import { releaseReplies } from '../../../lib/cases/commands/release-replies'
import { returnReply } from '../../../lib/cases/commands/return-reply'
import { submitReply } from '../../../lib/cases/commands/submit-reply'
import { findCase } from '../../../lib/cases/find-case'
import { changeRoles } from '../../../lib/organisations/commands/change-roles'
import { disableStaff } from '../../../lib/organisations/commands/disable-staff'
import { enableStaff } from '../../../lib/organisations/commands/enable-staff'
import { inviteStaff } from '../../../lib/organisations/commands/invite-staff'
import { renameUnit } from '../../../lib/organisations/commands/rename-unit'
import type { StaffContext } from '../../../lib/platform/context'
import { Refusal } from '../../../lib/platform/errors'
import { detachFile } from '../../../lib/reports/commands/attach-file'
import { discardDraft } from '../../../lib/reports/commands/discard-draft'
import { approveExtension, proposeExtension } from '../../../lib/reports/commands/extend-window'
import { setProgress } from '../../../lib/reports/commands/set-progress'
import { submitRevision } from '../../../lib/reports/commands/submit-revision'
import { approveProgressUpdate } from '../../../lib/reports/commands/update-progress'
import { withdrawReport } from '../../../lib/reports/commands/withdraw'
import { findReportForStaff } from '../../../lib/reports/staff-queries'
import { findDraft } from '../../../lib/reports/staff-queries-draft'
import { moderateComment } from '../../../lib/submissions/moderation/moderate-comment'
import { openPicture } from '../../../lib/submissions/moderation/open-picture'
import { revealContact } from '../../../lib/submissions/moderation/reveal-contact'
import { openKeptMail } from '../../../lib/submissions/open-kept-mail'
import { useTestDatabase } from '../../support/database'
import { ownerQuery } from '../../support/owner'
import { makeWholeOrganisation, type WholeOrganisation } from '../../support/whole-organisation'

useTestDatabase()

let all: WholeOrganisation[]
beforeAll(async () => {
  all = []
  for (let count = 0; count < 3; count += 1) all.push(await makeWholeOrganisation())
})

type Ask = (ctx: StaffContext, theirs: WholeOrganisation) => Promise<unknown>

/** Everything that takes an id or an address, asked with those of another organisation. */
const asks: Record<string, Ask> = {
  findCase: (ctx, { comment }) => findCase(ctx, { commentId: comment.id }),
  moderateComment: (ctx, { comment }) => moderateComment(ctx, { commentId: comment.id, decision: 'published' }),
  revealContact: (ctx, { comment }) => revealContact(ctx, { commentId: comment.id }),
  openPicture: (ctx, { comment }) => openPicture(ctx, { commentId: comment.id, position: 0 }),
  openKeptMail: (ctx, { mailId }) => openKeptMail(ctx, { mailId }),
  assignCase: (ctx, { comment, unit }) => assignCase(ctx, { commentId: comment.id, unitId: unit.id }),
  draftReply: (ctx, { comment }) => draftReply(ctx, { commentId: comment.id, publicText: '已收到。' }),
  submitReply: (ctx, { replyId }) => submitReply(ctx, { replyId }),
  approveReply: (ctx, { replyId }) => approveReply(ctx, { replyId }),
  returnReply: (ctx, { replyId }) => returnReply(ctx, { replyId, note: '请补充' }),
  releaseReplies: (ctx, { replyId }) => releaseReplies(ctx, { replyIds: [replyId] }),
  concludeCase: (ctx, { comment }) => concludeCase(ctx, { commentId: comment.id, outcome: 'adopted' }),
  changeRoles: (ctx, { staff }) => changeRoles(ctx, { staffId: staff.id, roles: ['auditor'] }),
  disableStaff: (ctx, { staff }) => disableStaff(ctx, { staffId: staff.id }),
  enableStaff: (ctx, { staff }) => enableStaff(ctx, { staffId: staff.id }),
  renameUnit: (ctx, { unit }) => renameUnit(ctx, { unitId: unit.id, name: '别的名称' }),
  'inviteStaff into a unit': (ctx, { unit }) => inviteStaff(ctx, { roles: ['handler'], unitId: unit.id }),
  findReportForStaff: (ctx, { made }) => findReportForStaff(ctx, { slug: made.report.slug }),
  findDraft: (ctx, { draft }) => findDraft(ctx, { slug: draft.report.slug }),
  discardDraft: (ctx, { draft }) => discardDraft(ctx, { slug: draft.report.slug, version: 1 }),
  submitRevision: (ctx, { draft }) => submitRevision(ctx, { slug: draft.report.slug, version: 1 }),
  setProgress: (ctx, { made }) => setProgress(ctx, { slug: made.report.slug, progress: { 1: 'completed' } }),
  withdrawReport: (ctx, { made }) => withdrawReport(ctx, { slug: made.report.slug, reason: '有误' }),
  proposeExtension: (ctx, { made }) => proposeExtension(ctx, { slug: made.report.slug, closes: '2099-01-01', reason: '连日暴雨' }),
  approveExtension: (ctx, { made, extensionId }) => approveExtension(ctx, { slug: made.report.slug, id: extensionId }),
  approveProgressUpdate: (ctx, { made, updateId }) => approveProgressUpdate(ctx, { slug: made.report.slug, id: updateId }),
  detachFile: (ctx, { draft, attachmentId }) => detachFile(ctx, { slug: draft.report.slug, id: attachmentId }),
}

async function contents(): Promise<string> {
  const { rows: tables } = await ownerQuery<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace AND relname <> 'audit_events' ORDER BY 1`)
  const parts = await Promise.all(tables.map(({ name }) => ownerQuery<{ text: string }>(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS text FROM ${name} t`)))
  return parts.map(({ rows }) => rows[0]!.text).join()
}

it('whoever asks with an id or an address of another organisation is told that there is none, and nothing changes', async () => {
  const before = await contents()
  const trial = fc.tuple(fc.constantFrom(...Object.keys(asks)), fc.nat(2), fc.integer({ min: 1, max: 2 }))
  await fc.assert(fc.asyncProperty(trial, async ([name, ours, step]) => {
    const theirs = all[(ours + step) % 3]!
    const answer = await asks[name]!(all[ours]!.ctx, theirs).catch((error: unknown) => error)
    if (answer === null) return
    expect(answer, name).toBeInstanceOf(Refusal)
    expect((answer as Refusal).reason, name).toMatch(/_not_found$|^not_permitted$/)
  }), { numRuns: 200, examples: Object.keys(asks).map((name) => [[name, 0, 1]] as [[string, number, number]]) })
  expect(await contents()).toBe(before)
})

it('one with ids of a third organisation mixed in is refused as well', async () => {
  const [ours, theirs] = [all[0]!, all[1]!]
  await expect(assignCase(ours.ctx, { commentId: ours.comment.id, unitId: theirs.unit.id })).rejects.toMatchObject({ reason: 'unit_not_found' })
  await expect(changeRoles(ours.ctx, { staffId: ours.staff.id, roles: ['handler'], unitId: theirs.unit.id })).rejects.toBeInstanceOf(Refusal)
  await expect(approveExtension(ours.ctx, { slug: ours.made.report.slug, id: theirs.extensionId })).rejects.toBeInstanceOf(Refusal)
  await expect(detachFile(ours.ctx, { slug: ours.draft.report.slug, id: theirs.attachmentId })).rejects.toBeInstanceOf(Refusal)
})
