import type { CommentDisplay, ContactPolicy } from '../platform/generated/prisma/enums'

/** One submission as {@link ACCEPT} takes it: its columns, and its comments in order. */
export type SubmissionRow = {
  slug: string
  id: string
  key: string
  digest: Buffer
  receiptHash: Buffer
  channel: string
  locale: string
  identity: string
  consent: boolean
  replyBy: string | null
  /** Sealed. */
  name: Buffer | null
  phone: Buffer | null
  email: Buffer | null
  actorKind: string
  requestId: string
  /** The mail with the receipt, where one is asked for. */
  mailId: string | null
  comments: { id: string; issue: string | null; stance: string; body: string }[]
  /** Sealed. */
  attachments: { id: string; mediaType: string; byteCount: number; bytes: Buffer }[]
}

/** What became of one; `number` is null where nothing was accepted. `at` is the instant at which that was decided. */
export type AcceptedRow =
  | { at: Date; number: string; received_at: Date; content_digest: Buffer; inserted: boolean }
  | { at: Date; number: null }

const COLUMNS = [
  'slug', 'id', 'key', 'digest', 'receiptHash', 'channel', 'locale', 'identity', 'consent', 'replyBy', 'name', 'phone', 'email', 'actorKind', 'requestId', 'mailId',
] as const satisfies readonly (keyof SubmissionRow)[]

/** The parameters of {@link ACCEPT}: each an array with one element per submission, then per comment. */
export function acceptValues(rows: readonly SubmissionRow[]): unknown[] {
  const comments = rows.flatMap((row, at) => row.comments.map((comment, position) => ({ ...comment, place: at + 1, position })))
  const files = rows.flatMap((row, at) => row.attachments.map((file, position) => ({ ...file, place: at + 1, position })))
  return [
    ...COLUMNS.map((column) => rows.map((row) => row[column])),
    comments.map(({ id }) => id), comments.map(({ place }) => place), comments.map(({ issue }) => issue), comments.map(({ stance }) => stance),
    comments.map(({ body }) => body), comments.map(({ position }) => position),
    files.map(({ id }) => id), files.map(({ place }) => place), files.map(({ position }) => position), files.map(({ mediaType }) => mediaType),
    files.map(({ byteCount }) => byteCount), files.map(({ bytes }) => bytes),
  ]
}

/**
 * The whole of accepting submissions: one or several that arrived together, each wholly or not at all. Every part hangs
 * from `open_report`: outside the window, and where an issue is unknown or withdrawn or the report's comment policy asks
 * for something else (see comment-policy.ts, which says why), nothing of that submission is written. The
 * instant is cut to the milliseconds that are kept: rounded, the last submission before closing would bear the closing
 * instant itself. A key that exists already is written again, so that a repeat is never acknowledged before the first
 * sending is durable; `xmax = 0` tells the two apart. Keys come in their order, or two statements with the same two keys
 * could wait for each other; none may stand twice in one statement. Answers in the order of the rows.
 */
export const ACCEPT = `
WITH sent AS MATERIALIZED (
  SELECT * FROM unnest(
    $1::text[], $2::uuid[], $3::uuid[], $4::bytea[], $5::bytea[], $6::channel[], $7::text[], $8::identity[], $9::boolean[], $10::reply_by[],
    $11::bytea[], $12::bytea[], $13::bytea[], $14::actor_kind[], $15::text[], $16::uuid[]
  ) WITH ORDINALITY AS s (
    slug, id, key, digest, receipt_hash, channel, locale, identity, consent, reply_by, name, phone, email, actor_kind, request_id, mail_id, place
  )
), open_report AS MATERIALIZED (
  SELECT id, slug, organisation_id, current_revision_id, comment_display, contact_policy, attachments_allowed FROM reports
  WHERE slug = ANY ($1::text[]) AND status = 'published' AND opens_at <= now() AND now() < closes_at FOR SHARE
), said AS MATERIALIZED (
  SELECT c.id, c.place, c.number, c.stance, c.body, c.position, i.id AS issue_id
  FROM unnest($17::uuid[], $18::int[], $19::text[], $20::stance[], $21::text[], $22::int[]) AS c (id, place, number, stance, body, position)
  JOIN sent s ON s.place = c.place JOIN open_report r ON r.slug = s.slug
  LEFT JOIN issues i ON i.report_id = r.id AND i.number = c.number AND i.published_at IS NOT NULL AND i.withdrawn_at IS NULL
), accepted AS (
  INSERT INTO submissions (id, report_id, idempotency_key, content_digest, receipt_hash, channel, locale, identity, consent_to_publish, reply_by, received_at)
  SELECT s.id, r.id, s.key, s.digest, s.receipt_hash, s.channel, s.locale, s.identity, s.consent, s.reply_by, date_trunc('milliseconds', now())
  FROM sent s JOIN open_report r ON r.slug = s.slug
  WHERE NOT EXISTS (SELECT FROM said c WHERE c.place = s.place AND c.number IS NOT NULL AND c.issue_id IS NULL)
    AND NOT (r.comment_display = 'office_only' AND s.consent)
    AND CASE r.contact_policy WHEN 'required' THEN num_nonnulls(s.phone, s.email) > 0
      WHEN 'not_asked' THEN num_nonnulls(s.phone, s.email, s.reply_by) = 0 ELSE true END
    AND (r.attachments_allowed OR s.place <> ALL ($24::int[]))
  ORDER BY s.key
  ON CONFLICT (idempotency_key) DO UPDATE SET idempotency_key = excluded.idempotency_key
  RETURNING id, idempotency_key AS key, number, received_at, content_digest, xmax = 0 AS inserted
), inserted AS (
  SELECT s.*, a.received_at, r.id AS report_id, r.organisation_id, r.current_revision_id
  FROM accepted a JOIN sent s ON s.id = a.id JOIN open_report r ON r.slug = s.slug WHERE a.inserted
), comments_written AS (
  INSERT INTO comments (id, submission_id, report_id, revision_id, issue_id, position, stance, body, received_at)
  SELECT c.id, n.id, n.report_id, n.current_revision_id, c.issue_id, c.position, c.stance, c.body, n.received_at
  FROM inserted n JOIN said c ON c.place = n.place
), contacts_written AS (
  INSERT INTO contacts (submission_id, name, phone, email)
  SELECT id, name, phone, email FROM inserted WHERE name IS NOT NULL OR phone IS NOT NULL OR email IS NOT NULL
), attachments_written AS (
  INSERT INTO submission_attachments (id, submission_id, position, media_type, byte_count, bytes)
  SELECT f.id, n.id, f.position, f.media_type, f.byte_count, f.bytes
  FROM unnest($23::uuid[], $24::int[], $25::int[], $26::text[], $27::int[], $28::bytea[]) AS f (id, place, position, media_type, byte_count, bytes)
  JOIN inserted n ON n.place = f.place
), events_written AS (
  INSERT INTO audit_events (organisation_id, actor_kind, action, subject_type, subject_id, details, request_id)
  SELECT n.organisation_id, n.actor_kind, 'submission.received', 'submission', n.id::text,
    jsonb_build_object('report', n.slug, 'channel', n.channel, 'comments', (SELECT count(*) FROM said c WHERE c.place = n.place)), n.request_id
  FROM inserted n ORDER BY n.place
), mails_written AS (
  INSERT INTO mails (id, kind, submission_id) SELECT mail_id, 'receipt', id FROM inserted WHERE mail_id IS NOT NULL
)
SELECT now() AS at, a.number, a.received_at, a.content_digest, a.inserted FROM sent s LEFT JOIN accepted a ON a.key = s.key ORDER BY s.place`

/** A row of {@link EXPLAIN}: the submission that has the key already, the report, its window and what it asks of comments, the unknown and the withdrawn issues by index. */
export type ExplainedRow = {
  report_id: string | null; status: 'published' | 'withdrawn' | null; withdrawn_at: Date | null; withdrawn_reason: string | null
  comment_display: CommentDisplay | null; contact_policy: ContactPolicy | null; attachments_allowed: boolean | null; withdrawn_issues: number[]
  opens_at: Date | null; closes_at: Date | null; time_zone: string | null
  phones: { number: string; hours: string | null }[] | null; emails: string[] | null; postal_address: string | null
  unknown_issues: number[]
} & ({ number: string; received_at: Date; content_digest: Buffer } | { number: null })

/** Why {@link ACCEPT} did not accept one. A key that exists is written again here too, for the same reason. */
export const EXPLAIN = `
WITH repeated AS (
  UPDATE submissions SET idempotency_key = idempotency_key WHERE idempotency_key = $2::uuid RETURNING number, received_at, content_digest
)
SELECT s.number, s.received_at, s.content_digest, r.id AS report_id, r.status, r.withdrawn_at, r.withdrawn_reason, r.comment_display, r.contact_policy, r.attachments_allowed, r.opens_at, r.closes_at, r.time_zone, v.phones, v.emails, v.postal_address,
  ARRAY(
    SELECT (c.position - 1)::int FROM unnest($3::text[]) WITH ORDINALITY AS c (number, position)
    WHERE c.number IS NOT NULL AND NOT EXISTS (SELECT FROM issues i WHERE i.report_id = r.id AND i.number = c.number AND i.published_at IS NOT NULL) ORDER BY 1
  ) AS unknown_issues,
  ARRAY(
    SELECT (c.position - 1)::int FROM unnest($3::text[]) WITH ORDINALITY AS c (number, position)
    JOIN issues i ON i.report_id = r.id AND i.number = c.number AND i.published_at IS NOT NULL AND i.withdrawn_at IS NOT NULL ORDER BY 1
  ) AS withdrawn_issues
FROM (VALUES (0)) AS always
LEFT JOIN repeated s ON true
LEFT JOIN reports r ON r.slug = $1 AND r.status <> 'draft'
LEFT JOIN report_revisions v ON v.id = r.current_revision_id`
