'use server'

import { acceptInvitation } from '../../../../lib/organisations/commands/accept-invitation'
import { urls } from '../../../../lib/platform/urls'
import { messages } from '../../../_content/messages'
import type { ActionState } from '../../../_server/action-state'
import { publicContext } from '../../../_server/request-context'
import { localeOfForm, settle, textOf } from '../../../_server/run-action'
import { requireSame } from './repeated-password'

export async function joinAction(_: ActionState, form: FormData): Promise<ActionState> {
  const locale = localeOfForm(form)
  const { joining } = messages(locale).admin
  const labels = {
    organisationName: joining.first.organisation, name: joining.name, email: joining.email, password: joining.password, repeatedPassword: joining.repeat,
  }
  return settle(locale, form, labels, async () => {
    const password = textOf(form, 'password')
    requireSame(password, textOf(form, 'repeatedPassword'))
    await acceptInvitation(await publicContext(locale), {
      token: textOf(form, 'token'), name: textOf(form, 'name'), email: textOf(form, 'email'), password, organisationName: textOf(form, 'organisationName'),
    })
    return { to: `${urls.signIn()}?notice=joined` }
  })
}
