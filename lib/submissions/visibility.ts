import type { Outcome, Stance } from '../platform/generated/prisma/enums'
import type { Prisma } from '../platform/generated/prisma/client'
import { unseal } from '../platform/sealing'
import { dateIn } from '../platform/zoned-time'
import { contactPlace } from './contact-places'

/** A comment as anyone may see it. */
export type PublicComment = {
  id: string
  /** Null: about the report as a whole. */
  issueNumber: string | null
  stance: Stance
  body: string
  /** The number of the revision that it was written on. */
  revision: number
  /** Some words were hidden by the moderator. */
  redacted: boolean
  /** Day of receipt in the report's zone; the hour is nobody's business. */
  receivedOn: string
  /** The sender's name, only where they asked to be named publicly and consented to publication. */
  author: string | null
  replies: { text: string; releasedOn: string }[]
  outcome: Outcome | null
  outcomeReason: string | null
}

/**
 * What anyone may see: a comment that a moderator decided to publish, to a report that is public. The one home of this
 * rule; page, API, search, statistics and export filter by it and show through {@link publicView}. A check in the
 * database ties the public body to the decision to publish.
 */
export const publicCommentWhere = { publicBody: { not: null }, report: { status: 'published' } } satisfies Prisma.CommentWhereInput

/** The same for statements of our own; `c` is the comment, and the report is one that is public. */
export const publicCommentSql = 'c.public_body IS NOT NULL'

/** What {@link publicView} needs of a comment, and no more. */
export const publicCommentSelect = {
  id: true, stance: true, publicBody: true, moderation: true, receivedAt: true, publishedAt: true,
  issue: { select: { number: true } },
  revision: { select: { number: true } },
  report: { select: { status: true, timeZone: true } },
  submission: { select: { id: true, identity: true, consentToPublish: true, contact: { select: { name: true } } } },
  case: {
    select: {
      outcome: true, outcomeReason: true,
      replies: { where: { status: 'released' }, select: { publicText: true, releasedAt: true }, orderBy: { releasedAt: 'asc' } },
    },
  },
} satisfies Prisma.CommentSelect

type CommentRow = Prisma.CommentGetPayload<{ select: typeof publicCommentSelect }>

/** The public face of a comment; null where it has none. */
export function publicView(comment: CommentRow): PublicComment | null {
  if (comment.publicBody === null || comment.report.status !== 'published') return null
  const { timeZone } = comment.report
  return {
    id: comment.id,
    issueNumber: comment.issue?.number ?? null,
    stance: comment.stance,
    body: comment.publicBody,
    revision: comment.revision.number,
    redacted: comment.moderation === 'published_redacted',
    receivedOn: dateIn(comment.receivedAt, timeZone),
    author: authorOf(comment.submission),
    replies: (comment.case?.replies ?? []).map(({ publicText, releasedAt }) => ({ text: publicText, releasedOn: dateIn(releasedAt!, timeZone) })),
    outcome: comment.case?.outcome ?? null,
    outcomeReason: comment.case?.outcomeReason ?? null,
  }
}

function authorOf({ id, identity, consentToPublish, contact }: CommentRow['submission']): string | null {
  if (identity !== 'public' || !consentToPublish || !contact?.name) return null
  return unseal(contact.name, contactPlace(id, 'name'))
}
