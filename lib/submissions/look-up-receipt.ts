import type { Context } from '../platform/context'
import { prisma, query } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Prisma } from '../platform/generated/prisma/client'
import type { Identity, Moderation, NotPublishedReason, Outcome, ReplyBy, Stance } from '../platform/generated/prisma/enums'
import { openContact } from './contact-details'
import { normaliseReceipt, receiptHash } from './receipt-code'

/** How far a comment has come, for the one who sent it. */
export type CommentProgress = 'received' | 'with_unit' | 'answered' | 'concluded'

export type TimelineEvent = {
  at: Date
  event: 'received' | 'published' | 'published_redacted' | 'not_published' | 'assigned' | 'answered' | 'concluded'
  /** The unit, where the event is an assignment. */
  unit?: string
}

export type CommentOfReceipt = {
  issue: string | null
  issueTitle: string | null
  stance: Stance
  body: string
  state: Moderation
  notPublishedReason: NotPublishedReason | null
  progress: CommentProgress
  unit: string | null
  outcome: Outcome | null
  outcomeReason: string | null
  replies: { publicText: string; privateText: string | null; releasedAt: Date }[]
  timeline: TimelineEvent[]
}

/** Everything about one submission, for the holder of its receipt: what was sent, unchanged, and what became of it. */
export type ReceiptView = {
  number: string
  receivedAt: Date
  report: { slug: string; title: string; timeZone: string }
  identity: Identity
  consentToPublish: boolean
  name: string | null
  phone: string | null
  email: string | null
  replyBy: ReplyBy | null
  /** How many pictures came with it. */
  pictures: number
  comments: CommentOfReceipt[]
}

/**
 * Follows a submission up by its receipt. A code that is malformed gets the same answer after the same work as one that
 * is merely wrong: one keyed hash, one look into the index. Throws Refusal `receipt_unknown`. Whoever calls this for a
 * citizen limits the rate first.
 */
export async function lookUpReceipt(ctx: Context, { receipt }: { receipt: string }): Promise<ReceiptView> {
  const code = normaliseReceipt(receipt)
  const hash = receiptHash(code ?? 'malformed')
  const [found, { rows: [contact] }] = await Promise.all([
    prisma(ctx).submission.findUnique({ where: { receiptHash: new Uint8Array(hash) }, select: submissionSelect }),
    // The public has no sight of contact details and pictures but this one: of the submission that the receipt belongs to.
    query<SealedContact & { pictures: number }>(ctx, 'SELECT pictures, name, phone, email FROM pictures_of_receipt($1) AS pictures LEFT JOIN contact_of_receipt($1) ON true', [hash]),
  ])
  if (!found) throw new Refusal('receipt_unknown')
  return {
    number: found.number, receivedAt: found.receivedAt,
    report: { slug: found.report.slug, title: titleOf(found), timeZone: found.report.timeZone },
    identity: found.identity, consentToPublish: found.consentToPublish, replyBy: found.replyBy,
    ...openContact({ submissionId: found.id, name: contact?.name ?? null, phone: contact?.phone ?? null, email: contact?.email ?? null }),
    pictures: contact?.pictures ?? 0, comments: found.comments.map(viewOf),
  }
}

const commentSelect = {
  stance: true, body: true, moderation: true, receivedAt: true, revisionId: true,
  revision: { select: { title: true } },
  issue: { select: { number: true, texts: { select: { revisionId: true, title: true } } } },
  decisions: { select: { decision: true, reason: true, decidedAt: true }, orderBy: { decidedAt: 'asc' } },
  case: {
    select: {
      outcome: true, outcomeReason: true, concludedAt: true, leadUnit: { select: { name: true } },
      assignments: { select: { assignedAt: true, unit: { select: { name: true } } }, orderBy: { assignedAt: 'asc' } },
      replies: { where: { status: 'released' }, select: { publicText: true, privateText: true, releasedAt: true }, orderBy: { releasedAt: 'asc' } },
    },
  },
} satisfies Prisma.CommentSelect

const submissionSelect = {
  id: true, number: true, receivedAt: true, identity: true, consentToPublish: true, replyBy: true,
  report: { select: { slug: true, timeZone: true } },
  comments: { select: commentSelect, orderBy: { position: 'asc' } },
} satisfies Prisma.SubmissionSelect

type SealedContact = Record<'name' | 'phone' | 'email', Buffer<ArrayBuffer> | null>
type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>
type SubmissionRow = Prisma.SubmissionGetPayload<{ select: typeof submissionSelect }>

/** The title that the report had when the comments were written. */
function titleOf({ comments }: SubmissionRow): string {
  return comments[0]?.revision.title ?? ''
}

function viewOf(comment: CommentRow): CommentOfReceipt {
  const { issue, revisionId, moderation, decisions } = comment
  const replies = (comment.case?.replies ?? []).map(({ releasedAt, ...texts }) => ({ ...texts, releasedAt: releasedAt! }))
  return {
    issue: issue?.number ?? null,
    issueTitle: issue?.texts.find((text) => text.revisionId === revisionId)?.title ?? null,
    stance: comment.stance,
    body: comment.body,
    state: moderation,
    notPublishedReason: moderation === 'not_published' ? (decisions.at(-1)?.reason ?? null) : null,
    progress: progressOf(comment),
    unit: comment.case?.leadUnit?.name ?? null,
    outcome: comment.case?.outcome ?? null,
    outcomeReason: comment.case?.outcomeReason ?? null,
    replies,
    timeline: timelineOf(comment),
  }
}

function progressOf({ case: record }: CommentRow): CommentProgress {
  if (record?.outcome) return 'concluded'
  if (record && record.replies.length > 0) return 'answered'
  return record?.leadUnit ? 'with_unit' : 'received'
}

function timelineOf({ receivedAt, decisions, case: record }: CommentRow): TimelineEvent[] {
  const events: TimelineEvent[] = [{ at: receivedAt, event: 'received' }]
  for (const { decision, decidedAt } of decisions) if (decision !== 'awaiting') events.push({ at: decidedAt, event: decision })
  for (const { assignedAt, unit } of record?.assignments ?? []) events.push({ at: assignedAt, event: 'assigned', unit: unit.name })
  for (const { releasedAt } of record?.replies ?? []) events.push({ at: releasedAt!, event: 'answered' })
  if (record?.concludedAt) events.push({ at: record.concludedAt, event: 'concluded' })
  return events.sort((one, other) => one.at.getTime() - other.at.getTime())
}
