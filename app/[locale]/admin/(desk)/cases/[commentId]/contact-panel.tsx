import { messages } from '../../../../../_content/messages'
import { ActionForm } from '../../../_parts/action-form'
import { Submit } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { revealContactAction } from './actions'
import type { CaseProps } from './case-props'
import { ShownContact } from './shown-contact'

/** Name and contact details stay closed until someone opens them, which is recorded. */
export function ContactPanel({ locale, file, form }: CaseProps) {
  const words = messages(locale).admin.case.contact
  const { name, phone, email } = file.contact
  const left = [name && words.name, phone && words.phone, email && words.email].filter(Boolean).join(messages(locale).common.comma)
  return (
    <section className="panel" aria-labelledby="contact-heading">
      <h2 id="contact-heading">{words.heading}</h2>
      {!left ? <p className="quiet">{words.none}</p> : (
        <>
          <p>{words.left(left)}</p>
          {file.acts.includes('reveal') && (
            <ActionForm id="contact" action={revealContactAction} hidden={{ commentId: form.commentId }} {...formProps(locale)}>
              <p className="hint">{words.sealed}</p>
              <Submit shortcut="l">{words.reveal}</Submit>
              <ShownContact words={{ name: words.name, phone: words.phone, email: words.email, notGiven: words.notGiven, recorded: words.recorded }} />
            </ActionForm>
          )}
        </>
      )}
    </section>
  )
}
