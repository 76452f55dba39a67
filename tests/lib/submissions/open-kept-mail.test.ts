import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailFileName, mailFolder } from '../../../lib/notifications/transport'
import type { StaffContext } from '../../../lib/platform/context'
import { openKeptMail } from '../../../lib/submissions/open-kept-mail'
import { useTestDatabase } from '../../support/database'
import { makeOrganisation, makeReport, makeStaff, makeSubmission, staffContext, type MadeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'

const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-mails-'))
useTestDatabase({ dataFolder })
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

let made: MadeReport
let administrator: StaffContext

beforeAll(async () => {
  made = await makeReport()
  administrator = await staffContext(await makeStaff(made.organisation, ['administrator']))
  mkdirSync(mailFolder(dataFolder), { recursive: true })
})

async function mail(status: 'kept' | 'sent', content: string | null): Promise<string> {
  const id = randomUUID()
  const { submission } = await makeSubmission(made)
  await ownerPrisma().mail.create({ data: { id, kind: 'receipt', submissionId: submission.id, status } })
  if (content !== null) writeFileSync(path.join(mailFolder(dataFolder), mailFileName(id)), content)
  return id
}

test('an administrator takes out a kept mail, and that is on record without a word of it', async () => {
  const mailId = await mail('kept', 'To: someone@example.org\r\n\r\nreceipt')
  const { fileName, content } = await openKeptMail(administrator, { mailId })
  expect({ fileName, text: Buffer.from(content).toString() }).toEqual({ fileName: `${mailId}.eml`, text: 'To: someone@example.org\r\n\r\nreceipt' })
  const event = await ownerPrisma().auditEvent.findFirstOrThrow({ where: { action: 'mail.opened', subjectId: mailId } })
  expect(event.actorId).toBe(administrator.actor.id)
  expect(JSON.stringify(event.details)).not.toContain('someone')
})

test('what was sent, what is gone from the folder and what belongs to another organisation is not there', async () => {
  const theirs = await staffContext(await makeStaff(await makeOrganisation(), ['administrator']))
  const kept = await mail('kept', 'x')
  await expect(openKeptMail(administrator, { mailId: await mail('sent', 'x') })).rejects.toMatchObject({ reason: 'mail_not_found' })
  await expect(openKeptMail(administrator, { mailId: await mail('kept', null) })).rejects.toMatchObject({ reason: 'mail_not_found' })
  await expect(openKeptMail(theirs, { mailId: kept })).rejects.toMatchObject({ reason: 'mail_not_found' })
  expect(await ownerPrisma().auditEvent.count({ where: { action: 'mail.opened', subjectId: kept } })).toBe(0)
})

test('only administrators may', async () => {
  const moderator = await staffContext(await makeStaff(made.organisation, ['moderator', 'auditor']))
  await expect(openKeptMail(moderator, { mailId: await mail('kept', 'x') })).rejects.toMatchObject({ reason: 'not_permitted' })
})
