import { errorFacts } from '../../lib/platform/error-facts'
import { InvalidInput, Refusal, type RefusalKind, type RefusalReason } from '../../lib/platform/errors'
import { defaultLocale, type Locale } from '../../lib/platform/locale'
import { log } from '../../lib/platform/log'
import { asUnavailable } from '../../lib/platform/unavailable'
import { api as apiEn } from '../_content/en/api'
import { fields as fieldsEn } from '../_content/en/fields'
import { refusalFacts, refusalWords, type RefusalFacts } from '../_content/refusal-words'
import { api as apiZh } from '../_content/zh/api'
import { fields as fieldsZh } from '../_content/zh/fields'

const words = { zh: { api: apiZh, fields: fieldsZh }, en: { api: apiEn, fields: fieldsEn } }

/** What the interface for programs says by itself, besides the refusals of the domain. */
export type ProblemName = keyof (typeof apiZh)['problems']

const statusOfProblem: Record<ProblemName, number> = {
  invalid_input: 400, malformed_json: 400, cross_site: 403, not_found: 404, method_not_allowed: 405, content_too_large: 413, unsupported_media_type: 415,
  internal_error: 500, unavailable: 503,
}
const statusOfKind: Record<RefusalKind, number> = { not_found: 404, gone: 410, forbidden: 403, refused: 422, conflict: 409, too_many_requests: 429 }

/** A request that the interface turns down before the domain sees it. */
export class Problem extends Error {
  constructor(readonly problem: Exclude<ProblemName, 'invalid_input'>, readonly headers: Record<string, string> = {}) {
    super(problem)
    this.name = 'Problem'
  }
}

export type ProblemAnswer = { status: number; headers: Record<string, string>; body: string }
type Asker = { locale?: Locale; requestId: string }

/** More than this many wrong fields are not listed one by one. */
const FIELDS_LISTED = 100

/** The one place where what was thrown becomes an answer: application/problem+json (RFC 9457) in the language asked for. */
export function problemOf(thrown: unknown, { locale = defaultLocale, requestId }: Asker): ProblemAnswer {
  if (thrown instanceof InvalidInput) return own('invalid_input', locale, requestId, {}, { errors: fieldErrors(thrown, locale) })
  if (thrown instanceof Refusal) return refusal(thrown, locale, requestId)
  if (thrown instanceof Problem) return own(thrown.problem, locale, requestId, thrown.headers)
  log().error({ requestId, ...errorFacts(thrown) }, 'a request failed')
  const unavailable = asUnavailable(thrown)
  if (unavailable) return own('unavailable', locale, requestId, { 'retry-after': String(unavailable.retryAfterSeconds) })
  return own('internal_error', locale, requestId)
}

function own(
  problem: ProblemName, locale: Locale, requestId: string, headers: Record<string, string> = {}, more: Record<string, unknown> = {},
): ProblemAnswer {
  return answer(statusOfProblem[problem], problem, { ...words[locale].api.problems[problem], ...more }, locale, requestId, headers)
}

function fieldErrors({ fields }: InvalidInput, locale: Locale) {
  const { api, fields: say } = words[locale]
  return fields.slice(0, FIELDS_LISTED).map(({ path, problem, limit }) => ({
    path, problem, ...(limit === undefined ? {} : { limit }), message: say[problem](path || api.body, limit),
  }))
}

function refusal(thrown: Refusal, locale: Locale, requestId: string): ProblemAnswer {
  const { reason, kind, details } = thrown
  const { title, what } = refusalWords(locale, thrown)
  const sayInstead = (words[locale].api.refusals as Partial<Record<RefusalReason, (facts: RefusalFacts) => string>>)[reason]
  const headers: Record<string, string> = kind === 'too_many_requests' ? { 'retry-after': String(details.retryAfterSeconds ?? 60) } : {}
  const facts = reason.startsWith('window_') ? windowFacts(details) : kind === 'gone' ? { withdrawn: { at: details.withdrawnAt, reason: details.reason } } : {}
  return answer(statusOfKind[kind], reason, { title, detail: sayInstead?.(refusalFacts(locale, details)) ?? what, ...facts }, locale, requestId, headers)
}

/** The same facts for a program: when it opens and closes, when it was asked, and how else to reach the office. */
function windowFacts({ at, opensAt, closesAt, timeZone, phones, emails, postalAddress }: Record<string, unknown>) {
  return { at, window: { opensAt, closesAt, timeZone }, contacts: { phones, emails, postalAddress } }
}

type Members = { title: string; [member: string]: unknown }

function answer(status: number, code: string, { title, ...more }: Members, locale: Locale, requestId: string, headers: Record<string, string>): ProblemAnswer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': locale === 'zh' ? 'zh-CN' : 'en', ...headers },
    body: JSON.stringify({ type: `urn:huiyin:problem:${code}`, title, status, code, ...more, requestId }),
  }
}
