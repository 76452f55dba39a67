import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptSubmission } from '../../../lib/submissions/accept-submission'
import { buildReceiptMail } from '../../../lib/submissions/emails'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeReport, type MadeReport } from '../../support/factories'
import { BODY, send, submissionTo } from './support'
import { ownerPrisma } from '../../support/owner'

useTestDatabase({ origin: 'https://echo.example.org' })

let made: MadeReport
beforeAll(async () => {
  made = await makeReport()
})
const idOf = async (number: string) => (await ownerPrisma().submission.findUniqueOrThrow({ where: { number }, select: { id: true } })).id

describe('the mail that carries a receipt', () => {
  it.each(['zh', 'en'] as const)('is written in the language of the form (%s) with number, code and where to follow up, but no name and nothing of what was said', async (locale) => {
    const { number, receipt } = await acceptSubmission(citizenContext({ locale }), {
      key: randomUUID(), channel: 'web',
      submission: submissionTo(made.report.slug, { identity: 'office', name: '王小明', phone: '13800000000', email: 'a@example.org', emailReceipt: true }),
    })
    const mail = await buildReceiptMail({ submissionId: await idOf(number) })
    expect(mail).toMatchObject({ to: 'a@example.org', locale })
    expect(mail!.subject).toContain(number)
    expect(mail!.subject).not.toMatch(/[\r\n]/)
    for (const part of [receipt, number, made.revision.title, `https://echo.example.org${locale === 'en' ? '/en' : ''}/receipts`]) expect(mail!.text).toContain(part)
    expect(mail!.text).not.toMatch(new RegExp(`王小明|13800000000|${BODY}`))
  })

  it('is not written where there is nobody to write to', async () => {
    const { number } = await send(submissionTo(made.report.slug))
    expect(await buildReceiptMail({ submissionId: await idOf(number) })).toBeNull()
    expect(await buildReceiptMail({ submissionId: randomUUID() })).toBeNull()
  })
})
