export type RefusalKind = 'not_found' | 'gone' | 'forbidden' | 'refused' | 'conflict' | 'too_many_requests'

/**
 * Why a request was turned down, one name each. The words stand in the catalogue of each language (app/_content), which
 * must have an entry for every name here.
 */
export const refusals = {
  report_not_found: 'not_found',
  organisation_not_found: 'not_found',
  issue_not_found: 'not_found',
  receipt_unknown: 'not_found',
  comment_not_found: 'not_found',
  reply_not_found: 'not_found',
  unit_not_found: 'not_found',
  staff_not_found: 'not_found',
  invitation_unknown: 'not_found',
  mail_not_found: 'not_found',
  proposal_not_found: 'not_found',
  attachment_not_found: 'not_found',
  not_permitted: 'forbidden',
  sign_in_failed: 'forbidden',
  window_not_open: 'refused',
  window_closed: 'refused',
  window_not_stated: 'refused',
  already_published: 'refused',
  already_moderated: 'refused',
  not_yet_moderated: 'refused',
  already_concluded: 'refused',
  not_yet_answered: 'refused',
  no_consent_to_publish: 'refused',
  author_cannot_approve: 'refused',
  reply_not_awaiting_approval: 'refused',
  reply_not_editable: 'refused',
  reply_not_approved: 'refused',
  reply_unfinished: 'refused',
  no_revision_under_way: 'refused',
  revision_not_editable: 'refused',
  revision_not_awaiting_approval: 'refused',
  revision_unfinished: 'refused',
  revision_under_way: 'refused',
  published_issue_missing: 'refused',
  edit_not_placed: 'refused',
  nothing_to_undo: 'refused',
  report_not_published: 'refused',
  report_withdrawn: 'gone',
  issue_withdrawn: 'refused',
  extension_under_way: 'refused',
  proposal_decided: 'refused',
  comments_stay_with_the_office: 'refused',
  last_administrator: 'refused',
  not_single_member: 'refused',
  slug_taken: 'conflict',
  organisation_slug_taken: 'conflict',
  email_taken: 'conflict',
  unit_name_taken: 'conflict',
  key_reused_with_other_content: 'conflict',
  changed_meanwhile: 'conflict',
  too_many_requests: 'too_many_requests',
} as const satisfies Record<string, RefusalKind>

export type RefusalReason = keyof typeof refusals

/** The one expected failure: a request that a rule turns down. Anything else that is thrown is a bug and keeps flying. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  constructor(
    readonly reason: RefusalReason,
    /** Facts for the person (dates, phones), never what a citizen wrote. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(reason)
    this.name = 'Refusal'
    this.kind = refusals[reason]
  }
}

/** What can be wrong with one field; the words stand in the catalogue of each language. */
export const fieldProblems = [
  'required', 'too_long', 'too_short', 'too_many', 'too_few', 'not_an_email', 'not_a_phone', 'not_a_uuid', 'not_a_date', 'unknown_value',
  'unknown_field', 'wrong_type', 'forbidden_characters', 'unknown_issue', 'withdrawn_issue', 'not_when_anonymous', 'needed_for_reply', 'needed_for_receipt',
  'needed_for_identity', 'not_later', 'not_yet', 'before_beginning', 'already_past', 'not_confirmed', 'not_a_picture', 'needed_by_report', 'not_asked_by_report', 'not_shown_by_report', 'password_too_common', 'passwords_differ',
  'wrong_password', 'not_in_text', 'repeated',
] as const
export type FieldProblem = (typeof fieldProblems)[number]

export type FieldError = { path: string; problem: FieldProblem; limit?: number }

/** What came in does not fit its schema: every wrong field is named at once. */
export class InvalidInput extends Error {
  constructor(readonly fields: FieldError[]) {
    super(fields.map((field) => `${field.path}: ${field.problem}`).join(', '))
    this.name = 'InvalidInput'
  }
}
