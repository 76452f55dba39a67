'use server'

import { approveReply } from '../../../../../../lib/cases/commands/approve-reply'
import { assignCase } from '../../../../../../lib/cases/commands/assign-case'
import { concludeCase } from '../../../../../../lib/cases/commands/conclude-case'
import { draftReply } from '../../../../../../lib/cases/commands/draft-reply'
import { releaseReplies } from '../../../../../../lib/cases/commands/release-replies'
import { returnReply } from '../../../../../../lib/cases/commands/return-reply'
import { submitReply } from '../../../../../../lib/cases/commands/submit-reply'
import { findCase } from '../../../../../../lib/cases/find-case'
import type { Outcome } from '../../../../../../lib/platform/generated/prisma/enums'
import { urls } from '../../../../../../lib/platform/urls'
import { moderateComment } from '../../../../../../lib/submissions/moderation/moderate-comment'
import { revealContact, type RevealedContact } from '../../../../../../lib/submissions/moderation/reveal-contact'
import { reviseModeration } from '../../../../../../lib/submissions/moderation/revise-moderation'
import type { ModerationInput } from '../../../../../../lib/submissions/moderation/schema'
import { messages } from '../../../../../_content/messages'
import type { ActionState } from '../../../../../_server/action-state'
import { chosenIn, localeOfForm, runAction, textOf, textsOf } from '../../../../../_server/run-action'
import { afterwards, versionIn } from './afterwards'
import { chosenRedactions } from './chosen-redactions'

const wordsFor = (form: FormData) => messages(localeOfForm(form)).admin.case

export async function moderateAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { moderation: words } = wordsFor(form)
  return runAction(form, {
    labels: { reason: words.reason, note: words.note, words: words.words, redactions: words.toHide },
    async work(ctx) {
      const commentId = textOf(form, 'commentId')
      const { body } = await findCase(ctx, { commentId })
      const redactions = chosenRedactions(body, textsOf(form, 'hide'), textOf(form, 'words'))
      // There is one button to publish: whoever chose words to hide cannot publish them by pressing the wrong one.
      const publish = redactions.length > 0 ? 'published_redacted' as const : 'published' as const
      const input = {
        commentId, decision: textOf(form, 'decision') === 'not_published' ? 'not_published' as const : publish,
        redactions, reason: textOf(form, 'reason') as ModerationInput['reason'], note: textOf(form, 'note'),
      }
      const from = textOf(form, 'from')
      const { moderation } = from ? await reviseModeration(ctx, { ...input, from: from as 'published' }) : await moderateComment(ctx, input)
      return afterwards(form, moderation as 'published' | 'published_redacted' | 'not_published')
    },
  })
}

export async function revealContactAction(_: ActionState<RevealedContact>, form: FormData): Promise<ActionState<RevealedContact>> {
  return runAction<RevealedContact>(form, {
    work: async (ctx) => ({ shown: await revealContact(ctx, { commentId: textOf(form, 'commentId') }) }),
  })
}

export async function assignAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { assignment: words } = wordsFor(form)
  return runAction(form, {
    labels: { unitId: words.unit, note: words.note },
    async work(ctx) {
      await assignCase(ctx, { commentId: textOf(form, 'commentId'), unitId: chosenIn(form, 'unitId'), note: textOf(form, 'note'), version: versionIn(form) })
      return afterwards(form, 'assigned')
    },
  })
}

/** Saves the draft and, where that button was pressed, hands it in. */
export async function replyAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { reply: words } = wordsFor(form)
  const commentId = textOf(form, 'commentId')
  return runAction(form, {
    labels: { publicText: words.publicText, privateText: words.privateText },
    async work(ctx) {
      const saved = await draftReply(ctx, {
        commentId, publicText: textOf(form, 'publicText'), privateText: textOf(form, 'privateText'), version: versionIn(form),
      })
      if (textOf(form, 'then') !== 'submit') return { to: urls.case(commentId, { view: textOf(form, 'view'), done: 'drafted' }) }
      await submitReply(ctx, saved)
      return afterwards(form, 'submitted')
    },
  })
}

export async function approveAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    async work(ctx) {
      await approveReply(ctx, { replyId: textOf(form, 'replyId'), version: versionIn(form) })
      return afterwards(form, 'approved')
    },
  })
}

export async function returnAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { reply: words } = wordsFor(form)
  return runAction(form, {
    labels: { note: words.returnNote },
    async work(ctx) {
      await returnReply(ctx, { replyId: textOf(form, 'replyId'), note: textOf(form, 'note'), version: versionIn(form) })
      return afterwards(form, 'returned')
    },
  })
}

export async function releaseAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    async work(ctx) {
      await releaseReplies(ctx, { replyIds: [textOf(form, 'replyId')] })
      return afterwards(form, 'released')
    },
  })
}

export async function concludeAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { conclusion: words } = wordsFor(form)
  return runAction(form, {
    labels: { outcome: words.outcome, reason: words.reason },
    async work(ctx) {
      await concludeCase(ctx, {
        commentId: textOf(form, 'commentId'), outcome: chosenIn(form, 'outcome') as Outcome, reason: textOf(form, 'reason'), version: versionIn(form),
      })
      return afterwards(form, 'concluded')
    },
  })
}
