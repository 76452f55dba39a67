import type { Locale } from '../../../../../../../lib/platform/locale'
import type { DraftForEditor } from '../../../../../../../lib/reports/staff-queries-draft'
import { messages } from '../../../../../../_content/messages'
import { ActionForm } from '../../../../_parts/action-form'
import { Choices, Submit } from '../../../../_parts/fields'
import { formProps } from '../../../../_parts/form-words'
import { savePolicyAction } from './actions'

/** What people are promised about their comments, each choice told by what then happens. */
export function PolicyForm({ locale, draft: { report, revision } }: { locale: Locale; draft: DraftForEditor }) {
  const { policy: words } = messages(locale).admin.publishing
  const options = <Value extends string>(values: readonly Value[], of: Record<Value, { label: string; hint: string }>) => values.map((value) => ({ value, ...of[value] }))
  const display = options(['after_moderation', 'office_only'], words.display)
  const contact = options(['optional', 'required', 'not_asked'], words.contact)
  const attachments = options(['no', 'yes'], words.attachments)
  return (
    <ActionForm id="policy" action={savePolicyAction} hidden={{ slug: report.slug, version: revision.version }} className="narrow" {...formProps(locale)}>
      <p className="quiet">{words.intro}</p>
      <Choices type="radio" name="commentDisplay" label={words.display.label} options={display} initial={[report.commentDisplay]} />
      <Choices type="radio" name="contactPolicy" label={words.contact.label} options={contact} initial={[report.contactPolicy]} />
      <Choices
        type="radio" name="attachmentsAllowed" label={words.attachments.label} options={attachments} initial={[report.attachmentsAllowed ? 'yes' : 'no']}
      />
      <Submit primary>{words.save}</Submit>
    </ActionForm>
  )
}
