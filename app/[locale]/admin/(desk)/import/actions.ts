'use server'

import { requirePermission } from '../../../../../lib/organisations/permissions'
import { urls } from '../../../../../lib/platform/urls'
import { importReport } from '../../../../../lib/reports/commands/import-report'
import { messages } from '../../../../_content/messages'
import type { ActionState } from '../../../../_server/action-state'
import { documentIn } from '../../../../_server/handed-in'
import { localeOfForm, runAction } from '../../../../_server/run-action'

/** Makes a draft of a document; who may not is told before it is read. */
export async function importReportAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    async work(ctx) {
      requirePermission(ctx.actor, 'report.import')
      const { slug } = await importReport(ctx, await documentIn(form, messages(ctx.locale).admin.draft.importing.pastedName))
      return { to: urls.deskText(slug, { done: 'imported' }) }
    },
    labels: messages(localeOfForm(form)).admin.draft.importing.labels,
  })
}
