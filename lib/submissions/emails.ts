import type { ComposedMail } from '../notifications/outbox'
import { prisma } from '../platform/database'
import { settings } from '../platform/env'
import { isLocale } from '../platform/locale'
import { localised, urls } from '../platform/urls'
import { wallTimeIn } from '../platform/zoned-time'
import { openContact } from './contact-details'
import { receiptFromKey } from './receipt-code'
import { receiptWords } from './receipt-words'

/**
 * The mail that carries a receipt, to who asked for it; null where nobody is to be written to any more. It is composed
 * only when it is delivered: the receipt is derived from the key again and lies in no queue. It bears no name and nothing
 * of what was said.
 */
export async function buildReceiptMail({ submissionId }: { submissionId: string }): Promise<ComposedMail | null> {
  const submission = await prisma().submission.findUnique({
    where: { id: submissionId },
    select: {
      idempotencyKey: true, number: true, locale: true, receivedAt: true, contact: { select: { email: true } },
      report: { select: { slug: true, timeZone: true } }, comments: { select: { revision: { select: { title: true } } }, take: 1 },
    },
  })
  const { email } = openContact({ submissionId, name: null, phone: null, email: submission?.contact?.email ?? null })
  if (!submission || !email) return null
  const locale = isLocale(submission.locale) ? submission.locale : 'zh'
  const words = receiptWords[locale]
  const address = (path: string) => `${settings().origin}${localised(path, locale)}`
  const text = [
    words.mail.greeting,
    words.mail.arrived,
    [
      `${words.number}${words.colon}${submission.number}`,
      `${words.receivedAt}${words.colon}${wallTimeIn(submission.receivedAt, submission.report.timeZone)}`,
      `${words.report}${words.colon}${submission.comments[0]?.revision.title ?? ''}`,
      `${words.address}${words.colon}${address(urls.report(submission.report.slug))}`,
      `${words.receipt}${words.colon}${receiptFromKey(submission.idempotencyKey)}`,
    ].join('\n'),
    words.keep(address(urls.receipts())),
    words.mail.notAsked,
  ].join('\n\n')
  return { to: email, locale, subject: words.mail.subject(submission.number), text: `${text}\n` }
}
