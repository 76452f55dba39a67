-- Numbers a person can read out on the phone: the day (in Chinese standard time) and a running figure.
CREATE SEQUENCE submission_numbers;
CREATE FUNCTION next_submission_number() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(nextval('submission_numbers')::text, 6, '0')
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'publisher', 'moderator', 'handler', 'approver', 'auditor');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "progress" AS ENUM ('completed', 'continuing', 'unfinished', 'not_stated');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('affirms', 'not_resolved', 'information', 'suggestion');

-- CreateEnum
CREATE TYPE "identity" AS ENUM ('anonymous', 'office', 'public');

-- CreateEnum
CREATE TYPE "reply_by" AS ENUM ('email', 'phone');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('web', 'api');

-- CreateEnum
CREATE TYPE "moderation" AS ENUM ('awaiting', 'published', 'published_redacted', 'not_published');

-- CreateEnum
CREATE TYPE "not_published_reason" AS ENUM ('personal_data', 'insult', 'off_topic', 'advertising', 'unlawful', 'duplicate', 'no_consent');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('adopted', 'partly_adopted', 'explained', 'not_adopted', 'referred', 'duplicate', 'not_accepted');

-- CreateEnum
CREATE TYPE "reply_status" AS ENUM ('draft', 'awaiting_approval', 'approved', 'released');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('staff', 'citizen', 'operator', 'system');

-- CreateEnum
CREATE TYPE "mail_kind" AS ENUM ('receipt', 'comment_answered');

-- CreateEnum
CREATE TYPE "mail_status" AS ENUM ('queued', 'sent', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "session_end" AS ENUM ('signed_out', 'idle', 'expired', 'disabled', 'role_changed', 'password_changed');

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "role"[],
    "unit_id" UUID,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_sessions" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "session_end",

    CONSTRAINT "staff_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "organisation_id" UUID,
    "roles" "role"[],
    "unit_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "four_eyes_waivers" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "four_eyes_waivers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'draft',
    "current_revision_id" UUID,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_revisions" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "source" TEXT,
    "source_published_at" TEXT,
    "signed_by" TEXT,
    "signed_on" DATE,
    "postal_address" TEXT,
    "phones" JSONB NOT NULL,
    "emails" TEXT[],
    "blocks" JSONB NOT NULL,
    "source_name" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "source_digest" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issues" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "progress" "progress" NOT NULL DEFAULT 'not_stated',

    CONSTRAINT "issues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_texts" (
    "revision_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "section" TEXT,
    "paragraphs" TEXT[],
    "measures" TEXT[],

    CONSTRAINT "issue_texts_pkey" PRIMARY KEY ("revision_id","issue_id")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "idempotency_key" UUID NOT NULL,
    "content_digest" BYTEA NOT NULL,
    "number" TEXT NOT NULL DEFAULT next_submission_number(),
    "receipt_hash" BYTEA NOT NULL,
    "channel" "channel" NOT NULL,
    "locale" TEXT NOT NULL,
    "identity" "identity" NOT NULL,
    "consent_to_publish" BOOLEAN NOT NULL,
    "reply_by" "reply_by",
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "submission_id" UUID NOT NULL,
    "name" BYTEA,
    "phone" BYTEA,
    "email" BYTEA,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("submission_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "issue_id" UUID,
    "position" INTEGER NOT NULL,
    "stance" "stance" NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moderation" "moderation" NOT NULL DEFAULT 'awaiting',
    "public_body" TEXT,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_decisions" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "decision" "moderation" NOT NULL,
    "reason" "not_published_reason",
    "redactions" JSONB,
    "note" TEXT,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "lead_unit_id" UUID,
    "outcome" "outcome",
    "outcome_reason" TEXT,
    "concluded_by" UUID,
    "concluded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_assignments" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "note" TEXT,
    "assigned_by" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "replies" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" "reply_status" NOT NULL DEFAULT 'draft',
    "public_text" TEXT NOT NULL,
    "private_text" TEXT,
    "drafted_by" UUID NOT NULL,
    "edited_by" UUID NOT NULL,
    "return_note" TEXT,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "released_by" UUID,
    "released_at" TIMESTAMPTZ(3),
    "waiver_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "replies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" UUID NOT NULL,
    "kind" "mail_kind" NOT NULL,
    "submission_id" UUID NOT NULL,
    "reply_id" UUID,
    "status" "mail_status" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "organisation_id" UUID,
    "actor_kind" "actor_kind" NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL,
    "seq" BIGINT,
    "hash" BYTEA,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisations_slug_key" ON "organisations"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "units_organisation_id_name_key" ON "units"("organisation_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "staff_organisation_id_idx" ON "staff"("organisation_id");

-- CreateIndex
CREATE INDEX "staff_sessions_staff_id_idx" ON "staff_sessions"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "reports_slug_key" ON "reports"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "reports_current_revision_id_key" ON "reports"("current_revision_id");

-- CreateIndex
CREATE INDEX "reports_organisation_id_idx" ON "reports"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_revisions_report_id_number_key" ON "report_revisions"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "issues_report_id_number_key" ON "issues"("report_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_idempotency_key_key" ON "submissions"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_number_key" ON "submissions"("number");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_receipt_hash_key" ON "submissions"("receipt_hash");

-- CreateIndex
CREATE INDEX "submissions_report_id_received_at_idx" ON "submissions"("report_id", "received_at");

-- CreateIndex
CREATE INDEX "comments_report_id_moderation_received_at_idx" ON "comments"("report_id", "moderation", "received_at");

-- CreateIndex
CREATE INDEX "comments_issue_id_moderation_published_at_idx" ON "comments"("issue_id", "moderation", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "comments_submission_id_position_key" ON "comments"("submission_id", "position");

-- CreateIndex
CREATE INDEX "moderation_decisions_comment_id_idx" ON "moderation_decisions"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_comment_id_key" ON "cases"("comment_id");

-- CreateIndex
CREATE INDEX "cases_lead_unit_id_idx" ON "cases"("lead_unit_id");

-- CreateIndex
CREATE INDEX "case_assignments_case_id_idx" ON "case_assignments"("case_id");

-- CreateIndex
CREATE INDEX "replies_case_id_idx" ON "replies"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_seq_key" ON "audit_events"("seq");

-- CreateIndex
CREATE INDEX "audit_events_subject_type_subject_id_idx" ON "audit_events"("subject_type", "subject_id");

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "four_eyes_waivers" ADD CONSTRAINT "four_eyes_waivers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_texts" ADD CONSTRAINT "issue_texts_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_texts" ADD CONSTRAINT "issue_texts_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_assignments" ADD CONSTRAINT "case_assignments_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replies" ADD CONSTRAINT "replies_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "four_eyes_waivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mails" ADD CONSTRAINT "mails_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "replies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never be false, whoever writes -----------------------------------------------------------------------

ALTER TABLE rate_limits SET UNLOGGED;

ALTER TABLE staff ADD CONSTRAINT staff_email_is_lower_case CHECK (email = lower(email));
ALTER TABLE staff ADD CONSTRAINT a_handler_has_a_unit CHECK (NOT ('handler' = ANY (roles)) OR unit_id IS NOT NULL);
ALTER TABLE staff_sessions ADD CONSTRAINT an_ended_session_says_why CHECK ((ended_at IS NULL) = (end_reason IS NULL));

ALTER TABLE reports ADD CONSTRAINT reports_current_revision_id_fkey FOREIGN KEY (current_revision_id)
  REFERENCES report_revisions (id) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE reports ADD CONSTRAINT a_window_closes_after_it_opens CHECK (closes_at > opens_at);
ALTER TABLE reports ADD CONSTRAINT a_published_report_is_whole
  CHECK (status = 'draft' OR (current_revision_id IS NOT NULL AND published_at IS NOT NULL));

ALTER TABLE comments ADD CONSTRAINT only_published_comments_have_a_public_body
  CHECK ((moderation IN ('published', 'published_redacted')) = (public_body IS NOT NULL AND published_at IS NOT NULL));
ALTER TABLE comments ADD CONSTRAINT published_unredacted_is_what_was_sent CHECK (moderation <> 'published' OR public_body = body);
ALTER TABLE moderation_decisions ADD CONSTRAINT a_decision_is_not_awaiting CHECK (decision <> 'awaiting');
ALTER TABLE moderation_decisions ADD CONSTRAINT not_publishing_has_a_reason CHECK ((decision = 'not_published') = (reason IS NOT NULL));
ALTER TABLE moderation_decisions ADD CONSTRAINT redacting_has_redactions CHECK ((decision = 'published_redacted') = (redactions IS NOT NULL));

ALTER TABLE cases ADD CONSTRAINT a_concluded_case_has_an_outcome
  CHECK ((outcome IS NULL) = (concluded_at IS NULL) AND (outcome IS NULL) = (concluded_by IS NULL));
ALTER TABLE cases ADD CONSTRAINT a_refusing_outcome_has_a_reason
  CHECK (outcome NOT IN ('not_adopted', 'not_accepted') OR coalesce(btrim(outcome_reason), '') <> '');

-- Four eyes: the author can never be the approver, unless the organisation has openly switched that off.
ALTER TABLE replies ADD CONSTRAINT the_author_is_not_the_approver
  CHECK (approved_by IS NULL OR waiver_id IS NOT NULL OR (approved_by <> drafted_by AND approved_by <> edited_by));
ALTER TABLE replies ADD CONSTRAINT an_approved_reply_says_by_whom
  CHECK ((status IN ('approved', 'released')) = (approved_by IS NOT NULL AND approved_at IS NOT NULL));
ALTER TABLE replies ADD CONSTRAINT a_released_reply_says_by_whom
  CHECK ((status = 'released') = (released_by IS NOT NULL AND released_at IS NOT NULL));
CREATE UNIQUE INDEX replies_one_unreleased_per_case ON replies (case_id) WHERE status <> 'released';

CREATE INDEX comments_awaiting ON comments (received_at) WHERE moderation = 'awaiting';
CREATE INDEX mails_due ON mails (next_attempt_at) WHERE status = 'queued';
CREATE INDEX audit_events_unsealed ON audit_events (id) WHERE seq IS NULL;

-- What was sent stays what was sent.
CREATE FUNCTION refuse_altering_a_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a comment keeps what was sent' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER a_comment_keeps_what_was_sent BEFORE UPDATE ON comments FOR EACH ROW
  WHEN (ROW (NEW.body, NEW.stance, NEW.submission_id, NEW.report_id, NEW.revision_id, NEW.issue_id, NEW.received_at)
    IS DISTINCT FROM ROW (OLD.body, OLD.stance, OLD.submission_id, OLD.report_id, OLD.revision_id, OLD.issue_id, OLD.received_at))
  EXECUTE FUNCTION refuse_altering_a_comment();

-- Publishing freezes the text.
CREATE FUNCTION refuse_altering_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision uuid := CASE TG_TABLE_NAME WHEN 'issue_texts' THEN (to_jsonb(OLD) ->> 'revision_id')::uuid ELSE (to_jsonb(OLD) ->> 'id')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM report_revisions v JOIN reports r ON r.id = v.report_id WHERE v.id = revision AND r.status = 'published') THEN
    RAISE EXCEPTION 'the text of a published report is frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_text_is_frozen BEFORE UPDATE OR DELETE ON report_revisions
  FOR EACH ROW EXECUTE FUNCTION refuse_altering_published_text();
CREATE TRIGGER published_text_is_frozen BEFORE UPDATE OR DELETE ON issue_texts
  FOR EACH ROW EXECUTE FUNCTION refuse_altering_published_text();

-- The audit record is append-only; sealing an event into the chain is the one change allowed, and only once.
CREATE FUNCTION refuse_altering_the_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER audit_events_are_append_only BEFORE UPDATE ON audit_events FOR EACH ROW
  WHEN (OLD.seq IS NOT NULL OR OLD.hash IS NOT NULL OR NEW.seq IS NULL OR NEW.hash IS NULL
    OR ROW (NEW.id, NEW.at, NEW.organisation_id, NEW.actor_kind, NEW.actor_id, NEW.action, NEW.subject_type, NEW.subject_id, NEW.details, NEW.request_id)
    IS DISTINCT FROM ROW (OLD.id, OLD.at, OLD.organisation_id, OLD.actor_kind, OLD.actor_id, OLD.action, OLD.subject_type, OLD.subject_id, OLD.details, OLD.request_id))
  EXECUTE FUNCTION refuse_altering_the_audit();
CREATE TRIGGER audit_events_are_not_deleted BEFORE DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_altering_the_audit();
CREATE TRIGGER audit_events_are_not_emptied BEFORE TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_altering_the_audit();

-- Public pages are kept in memory by every process: a change to what the public sees tells them at commit.
CREATE FUNCTION public_pages_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('public_pages', TG_TABLE_NAME);
  RETURN NULL;
END $$;
CREATE TRIGGER public_pages_changed AFTER INSERT OR UPDATE OR DELETE ON organisations FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE OR DELETE ON reports FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE ON issues FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE ON comments FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE ON cases FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE ON replies FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
