import { fourEyesActs, type FourEyesAct } from '../../../../../lib/organisations/schema'
import type { OrganisationForStaff } from '../../../../../lib/organisations/staff-queries'
import type { Locale } from '../../../../../lib/platform/locale'
import { timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { ActionForm } from '../../_parts/action-form'
import { Submit, TextArea } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { switchOffFourEyesAction, switchOnFourEyesAction } from './actions'

/** Which acts need a second person; only an organisation with a single member of staff may say otherwise, act by act. */
export function FourEyes({ locale, organisation }: { locale: Locale; organisation: OrganisationForStaff }) {
  const { fourEyes: words } = messages(locale).admin.office.settings
  const alone = organisation.enabledStaffCount === 1
  return (
    <section className="panel" aria-labelledby="four-eyes-heading">
      <h2 id="four-eyes-heading">{words.heading}</h2>
      <p className="quiet">{words.text}</p>
      <ul className="lines">{fourEyesActs.map((act) => <li key={act}>{one(act)}</li>)}</ul>
      {!alone && <p className="quiet">{words.several(organisation.enabledStaffCount)}</p>}
    </section>
  )

  function one(act: FourEyesAct) {
    const waiver = organisation.waivers.find((each) => each.act === act)
    const name = words.act[act]
    return (
      <>
        <p><b>{waiver ? words.off(name, waiver.createdBy ?? words.nobody, timeOf(locale, waiver.createdAt, organisation.timeZone), waiver.reason) : words.on(name)}</b></p>
        {waiver ? (
          <ActionForm id={`four-eyes-${act}`} action={switchOnFourEyesAction} hidden={{ act }} label={words.label(words.switchOn, name)} {...formProps(locale)}><Submit>{words.switchOn}</Submit></ActionForm>
        ) : alone && (
          <ActionForm id={`four-eyes-${act}`} action={switchOffFourEyesAction} hidden={{ act }} label={words.label(words.switchOff, name)} {...formProps(locale)}>
            <TextArea name="reason" label={words.reason} rows={2} />
            <Submit>{words.switchOff}</Submit>
          </ActionForm>
        )}
      </>
    )
  }
}
