import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { attachFile, detachFile, withdrawAttachment } from '../../../../lib/reports/commands/attach-file'
import { submitRevision } from '../../../../lib/reports/commands/submit-revision'
import { findPublicAttachment, findPublicHistory } from '../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { ATTACHMENT_LIMIT_BYTES, ATTACHMENTS_PER_REPORT_LIMIT } from '../../../../lib/reports/schema'
import { findReportLife } from '../../../../lib/reports/staff-queries-life'
import { useTestDatabase } from '../../../support/database'
import { citizenContext } from '../../../support/factories'
import { ownerQuery } from '../../../support/owner'
import { approveNow, importDraft, makeEditors, publishedReport } from '../editors'
import { eventsOf, withoutRoomForEvents } from '../events'

useTestDatabase()

const pdf = new TextEncoder().encode('%PDF-1.7 签发原件')
const file = { title: '签发原件', fileName: 'signed.pdf', bytes: pdf }
const draft = async () => {
  const editors = await makeEditors()
  return { editors, slug: await importDraft(editors) }
}
const published = async () => {
  const { editors, slug } = await draft()
  const { attachmentId: id } = await attachFile(editors.editor, { slug, ...file })
  await approveNow(editors, slug)
  return { editors, slug, id }
}
const historyOf = async (slug: string) => findPublicHistory(citizenContext(), { reportId: (await findPublishedReport(citizenContext(), { slug }))!.id })

describe('a file with a report', () => {
  test('is public with the revision that brings it, under its digest', async () => {
    const { editors, slug } = await draft()
    const { attachmentId: id } = await attachFile(editors.editor, { slug, ...file })
    expect(await findPublicAttachment(citizenContext(), { slug, id })).toBeNull()
    await approveNow(editors, slug)
    const stored = await findPublicAttachment(citizenContext(), { slug, id })
    expect(stored).toMatchObject({ mediaType: 'application/pdf' })
    expect(Buffer.from(stored!.digest).equals(createHash('sha256').update(pdf).digest())).toBe(true)
    expect((await historyOf(slug)).attachments).toMatchObject([{ title: '签发原件', byteCount: pdf.length }])
    expect(await eventsOf(slug, 'attachment.added')).toBe(1)
  })

  test('is told by its content: an unknown, empty or too large one is refused', async () => {
    const { editors, slug } = await draft()
    const refused = (bytes: Uint8Array) => attachFile(editors.editor, { slug, ...file, bytes })
    await expect(refused(new TextEncoder().encode('<html>'))).rejects.toMatchObject({ fields: [{ path: 'file', problem: 'unknown_value' }] })
    await expect(refused(new Uint8Array())).rejects.toMatchObject({ fields: [{ path: 'bytes', problem: 'required' }] })
    await expect(refused(new Uint8Array(ATTACHMENT_LIMIT_BYTES + 1))).rejects.toMatchObject({ fields: [{ path: 'bytes', problem: 'too_long' }] })
    await expect(attachFile(editors.editor, { slug, ...file, title: '' })).rejects.toMatchObject({ fields: [{ path: 'title', problem: 'required' }] })
  })

  test('there are at most so many', async () => {
    const { editors, slug } = await draft()
    for (let at = 0; at < ATTACHMENTS_PER_REPORT_LIMIT; at++) await attachFile(editors.editor, { slug, ...file })
    await expect(attachFile(editors.editor, { slug, ...file })).rejects.toMatchObject({ fields: [{ path: 'file', problem: 'too_many' }] })
  })

  test('is added and taken out by publishers of the same body while it is a draft', async () => {
    const { editors, slug } = await draft()
    await expect(attachFile(editors.moderator, { slug, ...file })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(attachFile(editors.stranger, { slug, ...file })).rejects.toMatchObject({ reason: 'report_not_found' })
    const { attachmentId: id } = await attachFile(editors.editor, { slug, ...file })
    await detachFile(editors.colleague, { slug, id })
    await expect(detachFile(editors.colleague, { slug, id })).rejects.toMatchObject({ reason: 'attachment_not_found' })
    await submitRevision(editors.editor, { slug, version: 1 })
    await expect(attachFile(editors.editor, { slug, ...file })).rejects.toMatchObject({ reason: 'revision_not_editable' })
  })

  test('is not kept when the event cannot be written', async () => {
    const { editors, slug } = await draft()
    await withoutRoomForEvents('attachment.added', () => expect(attachFile(editors.editor, { slug, ...file })).rejects.toThrow())
    expect((await findReportLife(editors.editor, { slug }))!.attachments).toEqual([])
  })
})

describe('withdrawing a file', () => {
  test('leaves its title with the reason; the bytes are not served any more', async () => {
    const { editors, slug, id } = await published()
    await withdrawAttachment(editors.approver, { slug, id, reason: '附表有误' })
    expect(await findPublicAttachment(citizenContext(), { slug, id })).toBeNull()
    expect((await historyOf(slug)).attachments).toMatchObject([{ title: '签发原件', withdrawnReason: '附表有误' }])
    await expect(withdrawAttachment(editors.approver, { slug, id, reason: '再来' })).rejects.toMatchObject({ reason: 'attachment_not_found' })
  })

  test('is for those who publish, and for what is public', async () => {
    const { editors, slug, id } = await published()
    await expect(withdrawAttachment(editors.moderator, { slug, id, reason: '附表有误' })).rejects.toMatchObject({ reason: 'not_permitted' })
    await expect(withdrawAttachment(editors.stranger, { slug, id, reason: '附表有误' })).rejects.toMatchObject({ reason: 'report_not_found' })
    const other = await publishedReport(editors)
    await expect(withdrawAttachment(editors.approver, { slug: other, id, reason: '附表有误' })).rejects.toMatchObject({ reason: 'attachment_not_found' })
  })

  test('of a published file the database keeps name and bytes', async () => {
    const { id } = await published()
    await expect(ownerQuery(`UPDATE report_attachments SET title = '别的' WHERE id = $1`, [id])).rejects.toThrow(/stays what it was/)
    await expect(ownerQuery('DELETE FROM report_attachments WHERE id = $1', [id])).rejects.toThrow(/stays what it was/)
    await expect(ownerQuery(`UPDATE report_attachments SET bytes = 'x'::bytea, byte_count = 1 WHERE id = $1`, [id])).rejects.toThrow(/an_attachment_is_what_it_says/)
  })
})
