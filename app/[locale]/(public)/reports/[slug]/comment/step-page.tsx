import { ErrorSummary } from '../../../../../_components/error-summary'
import { messages } from '../../../../../_content/messages'
import { refusalWords } from '../../../../../_content/refusal-words'
import type { Locale } from '../../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../../lib/platform/urls'
import type { PublicReport } from '../../../../../../lib/reports/public-queries'
import { carried, steps, type Step } from './comment-form'
import { PolicyLine } from '../policy-line'
import type { CommentState, Notice } from './comment-state'
import { IssuesStep } from './issues-step'
import { KeptTexts } from './kept-texts'
import { problemWords } from './problem-words'
import { ReviewStep } from './review-step'
import { WhatStep } from './what-step'
import { WhoStep } from './who-step'

export type StepProps = { locale: Locale; report: PublicReport; state: Extract<CommentState, { kind: 'form' }>; errorOf(field: string): string | null; errorsOf(field: string): string[] }

type Props = Omit<StepProps, 'errorOf' | 'errorsOf'> & {
  /** Just opened: nothing has been posted yet. */
  fresh: boolean
  unknown: string[]
  /** Named by the link, and withdrawn. */
  withdrawn: string[]
}

/** One step of the form: one question, what was answered before carried along, forward and back. */
export function StepPage({ locale, report, state, fresh, unknown, withdrawn }: Props) {
  const words = messages(locale).public.comment
  const { step, form, problems, notice, picturesAgain } = state
  const at = steps.indexOf(step)
  const errors = problems.map((problem) => ({ field: problem.field, text: problemWords(locale, problem) }))
  const errorsOf = (field: string) => errors.filter((error) => error.field === field).map(({ text }) => text)
  const props = { locale, report, state, errorsOf, errorOf: (field: string) => errorsOf(field)[0] ?? null }
  const before = steps[at - 1]
  return (
    <>
      <p className="trail" lang="zh-CN"><a href={localised(urls.report(report.slug), locale)}>{report.title}</a></p>
      <Progress locale={locale} step={step} />
      {notice && <NoticeBox locale={locale} notice={notice} />}
      <ErrorSummary title={words.errors.title} kept={words.errors.kept} errors={errors} />
      {picturesAgain && report.attachmentsAllowed && <p className="notice" data-pictures-again="">{notice?.reason === 'unavailable' ? words.pictures.sameAgain : words.pictures.again(step === 'review')}</p>}
      {unknown.map((number) => <p key={number} className="notice">{words.issues.unknown(number)}</p>)}
      {withdrawn.map((number) => <p key={number} className="notice">{messages(locale).public.living.withdrawn.notChosen(number)}</p>)}
      {step !== 'review' && <PolicyLine locale={locale} report={report} about="form" />}
      <form id="comment" method="post" action={localised(urls.comment(report.slug), locale)} noValidate data-draft={report.slug} data-fresh={fresh || undefined}>
        {carried(form, step).map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
        {step === 'issues' && <IssuesStep {...props} />}
        {step === 'what' && <WhatStep {...props} />}
        {step === 'who' && <WhoStep {...props} />}
        {step === 'review' && <ReviewStep {...props} />}
        <p className="form-buttons">
          {/* Files travel only with the last button: every other one leads to a page, for which they would be carried in vain. */}
          <button className="primary" name="go" value={steps[at + 1] ?? 'send'} formEncType={step === 'review' && report.attachmentsAllowed ? 'multipart/form-data' : undefined}>
            {step === 'review' ? words.review.send : words.continue}
          </button>
          {before && <button name="go" value={before}>{words.back}</button>}
        </p>
      </form>
      {step === 'issues' && <KeptTexts locale={locale} form={form} only={report.issues.filter(({ withdrawnAt }) => withdrawnAt !== null).map(({ number }) => number)} />}
      <script type="module" defer src="/comment.js" />
      {fresh && (
        <template id="draft">
          <p>{words.draft.found}</p>
          <button type="button" value="resume">{words.draft.resume}</button>
          <button type="button" className="plain" value="remove">{words.draft.remove}</button>
        </template>
      )}
    </>
  )
}

function Progress({ locale, step }: { locale: Locale; step: Step }) {
  const words = messages(locale).public.comment
  const at = steps.indexOf(step)
  return (
    <div className="steps">
      <p className="unseen">{words.progress(at + 1, steps.length)}</p>
      <ol aria-hidden="true">
        {steps.map((each, index) => (
          <li key={each} className={index < at ? 'done' : index === at ? 'now' : undefined}>
            <b>{index + 1}</b> <span>{words.steps[each]}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function NoticeBox({ locale, notice }: { locale: Locale; notice: Notice }) {
  const { title, what } = noticeWords(locale, notice)
  return (
    <div className="errors" role="alert" tabIndex={-1} data-focus="">
      <h2>{title}</h2>
      <p>{what}</p>
    </div>
  )
}

function noticeWords(locale: Locale, notice: Notice): { title: string; what: string } {
  const { unavailable, pictures } = messages(locale).public.comment
  if (notice.reason === 'unavailable') return unavailable
  if (notice.reason === 'pictures_busy') return pictures.busy
  return refusalWords(locale, { reason: 'too_many_requests', details: { retryAfterSeconds: notice.retryAfterSeconds } })
}
