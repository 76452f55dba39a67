import type { OrganisationForStaff } from '../../../../../lib/organisations/staff-queries'
import type { Locale } from '../../../../../lib/platform/locale'
import { timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { ActionForm } from '../../_parts/action-form'
import { Submit, TextArea } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { switchOffFourEyesAction, switchOnFourEyesAction } from './actions'

/** Whether a reply needs a second person; only an organisation with a single member of staff may say otherwise. */
export function FourEyes({ locale, organisation }: { locale: Locale; organisation: OrganisationForStaff }) {
  const { fourEyes: words } = messages(locale).admin.office.settings
  const waiver = organisation.waivers.find(({ act }) => act === 'release_reply')
  return (
    <section className="panel" aria-labelledby="four-eyes-heading">
      <h2 id="four-eyes-heading">{words.heading}</h2>
      <p className="quiet">{words.text}</p>
      <p><b>{waiver ? words.off(waiver.createdBy ?? words.nobody, timeOf(locale, waiver.createdAt, organisation.timeZone), waiver.reason) : words.on}</b></p>
      {waiver ? (
        <ActionForm id="four-eyes" action={switchOnFourEyesAction} {...formProps(locale)}><Submit>{words.switchOn}</Submit></ActionForm>
      ) : organisation.enabledStaffCount > 1 ? <p className="quiet">{words.several(organisation.enabledStaffCount)}</p> : (
        <ActionForm id="four-eyes" action={switchOffFourEyesAction} {...formProps(locale)}>
          <TextArea name="reason" label={words.reason} rows={2} />
          <Submit>{words.switchOff}</Submit>
        </ActionForm>
      )}
    </section>
  )
}
