'use server'

import type { Progress } from '../../../../../../lib/platform/generated/prisma/enums'
import { urls } from '../../../../../../lib/platform/urls'
import { setProgress } from '../../../../../../lib/reports/commands/set-progress'
import type { ActionState } from '../../../../../_server/action-state'
import { runAction, textOf } from '../../../../../_server/run-action'

/** Sends only what was changed on this page: what another publisher set meanwhile for other issues stays. */
export async function setProgressAction(_: ActionState, form: FormData): Promise<ActionState> {
  const slug = textOf(form, 'slug')
  const progress: Record<string, Progress> = {}
  for (const [name, value] of form) {
    const number = /^progress\.(.+)$/.exec(name)?.[1]
    if (number && typeof value === 'string' && value !== textOf(form, `before.${number}`)) progress[number] = value as Progress
  }
  return runAction(form, {
    async work(ctx) {
      const { changed } = await setProgress(ctx, { slug, progress })
      return { to: `${urls.deskReport(slug)}?done=progress&count=${changed}` }
    },
  })
}
