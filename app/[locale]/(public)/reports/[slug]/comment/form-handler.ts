import { InvalidInput, Refusal } from '../../../../../../lib/platform/errors'
import { checkRateLimit } from '../../../../../../lib/platform/rate-limits'
import { asUnavailable } from '../../../../../../lib/platform/unavailable'
import { urls } from '../../../../../../lib/platform/urls'
import { findCommentRules } from '../../../../../../lib/reports/comment-rules'
import { acceptSubmission } from '../../../../../../lib/submissions/accept-submission'
import { citizenAddress } from '../../../../../_server/citizen-address'
import type { FormRender, PublicForm, PublicRequest } from '../../../../../_server/public-request'
import { problemsOf, readForm, steps, submissionOf, type CommentForm, type FormRules, type Problem, type Step } from './comment-form'
import type { CommentState, Notice } from './comment-state'

/** The comment form: each posting leads to the next page, a page before, or the receipt. Nothing typed is ever dropped. */
export const commentForm: PublicForm = {
  method: 'POST',
  pattern: '/reports/:slug/comment',
  async handle(request, fields) {
    const form = readForm(fields)
    const here = stepIn(fields.get('step')) ?? 'issues'
    const wanted = fields.get('go')
    const rules = await findCommentRules(request.ctx, { slug: slugOf(request) })
    if (rules?.withdrawn) return withdrawn(request, form)
    if (wanted === 'send') return send(request, form, rules ?? NO_RULES)
    const goal = stepIn(wanted) ?? here
    if (steps.indexOf(goal) <= steps.indexOf(here)) return show(request, form, goal)
    const { problems } = submissionOf(form, slugOf(request), rules ?? NO_RULES)
    const unfinished = firstUnfinished(problems, goal)
    return unfinished ? show(request, form, unfinished, { problems }) : show(request, form, goal)
  },
}

/** Of an address without a report, which is said when the form is sent or its page is shown. */
const NO_RULES: FormRules = { commentDisplay: 'after_moderation', contactPolicy: 'optional', withdrawnIssues: [] }

async function send(request: PublicRequest, form: CommentForm, rules: FormRules): Promise<FormRender> {
  const { submission, problems } = submissionOf(form, slugOf(request), rules)
  if (!submission) return show(request, form, firstUnfinished(problems, 'review') ?? 'who', { problems })
  try {
    await checkRateLimit('submission', citizenAddress(request))
    const { number, receipt, receivedAt } = await acceptSubmission(request.ctx, { key: form.key, submission, channel: 'web' })
    return answer(request, { kind: 'received', form, acknowledgement: { number, receipt, receivedAt } }, 201)
  } catch (error) {
    if (error instanceof InvalidInput) {
      const wrong = problemsOf(form, error.fields)
      return show(request, form, firstUnfinished(wrong, 'review') ?? 'issues', { problems: wrong })
    }
    if (error instanceof Refusal) return refused(request, form, error)
    if (asUnavailable(error)) return show(request, form, 'review', { notice: { reason: 'unavailable' }, status: 503 })
    throw error
  }
}

/** A rule turned it down: the text is shown for copying. Being too fast is no rule about the text: the same may be sent again. */
function refused(request: PublicRequest, form: CommentForm, { reason, details, kind }: Refusal): FormRender {
  if (kind === 'too_many_requests') {
    const retryAfterSeconds = typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : null
    return show(request, form, 'review', { notice: { reason: 'too_many_requests', retryAfterSeconds }, status: 429 })
  }
  if (reason === 'report_withdrawn') return withdrawn(request, form)
  return answer(request, { kind: 'refused', form, refusal: { reason, details } }, kind === 'not_found' ? 404 : kind === 'conflict' ? 409 : 422)
}

/** The page of a withdrawn report, with what was typed. */
function withdrawn(request: PublicRequest, form: CommentForm): FormRender {
  const state: CommentState = { kind: 'refused', form, refusal: { reason: 'report_withdrawn', details: {} } }
  return { render: urls.withdrawn(slugOf(request)), state, status: 410 }
}

/** The first page before `goal` that still has a problem. */
function firstUnfinished(problems: Problem[], goal: Step): Step | null {
  return steps.slice(0, steps.indexOf(goal)).find((step) => problems.some((problem) => problem.step === step)) ?? null
}

type Showing = { problems?: Problem[]; notice?: Notice; status?: number }

function show(request: PublicRequest, form: CommentForm, step: Step, { problems = [], notice, status }: Showing = {}): FormRender {
  const ofStep = problems.filter((problem) => problem.step === step)
  return answer(request, { kind: 'form', step, form, problems: ofStep, notice: notice ?? null }, status ?? (ofStep.length > 0 ? 400 : 200))
}

function answer(request: PublicRequest, state: CommentState, status: number): FormRender {
  return { render: urls.comment(slugOf(request)), state, status }
}

function slugOf({ params }: PublicRequest): string {
  return params.slug ?? ''
}

function stepIn(text: string | null): Step | null {
  return steps.find((step) => step === text) ?? null
}
