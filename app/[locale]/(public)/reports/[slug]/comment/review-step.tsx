import { messages } from '../../../../../_content/messages'
import type { Identity, ReplyBy, Stance } from '../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../lib/platform/terms'
import { WHOLE_REPORT, type Step } from './comment-form'
import { PicturesField } from './pictures-field'
import type { StepProps } from './step-page'

/** 4: review. Everything as it will be sent; what may become public is marked as that. */
export function ReviewStep({ locale, report, state: { form }, errorsOf }: StepProps) {
  const { comment: { review, who, what }, receipt, living: { office } } = messages(locale).public
  const shown = report.commentDisplay !== 'office_only'
  const consent = form.consent && shown
  const names = terms[locale]
  const change = (step: Step, about: string) => <button className="plain" name="go" value={step}>{review.changeWhat(about)}</button>
  const mark = (mayBePublic: boolean) => <span className={mayBePublic ? 'tag may' : 'tag'}>{mayBePublic ? review.mayBePublic : review.notPublic}</span>
  const rows: [label: string, value: string, mayBePublic: boolean][] = [
    [review.identity, names.identity[form.identity as Identity], false],
    ...(form.name.trim() ? [[who.name, form.name, form.identity === 'public' && consent] as [string, string, boolean]] : []),
    ...(report.contactPolicy === 'not_asked' ? [] : [
      [who.phone, form.phone.trim() || review.none, false],
      [who.email, form.email.trim() || review.none, false],
      [review.replyBy, form.replyBy ? names.replyBy[form.replyBy as ReplyBy] : who.replyByNone, false],
      ...(form.emailReceipt ? [[review.emailReceipt, review.emailReceiptYes, false]] : []),
    ] as [string, string, boolean][]),
  ]
  return (
    <>
      <h1>{review.title}</h1>
      <p className="lead">{shown ? (consent ? review.lead : review.consentNo) : office.form}</p>
      {form.chosen.map((number) => {
        const issue = report.issues.find((each) => each.number === number)
        const about = number === WHOLE_REPORT ? receipt.follow.onReport : receipt.follow.onIssue(number)
        const said = form.said.get(number)
        return (
          <section key={number} className="reviewed">
            <h2><small>{about}</small>{issue && <span lang="zh-CN">{issue.title}</span>}</h2>
            <p className="said-by"><b>{names.stance[said?.stance as Stance]}</b>{mark(consent)}</p>
            <div className="typed">{said?.body}</div>
          </section>
        )
      })}
      <p className="changes">
        {change('what', what.body)}
        {change('issues', review.issues)}
      </p>
      <section className="reviewed">
        <h2>{review.sender}</h2>
        <dl className="answers">
          {rows.map(([label, value, mayBePublic]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}{' '}{mayBePublic && mark(true)}</dd>
            </div>
          ))}
          {shown && (
            <div>
              <dt>{who.consent}</dt>
              <dd>{consent ? review.consentYes : review.consentNo}</dd>
            </div>
          )}
        </dl>
        <p className="changes">{change('who', review.sender)}</p>
      </section>
      <PicturesField locale={locale} taken={report.attachmentsAllowed} errors={errorsOf('pictures')} />
    </>
  )
}
