import { z } from 'zod'
import type { AuditDetail } from '../audit/record-event'
import { findWaiverInForce } from '../organisations/four-eyes'
import type { StaffContext } from '../platform/context'
import { prisma, query } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { ActorKind, Identity, Moderation, NotPublishedReason, Outcome, ReplyBy, ReplyStatus, Stance } from '../platform/generated/prisma/enums'
import { parseInput } from '../platform/input'
import { type PersonalDatum, spotPersonalData } from '../submissions/moderation/personal-data'
import type { TextRange } from '../submissions/moderation/redaction'
import { commentsVisibleTo } from '../submissions/moderation/staff-scope'
import { actsFor, type CaseAct } from './acts'
import { stageOf, type Stage } from './lifecycle'
import { requireSight, visibleSql } from './policy'
import { inStage, queueTables, runsBackwards } from './queue-sql'

const schema = z.object({ commentId: z.uuid('not_a_uuid') })

export type ReplyForStaff = {
  id: string
  status: ReplyStatus
  version: number
  publicText: string
  privateText: string | null
  /** Why an approver sent it back; null once it is handed in again. */
  returnNote: string | null
  draftedBy: string | null
  editedBy: string | null
  approvedBy: string | null
  approvedAt: Date | null
  releasedBy: string | null
  releasedAt: Date | null
  updatedAt: Date
  /** Whether the actor drafted or last edited it. */
  mine: boolean
  /** Whether it was approved without a second person, openly switched off at the time. */
  withoutSecondPerson: boolean
}

export type CaseForStaff = {
  commentId: string
  submissionNumber: string
  receivedAt: Date
  stage: Stage
  /** Of the case: hand it back with assignCase and concludeCase. Null before the first decision. */
  version: number | null
  report: { slug: string; title: string; timeZone: string }
  /** The revision that was public when it was written, where another has taken its place since; else null. */
  onEarlierRevision: number | null
  issue: { number: string; title: string; paragraphs: string[] } | null
  stance: Stance
  body: string
  personalData: PersonalDatum[]
  moderation: Moderation
  publicBody: string | null
  publishedAt: Date | null
  consentToPublish: boolean
  identity: Identity
  replyBy: ReplyBy | null
  /** Which details the sender left; revealContact opens them. */
  contact: { name: boolean; phone: boolean; email: boolean }
  /** The positions of the pictures that came with the submission; openPicture opens one. */
  pictures: number[]
  /** The other comments of the submission that the actor may see. */
  siblings: { commentId: string; issueNumber: string | null; moderation: Moderation }[]
  unit: { id: string; name: string } | null
  /** The reply under way. */
  reply: ReplyForStaff | null
  releasedReplies: ReplyForStaff[]
  outcome: Outcome | null
  outcomeReason: string | null
  concludedBy: string | null
  concludedAt: Date | null
  /** Newest last. */
  decisions: { decision: Moderation; reason: NotPublishedReason | null; redactions: TextRange[]; note: string | null; by: string | null; at: Date }[]
  assignments: { unit: string; note: string | null; by: string | null; at: Date }[]
  history: HistoryEntry[]
  acts: CaseAct[]
  /** In the queue of its stage. */
  neighbours: { previous: string | null; next: string | null }
}

/** One event: who did what, when. `unit` is the one a case was assigned to. */
export type HistoryEntry = { at: Date; action: string; actor: { kind: ActorKind; name: string | null }; unit: string | null; details: Record<string, AuditDetail> }

const replySelect = {
  id: true, status: true, version: true, publicText: true, privateText: true, returnNote: true, draftedBy: true, editedBy: true, approvedBy: true,
  approvedAt: true, releasedBy: true, releasedAt: true, updatedAt: true, waiverId: true,
} as const

/** Everything about one comment and its case, for those who may see it. Throws Refusal comment_not_found. */
export async function findCase(ctx: StaffContext, input: { commentId: string }): Promise<CaseForStaff> {
  requireSight(ctx)
  const { commentId } = parseInput(schema, input)
  const found = await load(ctx, commentId)
  if (!found) throw new Refusal('comment_not_found')
  const { submission, case: file, issue, revision, report } = found
  const replies = file?.replies ?? []
  const stage = stageOf({ moderation: found.moderation, leadUnitId: file?.leadUnitId ?? null, outcome: file?.outcome ?? null, replies })
  const [names, history, neighbours, waiver] = await Promise.all([
    namesOfStaff(ctx), historyOf(ctx, commentId, file?.id ?? null, replies.map(({ id }) => id)), neighboursOf(ctx, commentId, found.receivedAt, stage),
    findWaiverInForce(prisma(ctx), { organisationId: ctx.actor.organisationId, act: 'release_reply' }),
  ])
  const name = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null)
  const replyViews = replies.map((reply) => replyView(reply, ctx.actor.id, name))
  const open = replyViews.find(({ status }) => status !== 'released') ?? null
  const contact = { name: Boolean(submission.contact?.name), phone: Boolean(submission.contact?.phone), email: Boolean(submission.contact?.email) }
  return {
    commentId, submissionNumber: submission.number, receivedAt: found.receivedAt, stage, version: file?.version ?? null,
    report: { slug: report.slug, timeZone: report.timeZone, title: revision.title },
    onEarlierRevision: revision.id === report.currentRevisionId ? null : revision.number,
    issue: issue && { number: issue.number, title: issue.texts[0]?.title ?? '', paragraphs: issue.texts[0]?.paragraphs ?? [] },
    stance: found.stance, body: found.body, personalData: spotPersonalData(found.body), moderation: found.moderation,
    publicBody: found.publicBody, publishedAt: found.publishedAt, consentToPublish: submission.consentToPublish, identity: submission.identity,
    replyBy: submission.replyBy, contact, pictures: submission.attachments.map(({ position }) => position),
    siblings: submission.comments.map((other) => ({ commentId: other.id, issueNumber: other.issue?.number ?? null, moderation: other.moderation })),
    unit: file?.leadUnit ?? null, reply: open, releasedReplies: replyViews.filter(({ status }) => status === 'released'),
    outcome: file?.outcome ?? null, outcomeReason: file?.outcomeReason ?? null, concludedBy: name(file?.concludedBy), concludedAt: file?.concludedAt ?? null,
    decisions: found.decisions.map(({ decision, reason, redactions, note, decidedBy, decidedAt }) =>
      ({ decision, reason, redactions: (redactions ?? []) as TextRange[], note, by: name(decidedBy), at: decidedAt })),
    assignments: (file?.assignments ?? []).map(({ unit, note, assignedBy, assignedAt }) => ({ unit: unit.name, note, by: name(assignedBy), at: assignedAt })),
    history,
    acts: actsFor(ctx.actor, {
      stage, hasOpenReply: open !== null, isAuthor: open?.mine ?? false, mayApproveOwn: waiver !== null, hasContact: contact.name || contact.phone || contact.email,
      hasPictures: submission.attachments.length > 0,
    }),
    neighbours,
  }
}

function load(ctx: StaffContext, commentId: string) {
  const visible = commentsVisibleTo(ctx.actor)
  return prisma(ctx).comment.findFirst({
    where: { AND: [{ id: commentId }, visible] },
    select: {
      receivedAt: true, stance: true, body: true, moderation: true, publicBody: true, publishedAt: true,
      report: { select: { slug: true, timeZone: true, currentRevisionId: true } },
      revision: { select: { id: true, title: true, number: true } },
      issue: { select: { number: true, texts: { where: { revision: { comments: { some: { id: commentId } } } }, select: { title: true, paragraphs: true } } } },
      submission: {
        select: {
          number: true, consentToPublish: true, identity: true, replyBy: true, contact: { select: { name: true, phone: true, email: true } },
          attachments: { select: { position: true }, orderBy: { position: 'asc' } },
          comments: {
            where: { AND: [{ id: { not: commentId } }, visible] }, orderBy: { position: 'asc' },
            select: { id: true, moderation: true, issue: { select: { number: true } } },
          },
        },
      },
      decisions: { orderBy: { decidedAt: 'asc' }, select: { decision: true, reason: true, redactions: true, note: true, decidedBy: true, decidedAt: true } },
      case: {
        select: {
          id: true, version: true, leadUnitId: true, outcome: true, outcomeReason: true, concludedBy: true, concludedAt: true,
          leadUnit: { select: { id: true, name: true } },
          assignments: { orderBy: { assignedAt: 'asc' }, select: { note: true, assignedBy: true, assignedAt: true, unit: { select: { name: true } } } },
          replies: { orderBy: { createdAt: 'asc' }, select: replySelect },
        },
      },
    },
  })
}

type FoundReply = Omit<ReplyForStaff, 'mine' | 'withoutSecondPerson' | 'draftedBy' | 'editedBy'> & { draftedBy: string; editedBy: string; waiverId: string | null }

function replyView({ waiverId, ...reply }: FoundReply, actorId: string, name: (id: string | null) => string | null): ReplyForStaff {
  return {
    ...reply,
    draftedBy: name(reply.draftedBy), editedBy: name(reply.editedBy), approvedBy: name(reply.approvedBy), releasedBy: name(reply.releasedBy),
    mine: reply.draftedBy === actorId || reply.editedBy === actorId, withoutSecondPerson: waiverId !== null,
  }
}

async function namesOfStaff(ctx: StaffContext): Promise<Map<string, string>> {
  const staff = await prisma(ctx).staff.findMany({ where: { organisationId: ctx.actor.organisationId }, select: { id: true, name: true } })
  return new Map(staff.map(({ id, name }) => [id, name]))
}

async function historyOf(ctx: StaffContext, commentId: string, caseId: string | null, replyIds: string[]): Promise<HistoryEntry[]> {
  const { rows } = await query<{ at: Date; action: string; kind: ActorKind; name: string | null; unit: string | null; details: Record<string, AuditDetail> }>(
    ctx, `SELECT e.at, e.action, e.actor_kind AS kind, f.name, u.name AS unit, e.details
     FROM audit_events e LEFT JOIN staff f ON f.id = e.actor_id
     LEFT JOIN units u ON e.action = 'case.assigned' AND u.id::text = e.details ->> 'to'
     WHERE (e.subject_type = 'comment' AND e.subject_id = $1) OR (e.subject_type = 'case' AND e.subject_id = $2)
       OR (e.subject_type = 'reply' AND e.subject_id = ANY ($3))
     ORDER BY e.id`, [commentId, caseId, replyIds])
  return rows.map(({ kind, name, ...entry }) => ({ ...entry, actor: { kind, name } }))
}

/** The comments before and after this one in the queue of its stage, as the list shows them. */
async function neighboursOf(ctx: StaffContext, commentId: string, receivedAt: Date, stage: Stage): Promise<{ previous: string | null; next: string | null }> {
  const visible = visibleSql(ctx.actor, 1)
  const nearest = async (beyond: '<' | '>') => {
    const way = beyond === '<' ? 'DESC' : 'ASC'
    const { rows } = await query<{ id: string }>(
      ctx, `SELECT c.id FROM ${queueTables} WHERE ${visible.condition} AND ${inStage(stage)} AND (c.received_at, c.id) ${beyond} ($3::timestamptz, $4::uuid)
       ORDER BY c.received_at ${way}, c.id ${way} LIMIT 1`, [...visible.values, receivedAt, commentId])
    return rows[0]?.id ?? null
  }
  const [earlier, later] = await Promise.all([nearest('<'), nearest('>')])
  return runsBackwards(stage) ? { previous: later, next: earlier } : { previous: earlier, next: later }
}
