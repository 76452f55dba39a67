import { InvalidInput, Refusal, type FieldError } from '../../../../../../lib/platform/errors'
import { checkRateLimit } from '../../../../../../lib/platform/rate-limits'
import { asUnavailable } from '../../../../../../lib/platform/unavailable'
import { urls } from '../../../../../../lib/platform/urls'
import { findCommentRules } from '../../../../../../lib/reports/comment-rules'
import { acceptSubmission } from '../../../../../../lib/submissions/accept-submission'
import { picturePolicyProblems } from '../../../../../../lib/submissions/comment-policy'
import { readyPictures } from '../../../../../../lib/submissions/pictures'
import { citizenAddress } from '../../../../../_server/citizen-address'
import type { FormRender, PublicForm, PublicRequest, SentPictures } from '../../../../../_server/public-request'
import { problemsOf, readForm, steps, submissionOf, type CommentForm, type FormRules, type Problem, type Step } from './comment-form'
import type { CommentState, Notice } from './comment-state'

/** The comment form: each posting leads to the next page, a page before, or the receipt. Nothing typed is ever dropped. */
export const commentForm: PublicForm = {
  method: 'POST',
  pattern: '/reports/:slug/comment',
  wantsPictures: async (request) => (await findCommentRules(request.ctx, { slug: slugOf(request) }))?.attachmentsAllowed ?? false,
  async handle(request, fields, pictures) {
    const form = readForm(fields)
    const here = stepIn(fields.get('step')) ?? 'issues'
    const wanted = fields.get('go')
    const rules = await findCommentRules(request.ctx, { slug: slugOf(request) })
    if (rules?.withdrawn) return withdrawn(request, form)
    // In the plain encoding a browser sends the names of chosen files alone: going on without them would lose them unsaid.
    const named = fields.getAll('pictures').some((name) => name !== '')
    const picturesAgain = named || pictures.files.length > 0 || pictures.dropped !== null
    if (wanted === 'send' && !named) return send(request, form, rules ?? NO_RULES, pictures)
    const goal = stepIn(wanted) ?? here
    if (steps.indexOf(goal) <= steps.indexOf(here)) return show(request, form, goal, { picturesAgain })
    const { problems } = submissionOf(form, slugOf(request), rules ?? NO_RULES)
    const unfinished = firstUnfinished(problems, goal)
    return unfinished ? show(request, form, unfinished, { problems, picturesAgain }) : show(request, form, goal, { picturesAgain })
  },
}

/** Of an address without a report, which is said when the form is sent or its page is shown. */
const NO_RULES: FormRules = { commentDisplay: 'after_moderation', contactPolicy: 'optional', attachmentsAllowed: false, withdrawnIssues: [] }

/** Pictures are looked at last: when everything else is right and the sender was not too fast. */
async function send(request: PublicRequest, form: CommentForm, rules: FormRules, sent: SentPictures): Promise<FormRender> {
  const picturesAgain = sent.files.length > 0 || sent.dropped !== null
  const { submission, problems } = submissionOf(form, slugOf(request), rules)
  if (!submission) return show(request, form, firstUnfinished(problems, 'review') ?? 'who', { problems, picturesAgain })
  try {
    const wrong = droppedProblems(rules, sent)
    if (wrong.length > 0) throw new InvalidInput(wrong)
    if (sent.dropped === 'busy') return show(request, form, 'review', { notice: { reason: 'pictures_busy' }, status: 503, picturesAgain })
    await checkRateLimit('submission', citizenAddress(request))
    const pictures = await readyPictures(sent.files)
    const { number, receipt, receivedAt } = await acceptSubmission(request.ctx, { key: form.key, submission, channel: 'web', pictures })
    return answer(request, { kind: 'received', form, acknowledgement: { number, receipt, receivedAt }, pictures: pictures.length }, 201)
  } catch (error) {
    if (error instanceof InvalidInput) {
      const wrong = problemsOf(form, error.fields)
      const last = wrong.some(({ step }) => step === 'review') ? 'review' : 'issues'
      return show(request, form, firstUnfinished(wrong, 'review') ?? last, { problems: wrong, picturesAgain })
    }
    if (error instanceof Refusal) return refused(request, form, error, picturesAgain)
    if (asUnavailable(error)) return show(request, form, 'review', { notice: { reason: 'unavailable' }, status: 503, picturesAgain })
    throw error
  }
}

/** What is known of the pictures without looking at them. */
function droppedProblems(rules: FormRules, { files, dropped }: SentPictures): FieldError[] {
  const notTaken = picturePolicyProblems(rules, files.length + (dropped ? 1 : 0))
  return notTaken.length === 0 && dropped === 'too_large' ? [{ path: 'pictures', problem: 'too_long' }] : notTaken
}

/** A rule turned it down: the text is shown for copying. Being too fast is no rule about the text: the same may be sent again. */
function refused(request: PublicRequest, form: CommentForm, { reason, details, kind }: Refusal, picturesAgain: boolean): FormRender {
  if (kind === 'too_many_requests') {
    const retryAfterSeconds = typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : null
    return show(request, form, 'review', { notice: { reason: 'too_many_requests', retryAfterSeconds }, status: 429, picturesAgain })
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

type Showing = { problems?: Problem[]; notice?: Notice; status?: number; picturesAgain?: boolean }

function show(request: PublicRequest, form: CommentForm, step: Step, { problems = [], notice, status, picturesAgain = false }: Showing = {}): FormRender {
  const ofStep = problems.filter((problem) => problem.step === step)
  return answer(request, { kind: 'form', step, form, problems: ofStep, notice: notice ?? null, picturesAgain }, status ?? (ofStep.length > 0 ? 400 : 200))
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
