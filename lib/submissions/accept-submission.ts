import { randomUUID } from 'node:crypto'
import { windowStatus, type WindowStatus } from '../reports/disclosure-window'
import { asCitizen, type Context } from '../platform/context'
import { queryDurably } from '../platform/durable-query'
import { InvalidInput, Refusal } from '../platform/errors'
import type { Channel } from '../platform/generated/prisma/enums'
import { keyedHash } from '../platform/keys'
import { seal } from '../platform/sealing'
import { Unavailable } from '../platform/unavailable'
import { acceptTogether } from './acceptance-queue'
import { EXPLAIN, type AcceptedRow, type ExplainedRow, type SubmissionRow } from './acceptance-statements'
import { commentPolicyProblems, picturePolicyProblems } from './comment-policy'
import { attachmentPlace, contactPlace, type ContactColumn } from './contact-places'
import { receiptFromKey, receiptHash } from './receipt-code'
import type { ReadyPicture } from './pictures'
import type { SubmissionInput } from './schema'

export type SubmissionToAccept = {
  /** A UUID that the sender makes up: the same sending sent again has the same one. */
  key: string
  submission: SubmissionInput
  channel: Channel
  /** Pictures made ready by {@link readyPictures}; only for a report that takes them. */
  pictures?: ReadyPicture[]
}

export type Acknowledgement = { number: string; receipt: string; receivedAt: Date; repeated: boolean }

/** How often a window may move under our hands before we give up. */
const ATTEMPTS = 3

/**
 * Accepts what a citizen sends, with its comments, sealed contact details, audit event and mail, in one statement that is
 * one transaction (and that takes along whatever else arrived at the same moment). Whether the window is open is decided in it on the database's clock, under a lock that makes a change
 * of the window wait. Sent again with the same key it answers with the same receipt, also after closing, and commits a
 * write before it does so. Throws Refusal (`report_not_found`, `report_withdrawn`, `window_not_stated`, `window_not_open`, `window_closed`,
 * `key_reused_with_other_content`), InvalidInput (`unknown_issue`, `withdrawn_issue`, what the report's comment policy asks) and Unavailable.
 */
export async function acceptSubmission(ctx: Context, sent: SubmissionToAccept): Promise<Acknowledgement> {
  const key = sent.key.toLowerCase()
  const receipt = receiptFromKey(key)
  const digest = contentDigest(sent.submission, sent.pictures ?? [])
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await acceptTogether(rowOf(ctx, sent, key, receipt, digest))
    if (answer.number !== null) return acknowledge(answer, digest, receipt)
    const known = await explain(sent, key, answer.at)
    if (known) return acknowledge(known, digest, receipt)
  }
  throw new Unavailable('outcome_unknown')
}

function acknowledge(row: Extract<AcceptedRow, { number: string }>, digest: Buffer, receipt: string): Acknowledgement {
  if (!row.content_digest.equals(digest)) throw new Refusal('key_reused_with_other_content')
  return { number: row.number, receipt, receivedAt: row.received_at, repeated: !row.inserted }
}

function rowOf(ctx: Context, { submission, channel, pictures = [] }: SubmissionToAccept, key: string, receipt: string, digest: Buffer): SubmissionRow {
  const id = randomUUID()
  const sealed = (column: ContactColumn) => {
    const text = submission[column]
    return text ? Buffer.from(seal(text, contactPlace(id, column)).buffer) : null
  }
  return {
    slug: submission.report, id, key, digest, receiptHash: receiptHash(receipt), channel, locale: ctx.locale, identity: submission.identity,
    consent: submission.consentToPublish, replyBy: submission.replyBy ?? null, name: sealed('name'), phone: sealed('phone'), email: sealed('email'),
    actorKind: ctx.actor.kind, requestId: ctx.requestId, mailId: submission.emailReceipt ? randomUUID() : null,
    comments: submission.comments.map(({ issue, stance, body }) => ({ id: randomUUID(), issue, stance, body })),
    attachments: pictures.map(({ mediaType, bytes }, position) => ({
      id: randomUUID(), mediaType, byteCount: bytes.length, bytes: Buffer.from(seal(bytes, attachmentPlace(id, position)).buffer),
    })),
  }
}

/**
 * Why nothing was accepted at the instant `at`: throws the reason, gives the earlier submission of the same key, or null
 * where the report has become open meanwhile and another attempt decides.
 */
async function explain({ submission, pictures = [] }: SubmissionToAccept, key: string, at: Date): Promise<Extract<AcceptedRow, { number: string }> | null> {
  const issues = submission.comments.map((comment) => comment.issue)
  const { rows } = await queryDurably<ExplainedRow>(asCitizen, { name: 'explain-refused-submission', text: EXPLAIN, values: [submission.report, key, issues] })
  const found = rows[0]!
  if (found.number !== null) return { ...found, at, inserted: false }
  if (!found.report_id) throw new Refusal('report_not_found')
  if (found.status === 'withdrawn') throw new Refusal('report_withdrawn', { withdrawnAt: found.withdrawn_at, reason: found.withdrawn_reason })
  const status = windowStatus({ opensAt: found.opens_at, closesAt: found.closes_at }, at)
  if (status !== 'open') throw new Refusal(refusalOf[status], windowDetails(found, at))
  const wrong = [
    ...found.unknown_issues.map((index) => ({ path: `comments[${index}].issue`, problem: 'unknown_issue' as const })),
    ...found.withdrawn_issues.map((index) => ({ path: `comments[${index}].issue`, problem: 'withdrawn_issue' as const })),
    ...commentPolicyProblems({ commentDisplay: found.comment_display!, contactPolicy: found.contact_policy! }, submission),
    ...picturePolicyProblems({ attachmentsAllowed: found.attachments_allowed! }, pictures.length),
  ]
  if (wrong.length > 0) throw new InvalidInput(wrong)
  return null
}

const refusalOf = { not_stated: 'window_not_stated', upcoming: 'window_not_open', closed: 'window_closed' } as const satisfies Record<
  Exclude<WindowStatus, 'open'>, string
>

/** What a person can do instead: when it opens or closed, and how else to reach the office. `at` is the instant of the decision. */
function windowDetails(row: ExplainedRow, at: Date): Record<string, unknown> {
  return {
    at, opensAt: row.opens_at, closesAt: row.closes_at, timeZone: row.time_zone,
    phones: row.phones ?? [], emails: row.emails ?? [], postalAddress: row.postal_address,
  }
}

/** Keyed: an open hash over a phone number could be guessed by whoever steals the database. */
function contentDigest({ report, comments, identity, name, phone, email, consentToPublish, replyBy, emailReceipt }: SubmissionInput, pictures: ReadyPicture[]): Buffer {
  const said = comments.map((comment) => [comment.issue, comment.stance, comment.body])
  const content = [report, said, identity, name ?? null, phone ?? null, email ?? null, consentToPublish, replyBy ?? null, emailReceipt ?? false, ...pictures.map((picture) => picture.digest)]
  return keyedHash('content-digest', JSON.stringify(content))
}
