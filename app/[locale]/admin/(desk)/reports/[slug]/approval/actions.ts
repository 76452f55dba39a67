'use server'

import { InvalidInput } from '../../../../../../../lib/platform/errors'
import { urls } from '../../../../../../../lib/platform/urls'
import { approveRevision, returnRevision, takeBackRevision } from '../../../../../../../lib/reports/commands/decide-revision'
import { discardDraft } from '../../../../../../../lib/reports/commands/discard-draft'
import { submitRevision } from '../../../../../../../lib/reports/commands/submit-revision'
import { windowEnd } from '../../../../../../../lib/reports/disclosure-window'
import { messages } from '../../../../../../_content/messages'
import type { ActionState } from '../../../../../../_server/action-state'
import { localeOfForm, runAction, textOf } from '../../../../../../_server/run-action'
import { requireConfirmed } from '../../../../_parts/confirm'

const seenIn = (form: FormData) => ({ slug: textOf(form, 'slug'), version: Number(textOf(form, 'version')) })

export async function submitRevisionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const seen = seenIn(form)
  return runAction(form, {
    async work(ctx) {
      await submitRevision(ctx, seen)
      return { to: urls.deskApproval(seen.slug, { done: 'revision_submitted' }) }
    },
  })
}

export async function approveRevisionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { approval: words } = messages(localeOfForm(form)).admin.publishing
  const seen = seenIn(form)
  return runAction(form, {
    labels: { publishAt: words.at },
    async work(ctx) {
      const { published } = await approveRevision(ctx, { ...seen, publishAt: publishAtIn(form) })
      return { to: published ? `${urls.deskReport(seen.slug)}?done=revision_published` : urls.deskApproval(seen.slug, { done: 'revision_scheduled' }) }
    },
  })
}

export async function returnRevisionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { approval: words } = messages(localeOfForm(form)).admin.publishing
  const seen = seenIn(form)
  return runAction(form, {
    labels: { note: words.returnNote },
    async work(ctx) {
      await returnRevision(ctx, { ...seen, note: textOf(form, 'note') })
      return { to: urls.approvals({ done: 'revision_returned' }) }
    },
  })
}

export async function takeBackRevisionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const seen = seenIn(form)
  return runAction(form, {
    async work(ctx) {
      await takeBackRevision(ctx, seen)
      return { to: urls.deskApproval(seen.slug, { done: 'revision_taken_back' }) }
    },
  })
}

export async function discardDraftAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { approval: words } = messages(localeOfForm(form)).admin.publishing
  const seen = seenIn(form)
  const isCorrection = textOf(form, 'correction') === 'yes'
  return runAction(form, {
    labels: { confirm: words.discard.confirm },
    async work(ctx) {
      requireConfirmed(form)
      await discardDraft(ctx, seen)
      return { to: isCorrection ? `${urls.deskReport(seen.slug)}?done=revision_discarded` : `${urls.deskReports()}?done=report_discarded` }
    },
  })
}

/** The wall time that was chosen, on the clocks of the report's zone; null: at once. */
function publishAtIn(form: FormData): Date | null {
  if (textOf(form, 'when') !== 'later') return null
  const at = windowEnd(textOf(form, 'publishAt'), 'opens', textOf(form, 'timeZone'))
  if (!at) throw new InvalidInput([{ path: 'publishAt', problem: textOf(form, 'publishAt') ? 'not_a_date' : 'required' }])
  return at
}
