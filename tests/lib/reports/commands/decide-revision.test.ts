import { describe, expect, test } from 'vitest'
import { switchOffFourEyes } from '../../../../lib/organisations/commands/switch-off-four-eyes'
import { approveRevision, returnRevision, takeBackRevision } from '../../../../lib/reports/commands/decide-revision'
import { submitRevision } from '../../../../lib/reports/commands/submit-revision'
import { publishDueRevisions } from '../../../../lib/reports/publish-due-revisions'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { findDraft } from '../../../../lib/reports/staff-queries-draft'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeOrganisation, makeStaff, staffContext } from '../../../support/factories'
import { ownerPrisma, ownerQuery } from '../../../support/owner'
import { approveNow, edit, importDraft, makeEditors, versionOf } from '../editors'

useTestDatabase()

const submitted = async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  await submitRevision(editors.editor, { slug, version: 1 })
  return { editors, slug }
}

describe('four eyes on publishing a report', () => {
  test('a second person approves and the report is public at once', async () => {
    const { editors, slug } = await submitted()
    expect(await findPublishedReport(citizenContext(), { slug })).toBeNull()
    expect(await approveRevision(editors.approver, { slug, version: 2 })).toEqual({ published: true })
    expect(await findPublishedReport(citizenContext(), { slug })).toMatchObject({ slug, issueCount: 2, revision: { number: 1 } })
    expect(await findDraft(editors.editor, { slug })).toBeNull()
  })

  test('who drafted, edited or sent it cannot approve it', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.colleague, slug, { kind: 'fact', fact: 'source', value: '云泽区水务局' })
    await submitRevision(editors.colleague, { slug, version: 2 })
    for (const author of [editors.editor, editors.colleague]) {
      await expect(approveRevision(author, { slug, version: 3 })).rejects.toMatchObject({ reason: 'author_cannot_approve' })
    }
    await expect(approveRevision(editors.moderator, { slug, version: 3 })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(approveRevision(editors.stranger, { slug, version: 3 })).rejects.toMatchObject({ reason: 'report_not_found' })
  })

  test('the database refuses the author as approver, whoever writes', async () => {
    const { editors, slug } = await submitted()
    const write = ownerQuery(
      `UPDATE report_revisions SET status = 'approved', approved_by = drafted_by, approved_at = now() WHERE report_id = (SELECT id FROM reports WHERE slug = $1)`, [slug])
    await expect(write).rejects.toThrow(/the_author_is_not_the_approver/)
    expect(editors.editor.actor.id).not.toBe(editors.approver.actor.id)
  })

  test('an organisation with a single member of staff may switch it off, which stands in the record', async () => {
    const organisation = await makeOrganisation()
    const alone = await staffContext(await makeStaff(organisation, ['administrator', 'publisher', 'approver']))
    const editors = { organisation, editor: alone, colleague: alone, approver: alone, moderator: alone, stranger: alone }
    const slug = await importDraft(editors)
    await submitRevision(alone, { slug, version: 1 })
    await expect(approveRevision(alone, { slug, version: 2 })).rejects.toMatchObject({ reason: 'author_cannot_approve' })
    await switchOffFourEyes(alone, { act: 'publish_report', reason: '本单位只有一人' })
    expect(await approveRevision(alone, { slug, version: 2 })).toEqual({ published: true })
    expect(await ownerPrisma().reportRevision.findFirst({ where: { report: { slug } }, select: { waiverId: true } })).toMatchObject({ waiverId: expect.any(String) as string })
  })
})

describe('on the way to the public', () => {
  test('a returned draft carries the note and has to be sent again', async () => {
    const { editors, slug } = await submitted()
    await returnRevision(editors.approver, { slug, version: 2, note: '请补充联系电话' })
    expect((await findDraft(editors.editor, { slug }))!.revision).toMatchObject({ status: 'draft', returnNote: '请补充联系电话' })
    await expect(approveRevision(editors.approver, { slug, version: 3 })).rejects.toMatchObject({ reason: 'revision_not_awaiting_approval' })
  })

  test('what is approved is what was shown: another version is refused', async () => {
    const { editors, slug } = await submitted()
    await expect(approveRevision(editors.approver, { slug, version: 1 })).rejects.toMatchObject({ reason: 'changed_meanwhile' })
  })

  test('of two approvals at once one publishes', async () => {
    const { editors, slug } = await submitted()
    const second = await staffContext(await makeStaff(editors.organisation, ['approver']))
    const results = await Promise.allSettled([editors.approver, second].map((ctx) => approveRevision(ctx, { slug, version: 2 })))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await ownerQuery('SELECT count(*)::int AS count FROM audit_events WHERE action = $1', ['report.published'])
    expect(rows[0]).toMatchObject({ count: expect.any(Number) as number })
  })

  test('a draft without a title is not sent', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await edit(editors.editor, slug, { kind: 'fact', fact: 'title', value: null })
    await expect(submitRevision(editors.editor, { slug, version: 2 })).rejects.toMatchObject({ reason: 'revision_unfinished', details: { missing: ['title'] } })
  })
})

describe('publishing at a set time', () => {
  const later = new Date(Date.now() + 3_600_000)

  test('waits for its hour by the database’s clock and then goes public by itself, once', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await approveNow(editors, slug, later)
    await publishDueRevisions()
    expect(await findPublishedReport(citizenContext(), { slug })).toBeNull()
    await ownerQuery(`UPDATE report_revisions SET publish_at = now() - interval '1 second' WHERE report_id = (SELECT id FROM reports WHERE slug = $1)`, [slug])
    const [first, second] = await Promise.all([publishDueRevisions(), publishDueRevisions()])
    expect(first + second).toBe(1)
    expect(await findPublishedReport(citizenContext(), { slug })).not.toBeNull()
    const { rows } = await ownerQuery(`SELECT actor_kind::text FROM audit_events WHERE action = 'report.published' ORDER BY id DESC LIMIT 1`)
    expect(rows).toEqual([{ actor_kind: 'system' }])
  })

  test('taken back before its hour the approval is void', async () => {
    const editors = await makeEditors()
    const slug = await importDraft(editors)
    await approveNow(editors, slug, later)
    await takeBackRevision(editors.editor, { slug, version: await versionOf(editors.editor, slug) })
    expect((await findDraft(editors.editor, { slug }))!.revision).toMatchObject({ status: 'draft', publishAt: null })
  })
})
