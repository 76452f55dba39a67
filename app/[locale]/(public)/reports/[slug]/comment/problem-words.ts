import { messages } from '../../../../../_content/messages'
import type { Locale } from '../../../../../../lib/platform/locale'
import { WHOLE_REPORT, type Problem } from './comment-form'

/** A problem in words; where several issues have the same question, the issue is named. */
export function problemWords(locale: Locale, { field, problem, limit, issue, path }: Problem): string {
  const { fields, public: { comment, receipt } } = messages(locale)
  if (path === 'comments' && problem === 'too_few') return comment.errors.noIssue
  if (field === 'identity') return comment.errors.noIdentity
  const name = nameOf(locale, field)
  if (issue === null) return fields[problem](name, limit)
  const about = issue === WHOLE_REPORT ? receipt.follow.onReport : receipt.follow.onIssue(issue)
  const text = field.startsWith('stance-') ? comment.errors.noStance : fields[problem](name, limit)
  return `${about}${messages(locale).common.colon}${text}`
}

function nameOf(locale: Locale, field: string): string {
  const { what, who, issues } = messages(locale).public.comment
  if (field.startsWith('body-')) return what.body
  if (field === 'issue') return issues.all
  const names: Record<string, string> = { name: who.name, phone: who.phone, email: who.email, replyBy: who.replyBy, emailReceipt: who.emailReceipt, consent: who.consentLabel }
  return names[field] ?? field
}
