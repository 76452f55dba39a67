import type { FieldError } from '../platform/errors'
import type { CommentDisplay, ContactPolicy } from '../platform/generated/prisma/enums'
import type { SubmissionInput } from './schema'

/** What a report asks of the comments on it. It was promised with the publication: nothing changes it afterwards, so whoever read it once knows it. */
export type CommentPolicy = { commentDisplay: CommentDisplay; contactPolicy: ContactPolicy }

type Given = Partial<Pick<SubmissionInput, 'consentToPublish' | 'phone' | 'email' | 'replyBy' | 'emailReceipt'>>

/** What of a submission a report's policy does not take. The same rule stands in the statement that accepts (acceptance-statements.ts). */
export function commentPolicyProblems({ commentDisplay, contactPolicy }: CommentPolicy, given: Given): FieldError[] {
  const problems: FieldError[] = []
  if (contactPolicy === 'required' && !given.phone && !given.email) problems.push({ path: 'phone', problem: 'needed_by_report' })
  if (contactPolicy === 'not_asked') {
    for (const path of ['phone', 'email', 'replyBy', 'emailReceipt'] as const) if (given[path]) problems.push({ path, problem: 'not_asked_by_report' })
  }
  if (commentDisplay === 'office_only' && given.consentToPublish) problems.push({ path: 'consentToPublish', problem: 'not_shown_by_report' })
  return problems
}

/** Pictures for a report that takes none. The same rule stands in the statement that accepts, and behind it as a trigger. */
export function picturePolicyProblems({ attachmentsAllowed }: { attachmentsAllowed: boolean }, count: number): FieldError[] {
  return count > 0 && !attachmentsAllowed ? [{ path: 'pictures', problem: 'not_asked_by_report' }] : []
}
