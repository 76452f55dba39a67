'use server'

import { requirePermission } from '../../../../../../../lib/organisations/permissions'
import { reimportDraft } from '../../../../../../../lib/reports/commands/reimport-draft'
import type { ChangedWords, ParagraphChange } from '../../../../../../../lib/reports/difference'
import { messages } from '../../../../../../_content/messages'
import type { ActionState } from '../../../../../../_server/action-state'
import { documentIn } from '../../../../../../_server/handed-in'
import { localeOfForm, runAction, textOf } from '../../../../../../_server/run-action'

/** What a newer source changed, for the editor to read once. Runs of unchanged paragraphs are only counted. */
export type SourceDifference = { changes: ShownChange[]; unplaced: number }
type ShownChange = { kind: 'added' | 'removed'; text: string } | { kind: 'changed'; words: ChangedWords[] } | { kind: 'same'; count: number }

export async function reimportDraftAction(_: ActionState<SourceDifference>, form: FormData): Promise<ActionState<SourceDifference>> {
  const { importing } = messages(localeOfForm(form)).admin.draft
  return runAction<SourceDifference>(form, {
    inPlace: true,
    labels: importing.labels,
    async work(ctx) {
      requirePermission(ctx.actor, 'report.import')
      const { source } = await documentIn(form, importing.pastedName)
      const { changes, unplaced } = await reimportDraft(ctx, { slug: textOf(form, 'slug'), version: Number(textOf(form, 'version')), source })
      return { shown: { changes: withoutSame(changes), unplaced: unplaced.length } }
    },
  })
}

function withoutSame(changes: ParagraphChange[]): ShownChange[] {
  const shown: ShownChange[] = []
  for (const change of changes) {
    const last = shown.at(-1)
    if (change.kind === 'changed') shown.push(change)
    else if (change.kind !== 'same') shown.push({ kind: change.kind, text: change.text })
    else if (last?.kind === 'same') last.count++
    else shown.push({ kind: 'same', count: 1 })
  }
  return shown
}
