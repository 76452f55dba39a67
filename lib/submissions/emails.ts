import type { ComposedMail } from '../notifications/transport'
import { asSystem } from '../platform/context'
import { query } from '../platform/database'
import { settings } from '../platform/env'
import { isLocale } from '../platform/locale'
import { localised, urls } from '../platform/urls'
import { wallTimeIn } from '../platform/zoned-time'
import { openContact } from './contact-details'
import { receiptFromKey } from './receipt-code'
import { receiptWords } from './receipt-words'

type ReceiptRow = {
  idempotency_key: string; number: string; locale: string; received_at: Date; email: Buffer | null; slug: string; time_zone: string; title: string
}

/** One statement, because there can be as many of these mails as submissions. */
const RECEIPT = `
  SELECT s.idempotency_key, s.number, s.locale, s.received_at, k.email, r.slug, r.time_zone, v.title
  FROM submissions s JOIN contacts k ON k.submission_id = s.id JOIN reports r ON r.id = s.report_id
  JOIN comments c ON c.submission_id = s.id AND c.position = 0 JOIN report_revisions v ON v.id = c.revision_id
  WHERE s.id = $1`

/**
 * The mail that carries a receipt, to who asked for it; null where nobody is to be written to any more. It is composed
 * only when it is delivered: the receipt is derived from the key again and lies in no queue. It bears no name and nothing
 * of what was said.
 */
export async function buildReceiptMail({ submissionId }: { submissionId: string }): Promise<ComposedMail | null> {
  const { rows } = await query<ReceiptRow>(asSystem, { name: 'receipt-mail', text: RECEIPT, values: [submissionId] })
  const submission = rows[0]
  const { email } = openContact({ submissionId, name: null, phone: null, email: submission?.email ?? null })
  if (!submission || !email) return null
  const locale = isLocale(submission.locale) ? submission.locale : 'zh'
  const words = receiptWords[locale]
  const address = (path: string) => `${settings().origin}${localised(path, locale)}`
  const text = [
    words.mail.greeting,
    words.mail.arrived,
    [
      `${words.number}${words.colon}${submission.number}`,
      `${words.receivedAt}${words.colon}${wallTimeIn(submission.received_at, submission.time_zone)}`,
      `${words.report}${words.colon}${submission.title}`,
      `${words.address}${words.colon}${address(urls.report(submission.slug))}`,
      `${words.receipt}${words.colon}${receiptFromKey(submission.idempotency_key)}`,
    ].join('\n'),
    words.keep(address(urls.receipts())),
    words.mail.notAsked,
  ].join('\n\n')
  return { to: email, locale, subject: words.mail.subject(submission.number), text: `${text}\n` }
}
