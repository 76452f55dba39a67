import Link from 'next/link'
import { can } from '../../../../../../../lib/organisations/permissions'
import type { StaffContext } from '../../../../../../../lib/platform/context'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { canBeSubmitted, type Checklist } from '../../../../../../../lib/reports/readiness'
import type { RevisionForApproval } from '../../../../../../../lib/reports/staff-queries-approvals'
import type { DraftForEditor } from '../../../../../../../lib/reports/staff-queries-draft'
import { timeOf, zoneName } from '../../../../../../_content/dates'
import { messages } from '../../../../../../_content/messages'
import { ActionForm } from '../../../../_parts/action-form'
import { Choices, More, Submit, TextArea, TextField } from '../../../../_parts/fields'
import { formProps } from '../../../../_parts/form-words'
import { approveRevisionAction, returnRevisionAction, submitRevisionAction, takeBackRevisionAction } from './actions'

type Props = { ctx: StaffContext; draft: DraftForEditor; decision: RevisionForApproval; checklist: Checklist }

/** What the reader may do with the revision as it stands: send it, decide about it, take it back; and why not, where they may not. */
export function ApprovalPanel({ ctx, draft: { report, revision }, decision, checklist }: Props) {
  const { locale, actor } = ctx
  const { approval: words } = messages(locale).admin.publishing
  const { people } = decision
  const hidden = { slug: report.slug, version: revision.version }
  const names = (['drafted', 'edited', 'submitted'] as const).filter((each) => each === 'drafted' || people[each])
  const time = (at: Date) => `${timeOf(locale, at, report.timeZone)} ${zoneName(locale, report.timeZone)}`
  const mayDecide = can(actor, 'report.publish') && (!decision.mine || decision.withoutSecondPerson)
  return (
    <section className="panel" aria-labelledby="approval-heading">
      <h2 id="approval-heading">{revision.status === 'awaiting_approval' ? words.decide : words.title}</h2>
      <dl className="facts">
        {names.map((each) => <div key={each}><dt>{words.people[each]}</dt><dd>{people[each] ?? words.people.nobody}</dd></div>)}
      </dl>
      {revision.status === 'draft' && can(actor, 'report.import') && (canBeSubmitted(checklist) ? (
        <ActionForm id="submit" action={submitRevisionAction} hidden={hidden} {...formProps(locale)}>
          <p className="hint">{words.submitHint}</p>
          <Submit primary>{words.submit}</Submit>
        </ActionForm>
      ) : <p>{words.cannotSubmit}</p>)}
      {revision.status === 'awaiting_approval' && (
        <>
          {revision.submittedAt && <p>{words.awaiting(people.submitted ?? words.people.nobody, time(revision.submittedAt))} <Link href={localised(urls.deskPreview(report.slug), locale)} prefetch={false}>{words.seePreview}</Link></p>}
          {decision.mine && <p><b>{decision.withoutSecondPerson ? words.alone : words.notOwn}</b></p>}
          {!mayDecide && !decision.mine && <p className="quiet">{words.notYours}</p>}
          {mayDecide && (
            <>
              <ActionForm id="approve" action={approveRevisionAction} hidden={{ ...hidden, timeZone: report.timeZone }} className="approve-form" {...formProps(locale)}>
                <Choices type="radio" name="when" label={words.when} options={[{ value: 'now', label: words.now }, { value: 'later', label: words.later }]} initial={['now']} />
                <div className="publish-at"><TextField name="publishAt" type="datetime-local" label={words.at} hint={words.atHint(zoneName(locale, report.timeZone))} /></div>
                <p className="hint">{words.approveHint}</p>
                <Submit primary>{words.approve}</Submit>
              </ActionForm>
              <ActionForm id="return" action={returnRevisionAction} hidden={hidden} {...formProps(locale)}>
                <More summary={words.returnOpen}>
                  <TextArea name="note" label={words.returnNote} hint={words.returnHint} rows={3} />
                  <Submit>{words.return}</Submit>
                </More>
              </ActionForm>
            </>
          )}
        </>
      )}
      {revision.status === 'approved' && revision.publishAt && <p><b>{words.scheduled(time(revision.publishAt))}</b></p>}
      {revision.status !== 'draft' && can(actor, 'report.import') && (
        <ActionForm id="take-back" action={takeBackRevisionAction} hidden={hidden} className="take-back" {...formProps(locale)}>
          <p className="hint">{words.takeBackHint}</p>
          <Submit>{words.takeBack}</Submit>
        </ActionForm>
      )}
    </section>
  )
}
