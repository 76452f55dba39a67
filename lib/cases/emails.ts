import { answeredWords } from '../notifications/words'
import type { MailToCompose } from '../notifications/outbox'
import type { ComposedMail } from '../notifications/transport'
import { asSystem } from '../platform/context'
import { prisma } from '../platform/database'
import { settings } from '../platform/env'
import { defaultLocale, isLocale } from '../platform/locale'
import { localised, urls } from '../platform/urls'
import { openContact } from '../submissions/contact-details'

/** The mail that says there is an answer; null where the sender's address is no longer kept. */
export async function buildAnsweredMail({ submissionId }: MailToCompose): Promise<ComposedMail | null> {
  const submission = await prisma(asSystem).submission.findUnique({
    where: { id: submissionId }, select: { number: true, locale: true, contact: { select: { email: true } } },
  })
  const { email } = openContact({ submissionId, name: null, phone: null, email: submission?.contact?.email ?? null })
  if (!submission || !email) return null
  const locale = isLocale(submission.locale) ? submission.locale : defaultLocale
  const words = answeredWords[locale]
  const link = settings().origin + localised(urls.receipts(), locale)
  return { to: email, locale, subject: words.subject, text: words.text({ number: submission.number, link }) }
}
