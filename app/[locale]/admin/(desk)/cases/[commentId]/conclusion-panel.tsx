import { needsReleasedReply } from '../../../../../../lib/cases/lifecycle'
import { Outcome } from '../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../lib/platform/terms'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { ActionForm } from '../../../_parts/action-form'
import { Choices, More, Submit, TextArea } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { concludeAction } from './actions'
import type { CaseProps } from './case-props'

/** What became of the comment. Before there is an answer only the outcomes that need none are offered. */
export function ConclusionPanel({ locale, file, form }: CaseProps) {
  const { conclusion: words, moderation } = messages(locale).admin.case
  const offered = file.acts.includes('conclude')
  if (!file.outcome && !offered) return null
  const outcomes = Object.values(Outcome).filter((outcome) => file.releasedReplies.length > 0 || !needsReleasedReply(outcome))
  const concluding = (
    <>
      <Choices name="outcome" label={words.outcome} type="radio" options={outcomes.map((value) => ({ value, label: terms[locale].outcome[value] }))} shortcut="c" />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
      <p className="hint">{words.irreversible}</p>
      <Submit primary={file.releasedReplies.length > 0}>{words.submit}</Submit>
    </>
  )
  return (
    <section className="panel" aria-labelledby="conclusion-heading">
      <h2 id="conclusion-heading">{words.heading}</h2>
      {file.outcome && (
        <>
          <p><b>{terms[locale].outcome[file.outcome]}</b></p>
          {file.outcomeReason && <p className="prose">{file.outcomeReason}</p>}
          {file.concludedAt && <p className="quiet small">{words.concludedBy(file.concludedBy ?? moderation.nobody, timeOf(locale, file.concludedAt, file.report.timeZone))}</p>}
        </>
      )}
      {offered && (
        <ActionForm id="conclusion" action={concludeAction} hidden={{ ...form, version: file.version ?? '' }} {...formProps(locale)}>
          {file.releasedReplies.length > 0 ? concluding : <More summary={words.withoutReply}>{concluding}</More>}
        </ActionForm>
      )}
    </section>
  )
}
