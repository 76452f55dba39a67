/** A row of {@link ACCEPT}; `number` is null where nothing was accepted. `at` is the instant at which that was decided. */
export type AcceptedRow =
  | { at: Date; number: string; received_at: Date; content_digest: Buffer; inserted: boolean }
  | { at: Date; number: null }

/**
 * The whole of accepting a submission. Every part hangs from `open_report`: outside the window, and where an issue is
 * unknown, nothing is written. The instant is cut to the milliseconds that are kept: rounded, the last submission before
 * closing would bear the closing instant itself. A key that exists already is written again, so that a repeat is never
 * acknowledged before the first sending is durable; `xmax = 0` tells the two apart.
 */
export const ACCEPT = `
WITH open_report AS MATERIALIZED (
  SELECT id, organisation_id, current_revision_id FROM reports
  WHERE slug = $1 AND status = 'published' AND opens_at <= now() AND now() < closes_at FOR SHARE
), sent AS MATERIALIZED (
  SELECT c.id, c.number, c.stance, c.body, c.position, i.id AS issue_id
  FROM open_report r
  CROSS JOIN unnest($11::uuid[], $12::text[], $13::stance[], $14::text[]) WITH ORDINALITY AS c (id, number, stance, body, position)
  LEFT JOIN issues i ON i.report_id = r.id AND i.number = c.number
), accepted AS (
  INSERT INTO submissions (id, report_id, idempotency_key, content_digest, receipt_hash, channel, locale, identity, consent_to_publish, reply_by, received_at)
  SELECT $2::uuid, r.id, $3::uuid, $4::bytea, $5::bytea, $6::channel, $7::text, $8::identity, $9::boolean, $10::reply_by, date_trunc('milliseconds', now())
  FROM open_report r WHERE NOT EXISTS (SELECT FROM sent WHERE number IS NOT NULL AND issue_id IS NULL)
  ON CONFLICT (idempotency_key) DO UPDATE SET idempotency_key = excluded.idempotency_key
  RETURNING id, number, received_at, content_digest, xmax = 0 AS inserted
), inserted AS (
  SELECT a.id, a.received_at, r.id AS report_id, r.organisation_id, r.current_revision_id FROM accepted a CROSS JOIN open_report r WHERE a.inserted
), comments_written AS (
  INSERT INTO comments (id, submission_id, report_id, revision_id, issue_id, position, stance, body, received_at)
  SELECT s.id, n.id, n.report_id, n.current_revision_id, s.issue_id, s.position - 1, s.stance, s.body, n.received_at FROM inserted n CROSS JOIN sent s
), contact_written AS (
  INSERT INTO contacts (submission_id, name, phone, email) SELECT id, $15::bytea, $16::bytea, $17::bytea FROM inserted
  WHERE $15::bytea IS NOT NULL OR $16::bytea IS NOT NULL OR $17::bytea IS NOT NULL
), event_written AS (
  INSERT INTO audit_events (organisation_id, actor_kind, action, subject_type, subject_id, details, request_id)
  SELECT organisation_id, $18::actor_kind, 'submission.received', 'submission', id::text,
    jsonb_build_object('report', $1::text, 'channel', $6::text, 'comments', cardinality($11::uuid[])), $19::text FROM inserted
), mail_written AS (
  INSERT INTO mails (id, kind, submission_id) SELECT $20::uuid, 'receipt', id FROM inserted WHERE $20::uuid IS NOT NULL
)
SELECT now() AS at, a.number, a.received_at, a.content_digest, a.inserted FROM (VALUES (0)) AS always LEFT JOIN accepted a ON true`

/** A row of {@link EXPLAIN}: the submission that has the key already, the report and its window, the unknown issues by index. */
export type ExplainedRow = {
  report_id: string | null; opens_at: Date | null; closes_at: Date | null; time_zone: string | null
  phones: { number: string; hours: string | null }[] | null; emails: string[] | null; postal_address: string | null
  unknown_issues: number[]
} & ({ number: string; received_at: Date; content_digest: Buffer } | { number: null })

/** Why {@link ACCEPT} accepted nothing. A key that exists is written again here too, for the same reason. */
export const EXPLAIN = `
WITH repeated AS (
  UPDATE submissions SET idempotency_key = idempotency_key WHERE idempotency_key = $2::uuid RETURNING number, received_at, content_digest
)
SELECT s.number, s.received_at, s.content_digest, r.id AS report_id, r.opens_at, r.closes_at, r.time_zone, v.phones, v.emails, v.postal_address,
  ARRAY(
    SELECT (c.position - 1)::int FROM unnest($3::text[]) WITH ORDINALITY AS c (number, position)
    WHERE c.number IS NOT NULL AND NOT EXISTS (SELECT FROM issues i WHERE i.report_id = r.id AND i.number = c.number) ORDER BY 1
  ) AS unknown_issues
FROM (VALUES (0)) AS always
LEFT JOIN repeated s ON true
LEFT JOIN reports r ON r.slug = $1 AND r.status = 'published'
LEFT JOIN report_revisions v ON v.id = r.current_revision_id`
