import { reimportDraft } from '../../../lib/reports/commands/reimport-draft'
import { setDraftDetails } from '../../../lib/reports/commands/set-draft-details'
import { startCorrection } from '../../../lib/reports/commands/start-correction'
import { approveProgressUpdate, proposeProgressUpdate, type ProposedUpdate } from '../../../lib/reports/commands/update-progress'
import { attachFile } from '../../../lib/reports/commands/attach-file'
import { approveExtension, proposeExtension } from '../../../lib/reports/commands/extend-window'
import { withdrawIssue, withdrawReport } from '../../../lib/reports/commands/withdraw'
import type { CommentDisplay, ContactPolicy } from '../../../lib/platform/generated/prisma/enums'
import { ownerPrisma } from '../../support/owner'
import { BODY, send, submissionTo } from '../submissions/support'
import { approveNow, importDraft, publishedReport, sourceOf, TEXT, versionOf, type Editors } from './editors'

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

export type LivingReports = { living: string; withdrawn: string; office: string }

/**
 * Three reports for the pages to show: one with a file, a correction, updates, an extension, a withdrawn issue and a comment on its first
 * revision; one that was withdrawn; one whose comments stay with the office, which needs a way to reach whoever writes.
 */
export async function publishLivingReports(editors: Editors): Promise<LivingReports> {
  const { editor, approver } = editors
  const living = await importDraft(editors)
  await attachFile(editor, { slug: living, title: '签字盖章件', fileName: '签字盖章件.pdf', bytes: Buffer.from('%PDF-1.7 signed') })
  await approveNow(editors, living)
  await send(submissionTo(living))
  await ownerPrisma().comment.updateMany({ where: { report: { slug: living } }, data: { moderation: 'published', publicBody: BODY, publishedAt: new Date() } })
  await correct(editors, living, TEXT.replace('台账12本', '台账15本'), '台账数量有误，现予更正。')
  await updateProgress(editors, living, { issue: '1', on: '2026-11-01', progress: 'completed', text: '台账已全部补齐。' })
  await updateProgress(editors, living, { issue: '1', on: '2026-11-10', kind: 'look_back', text: '回头看未见反弹。' })
  const { extensionId } = await proposeExtension(editor, { slug: living, closes: '2036-11-30', reason: '应群众要求延长。' })
  await approveExtension(approver, { slug: living, id: extensionId })
  await withdrawIssue(editor, { slug: living, issue: '2', reason: '涉及他人信息。' })
  const withdrawn = await publishedReport(editors)
  await withdrawReport(editor, { slug: withdrawn, reason: '公布的版本有误。' })
  return { living, withdrawn, office: await publishWithPolicy(editors, { commentDisplay: 'office_only', contactPolicy: 'required' }) }
}

export async function publishWithPolicy(editors: Editors, policy: { commentDisplay?: CommentDisplay; contactPolicy?: ContactPolicy } = {}): Promise<string> {
  const slug = await importDraft(editors)
  const details = { opens: '2026-10-08', closes: '2036-10-28', commentDisplay: 'after_moderation', contactPolicy: 'optional', attachmentsAllowed: false, ...policy } as const
  await setDraftDetails(editors.editor, { slug, version: await versionOf(editors.editor, slug), details })
  await approveNow(editors, slug)
  return slug
}
