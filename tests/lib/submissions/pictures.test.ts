import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { acceptSubmission } from '../../../lib/submissions/accept-submission'
import { findCase } from '../../../lib/cases/find-case'
import { listQueue } from '../../../lib/cases/staff-queries'
import { lookUpReceipt } from '../../../lib/submissions/look-up-receipt'
import { openPicture } from '../../../lib/submissions/moderation/open-picture'
import { PICTURES_LIMIT, readyPictures } from '../../../lib/submissions/pictures'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeOrganisation, makeReport, makeStaff, staffContext, type MadeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'
import { letTakePictures, photo } from '../../support/pictures'
import { send, submissionTo } from './support'

useTestDatabase()

let jpeg: Buffer
let allowing: MadeReport
beforeAll(async () => {
  jpeg = await photo()
  allowing = await makeReport()
  await letTakePictures(allowing.report.slug)
})

describe('making a picture ready', () => {
  test('keeps what can be seen, upright, and nothing that tells where, when or by whom it was taken', async () => {
    expect((await sharp(await photo()).metadata()).exif).toBeDefined()
    const [ready] = await readyPictures([await photo()])
    const kept = await sharp(ready!.bytes).metadata()
    expect([kept.width, kept.height]).toEqual([40, 60])
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(Buffer.from(ready!.bytes).includes('王秀英')).toBe(false)
  })

  test('what is hidden behind the picture is not kept', async () => {
    const [ready] = await readyPictures([Buffer.concat([jpeg, Buffer.from('PK<script>alert(1)</script>')])])
    expect(Buffer.from(ready!.bytes).includes('<script>')).toBe(false)
  })

  test('a large one is made smaller, a small one stays as it is', async () => {
    const [large, small] = await readyPictures([await photo(4000, 1000), jpeg])
    expect((await sharp(large!.bytes).metadata()).height).toBe(2560)
    expect((await sharp(small!.bytes).metadata()).height).toBe(60)
  })

  test('every wrong file is named: no picture, broken, of another kind, with too many points', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } }).png().toBuffer()
    await expect(readyPictures([svg, jpeg.subarray(0, 40), jpeg, huge])).rejects.toMatchObject({
      fields: [0, 1, 3].map((at) => ({ path: `pictures[${at}]`, problem: 'not_a_picture' })),
    })
    await expect(readyPictures(Array.from({ length: PICTURES_LIMIT + 1 }, () => jpeg))).rejects.toMatchObject({ fields: [{ path: 'pictures', problem: 'too_many', limit: PICTURES_LIMIT }] })
  })
})

describe('pictures with a submission', () => {
  const sendTo = async (slug: string, key = randomUUID(), files = [jpeg]) =>
    acceptSubmission(citizenContext(), { key, submission: submissionTo(slug), channel: 'web', pictures: await readyPictures(files) })

  test('are written with it in one transaction, sealed', async () => {
    const { number } = await sendTo(allowing.report.slug)
    const { attachments } = await ownerPrisma().submission.findUniqueOrThrow({ where: { number }, include: { attachments: true } })
    expect(attachments).toMatchObject([{ position: 0, mediaType: 'image/jpeg' }])
    expect([...attachments[0]!.bytes.subarray(1, 3)]).not.toEqual([0xff, 0xd8])
  })

  test('belong to what was sent: the same key with other pictures is refused, with the same ones it is a repeat', async () => {
    const key = randomUUID()
    await sendTo(allowing.report.slug, key)
    expect((await sendTo(allowing.report.slug, key)).repeated).toBe(true)
    await expect(sendTo(allowing.report.slug, key, [await photo(20, 20)])).rejects.toMatchObject({ reason: 'key_reused_with_other_content' })
  })

  test('to a report that takes none are refused by name, and nothing is written', async () => {
    const other = await makeReport()
    const before = await ownerPrisma().submission.count()
    await expect(sendTo(other.report.slug)).rejects.toMatchObject({ fields: [{ path: 'pictures', problem: 'not_asked_by_report' }] })
    expect(await ownerPrisma().submission.count()).toBe(before)
    const { number } = await send(submissionTo(other.report.slug))
    const { id } = await ownerPrisma().submission.findUniqueOrThrow({ where: { number } })
    const written = ownerPrisma().submissionAttachment.create({ data: { id: randomUUID(), submissionId: id, position: 0, mediaType: 'image/jpeg', byteCount: 1, bytes: new Uint8Array(1) } })
    await expect(written).rejects.toThrow(/takes no attachments/)
  })

  test('that arrive together are each with their own, and one that may not have any leaves the others alone', async () => {
    const other = await makeReport()
    const before = await ownerPrisma().submissionAttachment.count()
    const files = [jpeg, await photo(30, 30)]
    const sent = await Promise.allSettled([sendTo(allowing.report.slug, randomUUID(), files), sendTo(other.report.slug), send(submissionTo(other.report.slug)), sendTo(allowing.report.slug)])
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(await ownerPrisma().submissionAttachment.count()).toBe(before + 3)
  })

  test('are counted for the holder of the receipt, and shown to nobody by it', async () => {
    const { receipt } = await sendTo(allowing.report.slug, randomUUID(), [jpeg, await photo(30, 30)])
    expect((await lookUpReceipt(citizenContext(), { receipt })).pictures).toBe(2)
    expect((await lookUpReceipt(citizenContext(), { receipt: (await send(submissionTo(allowing.report.slug))).receipt })).pictures).toBe(0)
  })

  test('are said in the queue and at the case; only who may open them is offered to', async () => {
    const made = await makeReport()
    await letTakePictures(made.report.slug)
    const { number } = await sendTo(made.report.slug, randomUUID(), [jpeg, await photo(30, 30)])
    const comment = await ownerPrisma().comment.findFirstOrThrow({ where: { submission: { number } }, select: { id: true } })
    const moderator = await staffContext(await makeStaff(made.organisation, ['moderator']))
    expect((await listQueue(moderator, { view: 'awaiting_moderation' })).items).toMatchObject([{ pictures: 2 }])
    const file = await findCase(moderator, { commentId: comment.id })
    expect(file.pictures).toEqual([0, 1])
    expect(file.acts).toContain('open_picture')
    const approver = await staffContext(await makeStaff(made.organisation, ['approver']))
    expect((await findCase(approver, { commentId: comment.id })).acts).not.toContain('open_picture')
  })

  test('are opened by those who handle the comment, each look an event; by nobody of another body', async () => {
    const { number } = await sendTo(allowing.report.slug)
    const comment = await ownerPrisma().comment.findFirstOrThrow({ where: { submission: { number } }, select: { id: true } })
    const moderator = await staffContext(await makeStaff(allowing.organisation, ['moderator']))
    const { bytes, mediaType } = await openPicture(moderator, { commentId: comment.id, position: 0 })
    expect(mediaType).toBe('image/jpeg')
    expect((await sharp(bytes).metadata()).format).toBe('jpeg')
    expect(await ownerPrisma().auditEvent.count({ where: { action: 'picture.opened', subjectId: comment.id } })).toBe(1)
    await expect(openPicture(moderator, { commentId: comment.id, position: 1 })).rejects.toMatchObject({ reason: 'attachment_not_found' })
    const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['moderator']))
    await expect(openPicture(stranger, { commentId: comment.id, position: 0 })).rejects.toMatchObject({ reason: 'comment_not_found' })
    const administrator = await staffContext(await makeStaff(allowing.organisation, ['administrator']))
    await expect(openPicture(administrator, { commentId: comment.id, position: 0 })).rejects.toMatchObject({ reason: 'not_permitted' })
  })
})
