'use server'

import { releaseReplies } from '../../../../../lib/cases/commands/release-replies'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import type { ActionState } from '../../../../_server/action-state'
import { localeOfForm, runAction, textsOf } from '../../../../_server/run-action'

export async function releaseRepliesAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    labels: { replyIds: messages(localeOfForm(form)).admin.case.release.choose },
    async work(ctx) {
      const { released } = await releaseReplies(ctx, { replyIds: textsOf(form, 'replyIds') })
      return { to: `${urls.release()}?done=released&count=${released}` }
    },
  })
}
