import { randomUUID } from 'node:crypto'
import { assignCase } from '../../lib/cases/commands/assign-case'
import { approveReply } from '../../lib/cases/commands/approve-reply'
import { concludeCase } from '../../lib/cases/commands/conclude-case'
import { draftReply } from '../../lib/cases/commands/draft-reply'
import { releaseReplies } from '../../lib/cases/commands/release-replies'
import { submitReply } from '../../lib/cases/commands/submit-reply'
import { asSystem, contextOf, type StaffContext } from '../../lib/platform/context'
import { prisma } from '../../lib/platform/database'
import { acceptSubmission } from '../../lib/submissions/accept-submission'
import { readyPictures } from '../../lib/submissions/pictures'
import { moderateComment } from '../../lib/submissions/moderation/moderate-comment'
import { as, handlerOf, type Cast } from './cast'
import type { DemoStory, DemoSubmission } from './comments-types'
import { fillDates, type DemoDates } from './dates'
import { drawnPicture } from './drawn-picture'

export type PlayedSubmission = { submissionId: string }

type Play = { cast: Cast; slug: string; dates: DemoDates; submissions: DemoSubmission[]; exampleKey?: string }

/** Sends every submission and lets staff do what its story says, through the same commands as in life. */
export async function playStories({ cast, slug, dates, submissions, exampleKey }: Play): Promise<PlayedSubmission[]> {
  const example = exampleKey ? submissions.findIndex((one) => one.comments.length === 1 && one.comments[0]?.story?.outcome === 'adopted') : -1
  const played: PlayedSubmission[] = []
  for (const [index, { locale, comments, withPicture, ...sender }] of submissions.entries()) {
    const { number } = await acceptSubmission(contextOf({ kind: 'citizen' }, { locale: locale ?? 'zh' }), {
      key: index === example ? exampleKey! : randomUUID(), channel: 'web', ...(withPicture ? { pictures: await readyPictures([await drawnPicture()]) } : {}),
      submission: { report: slug, ...sender, comments: comments.map(({ issue, stance, body }) => ({ issue, stance, body: fillDates(body, dates) })) },
    })
    const submission = await prisma(asSystem).submission.findUniqueOrThrow({
      where: { number }, select: { id: true, comments: { select: { id: true, body: true }, orderBy: { position: 'asc' } } },
    })
    for (const [position, { story }] of comments.entries()) {
      if (story) await playStory({ cast, dates }, submission.comments[position]!, story)
    }
    played.push({ submissionId: submission.id })
  }
  return played
}

async function playStory({ cast, dates }: Pick<Play, 'cast' | 'dates'>, comment: { id: string; body: string }, story: DemoStory): Promise<void> {
  const commentId = comment.id
  await moderate(as(cast, 'moderator'), comment, story)
  if (story.unit) await assignCase(as(cast, 'moderator'), { commentId, unitId: cast.unitIds.get(story.unit)! })
  if (story.reply) {
    const author = story.unit ? handlerOf(cast, story.unit) : as(cast, 'administrator')
    const { publicText, privateText, stage = 'released' } = story.reply
    const { replyId } = await draftReply(author, {
      commentId, publicText: fillDates(publicText, dates), privateText: privateText && fillDates(privateText, dates),
    })
    if (stage !== 'draft') await submitReply(author, { replyId })
    if (stage === 'released') {
      await approveReply(as(cast, 'approver'), { replyId })
      await releaseReplies(as(cast, 'approver'), { replyIds: [replyId] })
    }
  }
  if (story.outcome) {
    await concludeCase(story.unit ? handlerOf(cast, story.unit) : as(cast, 'moderator'), { commentId, outcome: story.outcome,
      reason: story.outcomeReason && fillDates(story.outcomeReason, dates) })
  }
}

async function moderate(ctx: StaffContext, { id, body }: { id: string; body: string }, { moderation }: DemoStory): Promise<void> {
  if (moderation === 'publish') await moderateComment(ctx, { commentId: id, decision: 'published' })
  else if ('doNotPublish' in moderation) await moderateComment(ctx, { commentId: id, decision: 'not_published', reason: moderation.doNotPublish })
  else {
    const redactions = moderation.redact.map((words) => ({ start: body.indexOf(words), end: body.indexOf(words) + words.length }))
    await moderateComment(ctx, { commentId: id, decision: 'published_redacted', redactions })
  }
}
