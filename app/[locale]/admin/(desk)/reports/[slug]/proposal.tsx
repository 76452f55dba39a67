import type { ReactNode } from 'react'
import { can } from '../../../../../../lib/organisations/permissions'
import type { StaffContext } from '../../../../../../lib/platform/context'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import type { ActionState } from '../../../../../_server/action-state'
import { ActionForm } from '../../../_parts/action-form'
import { More, Submit, TextArea } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'

type Props = {
  ctx: StaffContext
  timeZone: string
  proposal: { id: string; status: string; by: string | null; mine: boolean; proposedAt: Date; declineNote: string | null }
  withoutSecondPerson: boolean
  /** Nothing is decided about a report that is withdrawn. */
  decidable: boolean
  decide: (state: ActionState, form: FormData) => Promise<ActionState>
  hidden: Record<string, string>
  approve: string
  children: ReactNode
}

/** What somebody proposed about a report: by whom, how it stands, and for a second person the two ways to decide. */
export function Proposal({ ctx, timeZone, proposal, withoutSecondPerson, decidable, decide, hidden, approve, children }: Props) {
  const { locale, actor } = ctx
  const { life: { proposal: words }, approvals } = messages(locale).admin.publishing
  const waits = proposal.status === 'awaiting_approval'
  const mayDecide = waits && decidable && can(actor, 'report.publish') && (!proposal.mine || withoutSecondPerson)
  const sent = { ...hidden, id: proposal.id }
  return (
    <li className={waits ? 'proposal waits' : 'proposal'}>
      <p className="line-head">
        <span className="tag">{words.status[proposal.status as keyof typeof words.status]}</span>
        <span className="quiet small">{words.by(proposal.by ?? approvals.nobody, timeOf(locale, proposal.proposedAt, timeZone))}</span>
      </p>
      {children}
      {proposal.declineNote && <p className="quiet">{words.declined(proposal.declineNote)}</p>}
      {waits && proposal.mine && can(actor, 'report.publish') && <p className="quiet">{withoutSecondPerson ? words.alone : words.notOwn}</p>}
      {mayDecide && (
        <div className="decisions">
          <ActionForm id={`approve-${proposal.id}`} action={decide} hidden={{ ...sent, decision: 'approve' }} {...formProps(locale)}><Submit primary>{approve}</Submit></ActionForm>
          <ActionForm id={`decline-${proposal.id}`} action={decide} hidden={{ ...sent, decision: 'decline' }} {...formProps(locale)}>
            <More summary={words.declineOpen}>
              <TextArea name="note" label={words.note} hint={words.noteHint} rows={2} />
              <Submit>{words.decline}</Submit>
            </More>
          </ActionForm>
        </div>
      )}
    </li>
  )
}
