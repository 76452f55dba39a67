import { PASSWORD_MINIMUM } from '../../../../lib/organisations/passwords'
import type { Locale } from '../../../../lib/platform/locale'
import { messages } from '../../../_content/messages'
import { ActionForm } from './action-form'
import { Submit, TextField } from './fields'
import { formProps } from './form-words'
import { joinAction } from './join-action'

/** Name, e-mail and password of whoever holds an invitation; the first administrator names the body that publishes as well. */
export function JoinForm({ locale, token, founding, submit }: { locale: Locale; token: string; founding: boolean; submit: string }) {
  const { joining } = messages(locale).admin
  return (
    <ActionForm id="join" action={joinAction} hidden={{ token }} {...formProps(locale)}>
      {founding && <TextField name="organisationName" label={joining.first.organisation} hint={joining.first.organisationHint} autoComplete="organization" />}
      <TextField name="name" label={joining.name} autoComplete="name" />
      <TextField name="email" label={joining.email} hint={joining.emailHint} type="email" autoComplete="username" />
      <TextField name="password" label={joining.password} hint={joining.passwordHint(PASSWORD_MINIMUM)} type="password" autoComplete="new-password" />
      <TextField name="repeatedPassword" label={joining.repeat} type="password" autoComplete="new-password" />
      <Submit primary>{submit}</Submit>
    </ActionForm>
  )
}
