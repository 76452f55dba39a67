import { reimportDraft } from '../../../lib/reports/commands/reimport-draft'
import { setDraftDetails } from '../../../lib/reports/commands/set-draft-details'
import { startCorrection } from '../../../lib/reports/commands/start-correction'
import { approveProgressUpdate, proposeProgressUpdate, type ProposedUpdate } from '../../../lib/reports/commands/update-progress'
import { approveNow, sourceOf, versionOf, type Editors } from './editors'

/** What happens to a report after its publication, each act by the two people it needs. */

export async function correct(editors: Editors, slug: string, text: string, correctionNote: string): Promise<void> {
  const { editor } = editors
  await startCorrection(editor, { slug })
  await reimportDraft(editor, { slug, version: await versionOf(editor, slug), source: sourceOf(text) })
  const details = { opens: null, closes: null, commentDisplay: 'after_moderation', contactPolicy: 'optional', attachmentsAllowed: false, correctionNote } as const
  await setDraftDetails(editor, { slug, version: await versionOf(editor, slug), details })
  await approveNow(editors, slug)
}

export async function updateProgress({ editor, approver }: Editors, slug: string, update: Partial<ProposedUpdate> & { issue: string; on: string; text: string }): Promise<void> {
  const { updateId } = await proposeProgressUpdate(editor, { slug, kind: 'progress', progress: update.kind === 'look_back' ? null : 'continuing', ...update })
  await approveProgressUpdate(approver, { slug, id: updateId })
}
