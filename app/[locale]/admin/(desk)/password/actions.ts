'use server'

import { changeOwnPassword } from '../../../../../lib/organisations/commands/change-own-password'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import type { ActionState } from '../../../../_server/action-state'
import { requireSame } from '../../_parts/repeated-password'
import { localeOfForm, runAction, textOf } from '../../../../_server/run-action'

export async function changePasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  const words = messages(localeOfForm(form)).admin.password
  return runAction(form, {
    labels: { currentPassword: words.current, newPassword: words.next, repeatedPassword: words.repeat },
    async work(ctx) {
      const newPassword = textOf(form, 'newPassword')
      requireSame(newPassword, textOf(form, 'repeatedPassword'))
      await changeOwnPassword(ctx, { currentPassword: textOf(form, 'currentPassword'), newPassword })
      return { to: `${urls.signIn()}?notice=password` }
    },
  })
}
