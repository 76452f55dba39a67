import { Checkbox, ChoiceGroup, Field, RadioChoice } from '../../../../../_components/fields'
import { messages } from '../../../../../_content/messages'
import { Identity } from '../../../../../../lib/platform/generated/prisma/enums'
import type { StepProps } from './step-page'

/** 3: who. Three plain choices, said by what happens; contact details, word of the reply and consent are each separate. */
export function WhoStep({ locale, report: { commentDisplay, contactPolicy }, state: { form }, errorOf }: StepProps) {
  const { comment: { who }, living: { contact } } = messages(locale).public
  const { optional } = messages(locale).common
  // Where nothing is shown, nobody can be named publicly.
  const identities = Object.values(Identity).filter((each) => commentDisplay !== 'office_only' || each !== 'public')
  return (
    <>
      <ChoiceGroup id="identity" legend={who.title} error={errorOf('identity')} heading>
        <div className="choices">
          {identities.map((each) => (
            <RadioChoice key={each} name="identity" value={each} label={who.identity[each].label} means={who.identity[each].means} checked={form.identity === each} />
          ))}
        </div>
      </ChoiceGroup>
      <Field id="name" label={who.name} hint={who.nameHint} error={errorOf('name')}>
        {(attributes) => <input {...attributes} type="text" defaultValue={form.name} autoComplete="name" />}
      </Field>
      {contactPolicy === 'not_asked' ? <p className="notice">{contact.notAsked}</p> : <fieldset className="part">
        <legend><h2>{contactPolicy === 'required' ? contact.required : `${who.contact}${optional}`}</h2></legend>
        <p className="hint">{contactPolicy === 'required' ? contact.requiredHint : who.contactHint}</p>
        <Field id="phone" label={who.phone} error={errorOf('phone')}>
          {(attributes) => <input {...attributes} type="tel" defaultValue={form.phone} autoComplete="tel" />}
        </Field>
        <Field id="email" label={who.email} error={errorOf('email')}>
          {(attributes) => <input {...attributes} type="email" defaultValue={form.email} autoComplete="email" spellCheck={false} />}
        </Field>
        <Checkbox name="emailReceipt" label={who.emailReceipt} checked={form.emailReceipt} />
      </fieldset>}
      {contactPolicy !== 'not_asked' && <ChoiceGroup id="replyBy" legend={who.replyBy} error={errorOf('replyBy')}>
        <div className="choices">
          <RadioChoice name="replyBy" value="" label={who.replyByNone} checked={form.replyBy === ''} />
          <RadioChoice name="replyBy" value="email" label={who.replyByEmail} checked={form.replyBy === 'email'} />
          <RadioChoice name="replyBy" value="phone" label={who.replyByPhone} checked={form.replyBy === 'phone'} />
        </div>
      </ChoiceGroup>}
      {commentDisplay !== 'office_only' && <ChoiceGroup id="consent" legend={who.consent} hint={who.consentHint} error={errorOf('consent')}>
        <Checkbox name="consent" label={who.consentLabel} checked={form.consent} />
      </ChoiceGroup>}
    </>
  )
}
