'use server'

import type { Progress, UpdateKind } from '../../../../../../lib/platform/generated/prisma/enums'
import { urls } from '../../../../../../lib/platform/urls'
import { withdrawAttachment } from '../../../../../../lib/reports/commands/attach-file'
import { approveExtension, declineExtension, proposeExtension } from '../../../../../../lib/reports/commands/extend-window'
import { startCorrection } from '../../../../../../lib/reports/commands/start-correction'
import { approveProgressUpdate, declineProgressUpdate, proposeProgressUpdate } from '../../../../../../lib/reports/commands/update-progress'
import { withdrawIssue, withdrawReport } from '../../../../../../lib/reports/commands/withdraw'
import { messages } from '../../../../../_content/messages'
import type { ActionState } from '../../../../../_server/action-state'
import { chosenIn, localeOfForm, runAction, textOf } from '../../../../../_server/run-action'
import { requireConfirmed } from '../../../_parts/confirm'

const wordsFor = (form: FormData) => messages(localeOfForm(form)).admin.publishing.life
const reportPage = (slug: string, done: string) => `${urls.deskReport(slug)}?done=${done}`

export async function startCorrectionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const slug = textOf(form, 'slug')
  return runAction(form, {
    async work(ctx) {
      await startCorrection(ctx, { slug })
      return { to: urls.deskDetails(slug) }
    },
  })
}

export async function proposeExtensionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { extension: words } = wordsFor(form)
  const slug = textOf(form, 'slug')
  return runAction(form, {
    labels: { closes: words.closes, reason: words.reason },
    async work(ctx) {
      await proposeExtension(ctx, { slug, closes: textOf(form, 'closes'), reason: textOf(form, 'reason') })
      return { to: reportPage(slug, 'extension_proposed') }
    },
  })
}

export async function decideExtensionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const [slug, id] = [textOf(form, 'slug'), textOf(form, 'id')]
  return runAction(form, {
    labels: { note: wordsFor(form).proposal.note, closes: wordsFor(form).extension.closes },
    async work(ctx) {
      const approves = textOf(form, 'decision') === 'approve'
      await (approves ? approveExtension(ctx, { slug, id }) : declineExtension(ctx, { slug, id, note: textOf(form, 'note') }))
      return { to: reportPage(slug, approves ? 'extended' : 'extension_declined') }
    },
  })
}

export async function proposeUpdateAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { issue: words } = wordsFor(form)
  const [slug, issue] = [textOf(form, 'slug'), textOf(form, 'issue')]
  return runAction(form, {
    labels: { kind: words.kind, on: words.on, progress: words.status, text: words.text },
    async work(ctx) {
      const progress = textOf(form, 'progress')
      await proposeProgressUpdate(ctx, {
        slug, issue, kind: chosenIn(form, 'kind') as UpdateKind, on: textOf(form, 'on'), progress: progress === '' ? null : (progress as Progress), text: textOf(form, 'text'),
      })
      return { to: `${urls.deskIssue(slug, issue)}?done=update_proposed` }
    },
  })
}

export async function decideUpdateAction(_: ActionState, form: FormData): Promise<ActionState> {
  const [slug, id, issue] = [textOf(form, 'slug'), textOf(form, 'id'), textOf(form, 'issue')]
  return runAction(form, {
    labels: { note: wordsFor(form).proposal.note },
    async work(ctx) {
      const approves = textOf(form, 'decision') === 'approve'
      await (approves ? approveProgressUpdate(ctx, { slug, id }) : declineProgressUpdate(ctx, { slug, id, note: textOf(form, 'note') }))
      return { to: `${urls.deskIssue(slug, issue)}?done=${approves ? 'update_published' : 'update_declined'}` }
    },
  })
}

export async function withdrawAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { withdraw: words } = wordsFor(form)
  const [slug, issue, attachment, reason] = ['slug', 'issue', 'attachment', 'reason'].map((name) => textOf(form, name)) as [string, string, string, string]
  return runAction(form, {
    labels: { reason: words.reason, confirm: words.confirm },
    async work(ctx) {
      requireConfirmed(form)
      if (attachment) await withdrawAttachment(ctx, { slug, id: attachment, reason })
      else if (issue) await withdrawIssue(ctx, { slug, issue, reason })
      else await withdrawReport(ctx, { slug, reason })
      return { to: issue ? `${urls.deskIssue(slug, issue)}?done=issue_withdrawn` : reportPage(slug, attachment ? 'attachment_withdrawn' : 'report_withdrawn') }
    },
  })
}
