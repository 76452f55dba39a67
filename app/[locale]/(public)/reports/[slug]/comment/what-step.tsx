import { ChoiceGroup, Field, RadioChoice } from '../../../../../_components/fields'
import { messages } from '../../../../../_content/messages'
import { Stance } from '../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../lib/platform/terms'
import { countCharacters } from '../../../../../../lib/platform/text'
import { COMMENT_LIMIT } from '../../../../../../lib/submissions/schema'
import { WHOLE_REPORT } from './comment-form'
import type { StepProps } from './step-page'

/** 2: what. One set of questions for each chosen issue; before the first, where leads on breaches of discipline belong. */
export function WhatStep({ locale, report, state: { form }, errorOf }: StepProps) {
  const { comment: { what }, receipt } = messages(locale).public
  const { disciplinePhone, disciplineUrl } = report.organisationSettings
  return (
    <>
      <h1>{what.title}</h1>
      <aside className="notice">
        <p><b>{what.notice.title}</b></p>
        <p>
          {what.notice.before}<a href={`tel:${disciplinePhone}`}>{disciplinePhone}</a>
          {what.notice.between}<a href={disciplineUrl} rel="noreferrer">{disciplineUrl.replace(/^https?:\/\/|\/$/g, '')}</a>{what.notice.after}
        </p>
      </aside>
      {form.chosen.map((number) => {
        const issue = report.issues.find((each) => each.number === number)
        const { stance = '', body = '' } = form.said.get(number) ?? {}
        const count = countCharacters(body)
        const about = number === WHOLE_REPORT ? receipt.follow.onReport : receipt.follow.onIssue(number)
        return (
          <section key={number} className="about" aria-labelledby={`about-${number}`}>
            <h2 id={`about-${number}`}><small>{about}</small>{issue && <span lang="zh-CN">{issue.title}</span>}</h2>
            <ChoiceGroup id={`stance-${number}`} legend={what.stance} error={errorOf(`stance-${number}`)}>
              <div className="choices">
                {Object.values(Stance).map((each) => (
                  <RadioChoice key={each} name={`stance-${number}`} value={each} label={terms[locale].stanceSentence[each]} checked={stance === each} />
                ))}
              </div>
            </ChoiceGroup>
            <Field id={`body-${number}`} label={what.body} hint={what.bodyHint} error={errorOf(`body-${number}`)}>
              {(attributes) => (
                <textarea {...attributes} rows={8} defaultValue={body} data-limit={COMMENT_LIMIT} data-counter={what.counter(-1, COMMENT_LIMIT)} />
              )}
            </Field>
            <p className="counter quiet small">{count > 0 ? what.counter(count, COMMENT_LIMIT) : what.limit(COMMENT_LIMIT)}</p>
          </section>
        )
      })}
    </>
  )
}
