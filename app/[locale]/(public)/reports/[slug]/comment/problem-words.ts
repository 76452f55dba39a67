import { messages } from '../../../../../_content/messages'
import type { Locale } from '../../../../../../lib/platform/locale'
import { PICTURE_LIMIT_BYTES, PICTURES_LIMIT } from '../../../../../../lib/submissions/pictures'
import { fileSize } from '../../../../../_content/file-size'
import { WHOLE_REPORT, type Problem } from './comment-form'

/** A problem in words; where several issues have the same question, the issue is named. */
export function problemWords(locale: Locale, found: Problem): string {
  const { field, problem, limit, issue, path } = found
  const { fields, public: { comment, receipt } } = messages(locale)
  if (path === 'comments' && problem === 'too_few') return comment.errors.noIssue
  if (field === 'identity') return comment.errors.noIdentity
  if (field === 'pictures') return picturesWords(locale, found)
  const name = nameOf(locale, field)
  if (issue === null) return fields[problem](name, limit)
  const about = issue === WHOLE_REPORT ? receipt.follow.onReport : receipt.follow.onIssue(issue)
  const text = field.startsWith('stance-') ? comment.errors.noStance : fields[problem](name, limit)
  return `${about}${messages(locale).common.colon}${text}`
}

/** Of a picture by its place among those chosen, which is all that its sender and we both know of it. */
function picturesWords(locale: Locale, { path, problem }: Problem): string {
  const { errors } = messages(locale).public.comment.pictures
  const [, place] = /^pictures\[(\d+)\]$/.exec(path) ?? []
  if (problem === 'not_asked_by_report') return errors.notTaken
  if (problem === 'too_many') return errors.tooMany(PICTURES_LIMIT)
  if (place === undefined) return errors.tooLargeTogether(PICTURES_LIMIT, fileSize(locale, PICTURE_LIMIT_BYTES))
  return problem === 'too_long' ? errors.tooLarge(Number(place) + 1, fileSize(locale, PICTURE_LIMIT_BYTES)) : errors.notUsable(Number(place) + 1)
}

function nameOf(locale: Locale, field: string): string {
  const { what, who, issues } = messages(locale).public.comment
  if (field.startsWith('body-')) return what.body
  if (field === 'issue') return issues.all
  const names: Record<string, string> = { name: who.name, phone: who.phone, email: who.email, replyBy: who.replyBy, emailReceipt: who.emailReceipt, consent: who.consentLabel }
  return names[field] ?? field
}
