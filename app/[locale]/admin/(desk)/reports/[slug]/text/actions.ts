'use server'

import type { Edit } from '../../../../../../../lib/importing/edits'
import type { StaffContext } from '../../../../../../../lib/platform/context'
import { Refusal } from '../../../../../../../lib/platform/errors'
import type { Progress } from '../../../../../../../lib/platform/generated/prisma/enums'
import { urls } from '../../../../../../../lib/platform/urls'
import { discardDraft } from '../../../../../../../lib/reports/commands/discard-draft'
import { editDraft, forgetUnplacedEdits, undoEdit } from '../../../../../../../lib/reports/commands/edit-draft'
import { setProgress } from '../../../../../../../lib/reports/commands/set-progress'
import { findDraft } from '../../../../../../../lib/reports/staff-queries-draft'
import type { ActionState } from '../../../../../../_server/action-state'
import { runAction, textOf } from '../../../../../../_server/run-action'
import { changeBetween, viewOf, type DraftChange, type DraftView } from './draft-view'

type Answer = Promise<ActionState<DraftChange>>

/** Adds edits to the draft, and says what they change in what the page shows. */
export async function editTextAction(form: FormData): Answer {
  return changing(form, (ctx, seen) => editDraft(ctx, { ...seen, edits: JSON.parse(textOf(form, 'edits')) as Edit[] }))
}

export async function undoEditAction(form: FormData): Answer {
  return changing(form, undoEdit)
}

export async function forgetUnplacedAction(form: FormData): Answer {
  return changing(form, forgetUnplacedEdits)
}

/** Says how far issues have come: what the text suggests, or what the editor chose. */
export async function confirmProgressAction(form: FormData): Answer {
  return changing(form, (ctx, { slug }) => setProgress(ctx, { slug, progress: JSON.parse(textOf(form, 'progress')) as Record<string, Progress> }))
}

/** The page shows itself what came of it; making the whole document anew for every press would keep the editor waiting. */
function changing(form: FormData, work: (ctx: StaffContext, seen: { slug: string; version: number }) => Promise<unknown>): Answer {
  return runAction(form, {
    inPlace: true,
    async work(ctx) {
      const seen = { slug: textOf(form, 'slug'), version: Number(textOf(form, 'version')) }
      const before = await viewFor(ctx, seen.slug)
      if (before.version !== seen.version) throw new Refusal('changed_meanwhile')
      await work(ctx, seen)
      return { shown: changeBetween(before, await viewFor(ctx, seen.slug)) }
    },
  })
}

async function viewFor(ctx: StaffContext, slug: string): Promise<DraftView> {
  const draft = await findDraft(ctx, { slug })
  if (!draft) throw new Refusal('no_revision_under_way')
  return viewOf(draft)
}

export async function discardDraftAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    async work(ctx) {
      await discardDraft(ctx, { slug: textOf(form, 'slug'), version: Number(textOf(form, 'version')) })
      return { to: `${urls.deskReports()}?done=discarded` }
    },
  })
}
