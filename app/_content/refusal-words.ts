import type { Refusal, RefusalReason } from '../../lib/platform/errors'
import type { Locale } from '../../lib/platform/locale'
import { beginning, deadline } from './dates'
import { refusals as english } from './en/refusals'
import { refusals as chinese } from './zh/refusals'

/** The facts of a refusal, already in the reader's language. */
export type RefusalFacts = { opensAt?: string; closesAt?: string; ways?: string; retryAfter?: number; issues?: string }

/** What happened, and what to do about it. */
export type RefusalWords = { title: string; what: string }

const catalogues = { zh: chinese, en: english }

/** A refusal in words: dates as date, weekday, hour and time zone; phone, mailbox and address as ways to speak. */
export function refusalWords(locale: Locale, refusal: Pick<Refusal, 'reason' | 'details'> | { reason: RefusalReason; details?: Record<string, unknown> }): RefusalWords {
  return catalogues[locale][refusal.reason](refusalFacts(locale, refusal.details ?? {}))
}

/** The facts of a refusal in the reader's language. */
export function refusalFacts(locale: Locale, details: Record<string, unknown>): RefusalFacts {
  const timeZone = typeof details.timeZone === 'string' ? details.timeZone : 'Asia/Shanghai'
  const opensAt = instant(details.opensAt)
  const closesAt = instant(details.closesAt)
  return {
    opensAt: opensAt ? beginning(locale, opensAt, timeZone) : undefined,
    closesAt: closesAt ? deadline(locale, closesAt, timeZone) : undefined,
    ways: waysText(locale, details) || undefined,
    issues: Array.isArray(details.issues) ? details.issues.map(String).join(locale === 'zh' ? '、' : ', ') : undefined,
    retryAfter: typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : undefined,
  }
}

function instant(value: unknown): Date | null {
  const date = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null
  return date && !Number.isNaN(date.getTime()) ? date : null
}

type Ways = { phones?: { number: string; hours: string | null }[]; emails?: string[]; postalAddress?: string | null }

function waysText(locale: Locale, details: Ways): string {
  const zh = locale === 'zh'
  const phones = (details.phones ?? []).map(({ number, hours }) => {
    const when = hours ? (zh ? `（${hours}）` : ` (${hours})`) : ''
    return `${zh ? '电话 ' : 'telephone '}${number}${when}`
  })
  const emails = (details.emails ?? []).map((email) => `${zh ? '电子邮箱 ' : 'e-mail '}${email}`)
  const letters = details.postalAddress ? [`${zh ? '写信到' : 'post to '}${details.postalAddress}`] : []
  return [...phones, ...emails, ...letters].join(zh ? '；' : '; ')
}
