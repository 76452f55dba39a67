import type { UnitForStaff } from '../../../../../../lib/organisations/staff-queries'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { ActionForm } from '../../../_parts/action-form'
import { More, Select, Submit, TextArea } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { assignAction } from './actions'
import type { CaseProps } from './case-props'

/** Which unit has the case, and giving it to one. */
export function AssignmentPanel({ locale, file, form, units }: CaseProps & { units: UnitForStaff[] }) {
  const words = messages(locale).admin.case.assignment
  const last = file.assignments.at(-1)
  if (!last && !file.acts.includes('assign')) return null
  const assigning = (
    <>
      <Select
        name="unitId" label={words.unit} options={units.filter(({ id }) => id !== file.unit?.id).map(({ id, name }) => ({ value: id, label: name }))}
        shortcut="a"
      />
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={2} optional />
      <Submit primary={!last}>{last ? words.again : words.submit}</Submit>
    </>
  )
  return (
    <section className="panel" aria-labelledby="assignment-heading">
      <h2 id="assignment-heading">{words.heading}</h2>
      {last && (
        <>
          <p><b>{last.unit}</b> <span className="quiet small">{last.by} {timeOf(locale, last.at, file.report.timeZone)}</span></p>
          {last.note && <p className="note">{last.note}</p>}
        </>
      )}
      {file.acts.includes('assign') && (units.length === 0 ? <p>{words.noUnits}</p> : (
        <ActionForm id="assignment" action={assignAction} hidden={{ ...form, version: file.version ?? '' }} {...formProps(locale)}>
          {last ? <More summary={words.reassign}>{assigning}</More> : assigning}
        </ActionForm>
      ))}
    </section>
  )
}
