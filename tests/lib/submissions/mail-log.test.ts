import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { StaffContext } from '../../../lib/platform/context'
import { seal } from '../../../lib/platform/sealing'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { listMails, maskAddress } from '../../../lib/submissions/mail-log'
import { useTestDatabase } from '../../support/database'
import { makeOrganisation, makeReport, makeStaff, makeSubmission, staffContext } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()
let administrator: StaffContext
let number: string
const ids: string[] = []

beforeAll(async () => {
  const made = await makeReport()
  administrator = await staffContext(await makeStaff(made.organisation, ['administrator']))
  const { submission } = await makeSubmission(made)
  number = submission.number
  await ownerPrisma().contact.create({ data: { submissionId: submission.id, email: seal('wang.xiuying@example.org', contactPlace(submission.id, 'email')) } })
  for (const [at, status] of (['queued', 'sent', 'kept', 'failed', 'kept'] as const).entries()) {
    const id = randomUUID()
    ids.unshift(id)
    await ownerPrisma().mail.create({ data: { id, kind: 'receipt', submissionId: submission.id, status, lastError: status === 'failed' ? '550' : null, createdAt: new Date(Date.now() - 60_000 + at * 1000) } })
  }
})

test('administrators see what became of every mail, newest first, addresses masked', async () => {
  const { mails, total, counts } = await listMails(administrator)
  expect(mails.map(({ id }) => id)).toEqual(ids)
  expect({ total, counts }).toEqual({ total: 5, counts: { queued: 1, sent: 1, kept: 2, failed: 1 } })
  expect(mails[0]).toMatchObject({ kind: 'receipt', status: 'kept', submissionNumber: number, maskedAddress: 'w***@example.org', fileName: `${ids[0]!}.eml`, nextAttemptAt: null })
  expect(mails[1]).toMatchObject({ status: 'failed', lastError: '550', fileName: null })
  expect(mails[4]).toMatchObject({ status: 'queued', nextAttemptAt: expect.any(Date) as Date })
  expect(JSON.stringify(mails)).not.toContain('xiuying')
})

test('pages and a filter by status', async () => {
  const first = await listMails(administrator, { limit: 2 })
  const second = await listMails(administrator, { limit: 3, cursor: first.nextCursor })
  expect([...first.mails, ...second.mails].map(({ id }) => id)).toEqual(ids)
  expect(second.nextCursor).toBeNull()
  expect(await listMails(administrator, { status: 'kept' })).toMatchObject({ total: 2, mails: [{ status: 'kept' }, { status: 'kept' }] })
})

test('nobody else sees them, and of another organisation none', async () => {
  const made = await makeReport()
  const moderator = await staffContext(await makeStaff(made.organisation, ['moderator', 'auditor', 'approver', 'publisher']))
  await expect(listMails(moderator)).rejects.toMatchObject({ reason: 'not_permitted' })
  const stranger = await staffContext(await makeStaff(await makeOrganisation(), ['administrator']))
  expect(await listMails(stranger)).toMatchObject({ mails: [], total: 0 })
})

test('an address is masked to its first character and its domain', () => {
  expect(maskAddress('a@b.cn')).toBe('a***@b.cn')
  expect(maskAddress('nonsense')).toBe('n***')
})
