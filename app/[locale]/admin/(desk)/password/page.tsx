import type { Metadata } from 'next'
import { PASSWORD_MINIMUM } from '../../../../../lib/organisations/passwords'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { ActionForm } from '../../_parts/action-form'
import { Submit, TextField } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { PageHead } from '../../_parts/page-head'
import { changePasswordAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.password.title }
}

export default async function OwnPasswordPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  await staffContext(locale, urls.ownPassword())
  const { password: words, joining } = messages(locale).admin
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <PageHead title={words.title} intro={words.intro} />
      <ActionForm id="password" action={changePasswordAction} {...formProps(locale)}>
        <TextField name="currentPassword" label={words.current} type="password" autoComplete="current-password" />
        <TextField name="newPassword" label={words.next} hint={joining.passwordHint(PASSWORD_MINIMUM)} type="password" autoComplete="new-password" />
        <TextField name="repeatedPassword" label={words.repeat} type="password" autoComplete="new-password" />
        <Submit primary>{words.submit}</Submit>
      </ActionForm>
    </main>
  )
}
