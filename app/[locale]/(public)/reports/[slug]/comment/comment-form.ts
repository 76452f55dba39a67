import { randomUUID } from 'node:crypto'
import { InvalidInput, type FieldError } from '../../../../../../lib/platform/errors'
import type { ReplyBy } from '../../../../../../lib/platform/generated/prisma/enums'
import { commentPolicyProblems, type CommentPolicy } from '../../../../../../lib/submissions/comment-policy'
import { parseSubmission, type SubmissionInput } from '../../../../../../lib/submissions/schema'

/** The steps in their order; each is a page. */
export const steps = ['issues', 'what', 'who', 'review'] as const
export type Step = (typeof steps)[number]

/** Stands among the chosen issues for the report as a whole; no issue bears this number. */
export const WHOLE_REPORT = 'report'

export type Said = { stance: string; body: string }

/** Everything typed so far. It travels in the form itself, from page to page, and is kept nowhere else. */
export type CommentForm = {
  /** Made when the form is first shown: the same form sent twice is one submission. */
  key: string
  chosen: string[]
  /** By issue, also for issues that are not chosen any more: choosing again brings the text back. */
  said: Map<string, Said>
  identity: string
  name: string
  phone: string
  email: string
  replyBy: string
  emailReceipt: boolean
  consent: boolean
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function emptyForm(chosen: string[] = []): CommentForm {
  return { key: randomUUID(), chosen, said: new Map(), identity: '', name: '', phone: '', email: '', replyBy: '', emailReceipt: false, consent: false }
}

/** What a browser sent; lines end as they were typed, not as forms encode them. */
export function readForm(fields: URLSearchParams): CommentForm {
  const text = (name: string) => (fields.get(name) ?? '').replaceAll('\r\n', '\n')
  const said = new Map<string, Said>()
  for (const name of fields.keys()) {
    const [, kind, issue] = /^(stance|body)-(.+)$/su.exec(name) ?? []
    if (!kind || !issue) continue
    said.set(issue, { stance: text(`stance-${issue}`), body: text(`body-${issue}`) })
  }
  const key = text('key')
  return {
    key: UUID.test(key) ? key : randomUUID(),
    chosen: [...new Set(fields.getAll('issue'))],
    said, identity: text('identity'), name: text('name'), phone: text('phone'), email: text('email'), replyBy: text('replyBy'),
    emailReceipt: fields.has('emailReceipt'), consent: fields.has('consent'),
  }
}

/** The answers of the other steps, for a page to carry along. */
export function carried(form: CommentForm, step: Step): [name: string, value: string][] {
  const pairs: [string, string][] = [['key', form.key], ['step', step]]
  if (step !== 'issues') pairs.push(...form.chosen.map((issue): [string, string] => ['issue', issue]))
  for (const [issue, { stance, body }] of form.said) {
    if (step === 'what' && form.chosen.includes(issue)) continue
    if (stance) pairs.push([`stance-${issue}`, stance])
    if (body) pairs.push([`body-${issue}`, body])
  }
  if (step !== 'who') {
    for (const name of ['identity', 'name', 'phone', 'email', 'replyBy'] as const) if (form[name]) pairs.push([name, form[name]])
    if (form.emailReceipt) pairs.push(['emailReceipt', 'yes'])
    if (form.consent) pairs.push(['consent', 'yes'])
  }
  return pairs
}

/** What a report asks of the form, and which of its issues take no more comments. */
export type FormRules = CommentPolicy & { attachmentsAllowed: boolean; withdrawnIssues: string[] }

/** The form as a submission; every problem is named, with the step at which it can be put right. */
export function submissionOf(form: CommentForm, report: string, rules: FormRules): { submission: SubmissionInput; problems: [] } | { submission: null; problems: Problem[] } {
  const input = inputOf(form, report, rules)
  const wrong: FieldError[] = [...withdrawnProblems(form, rules), ...commentPolicyProblems(rules, input)]
  try {
    const submission = parseSubmission(input)
    if (wrong.length === 0) return { submission, problems: [] }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    wrong.push(...error.fields)
  }
  return { submission: null, problems: problemsOf(form, wrong) }
}

function withdrawnProblems({ chosen }: CommentForm, { withdrawnIssues }: FormRules): FieldError[] {
  return chosen.flatMap((issue, at) => (withdrawnIssues.includes(issue) ? [{ path: `comments[${at}].issue`, problem: 'withdrawn_issue' as const }] : []))
}

/** What the report's form does not ask is not sent either, should the browser have kept it from elsewhere. */
function inputOf(form: CommentForm, report: string, { commentDisplay, contactPolicy }: FormRules) {
  return {
    report,
    comments: form.chosen.map((issue) => ({
      issue: issue === WHOLE_REPORT ? null : issue,
      stance: form.said.get(issue)?.stance || undefined,
      body: form.said.get(issue)?.body ?? '',
    })),
    identity: form.identity || undefined,
    name: given(form.name), ...(contactPolicy === 'not_asked' ? {} : contactOf(form)), consentToPublish: form.consent && commentDisplay !== 'office_only',
  }
}

function contactOf({ phone, email, replyBy, emailReceipt }: CommentForm) {
  return { phone: given(phone), email: given(email), replyBy: (replyBy || null) as ReplyBy | null, emailReceipt }
}

const given = (text: string) => text.trim() || null

/** A problem of the form: what is wrong, where it can be put right, and about which issue. */
export type Problem = FieldError & { step: Step; field: string; issue: string | null }

export function problemsOf(form: CommentForm, errors: FieldError[]): Problem[] {
  return errors.map((error) => {
    const [, index, part] = /^comments\[(\d+)\](?:\.(\w+))?/.exec(error.path) ?? []
    const issue = index === undefined ? null : (form.chosen[Number(index)] ?? null)
    if (issue !== null && (part === 'stance' || part === 'body')) {
      return { ...error, problem: part === 'stance' ? 'unknown_value' : error.problem, step: 'what', field: `${part}-${issue}`, issue }
    }
    if (error.path.startsWith('comments')) return { ...error, step: 'issues', field: 'issue', issue }
    if (error.path.startsWith('pictures')) return { ...error, step: 'review', field: 'pictures', issue: null }
    return { ...error, step: 'who', field: error.path === 'consentToPublish' ? 'consent' : error.path, issue: null }
  })
}
