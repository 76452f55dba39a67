-- Publishing freezes a revision, no longer the whole report: the rule below knows the status of each.
DROP TRIGGER published_text_is_frozen ON report_revisions;
DROP TRIGGER published_text_is_frozen ON issue_texts;
DROP FUNCTION refuse_altering_published_text();

-- Search in Chinese without a dictionary: every two characters that stand side by side are a word, whatever the script; a single
-- character is found as the beginning of one. Spaces and width do not count.
CREATE FUNCTION search_characters(content text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(lower(normalize(coalesce(content, ''), NFKC)), '[\s\u200b-\u200f\u2060\ufeff]+', '', 'g')
$$;
CREATE FUNCTION search_pairs(content text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT pair), '{}'))
  FROM (
    SELECT c.character || coalesce(lead(c.character) OVER (ORDER BY c.at), '') AS pair
    FROM unnest(string_to_array(search_characters(content), NULL)) WITH ORDINALITY AS c (character, at)
  ) AS pairs
$$;
CREATE FUNCTION search_joined(texts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(part, E'\n') FROM unnest(texts) AS part
$$;

-- CreateEnum
CREATE TYPE "revision_status" AS ENUM ('draft', 'awaiting_approval', 'approved', 'published');

-- CreateEnum
CREATE TYPE "comment_display" AS ENUM ('after_moderation', 'office_only');

-- CreateEnum
CREATE TYPE "contact_policy" AS ENUM ('optional', 'required', 'not_asked');

-- CreateEnum
CREATE TYPE "proposal_status" AS ENUM ('awaiting_approval', 'approved', 'declined');

-- CreateEnum
CREATE TYPE "update_kind" AS ENUM ('progress', 'look_back');

-- AlterEnum
ALTER TYPE "report_status" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "issue_texts" ADD COLUMN     "lead_unit" TEXT,
ADD COLUMN     "position" INTEGER,
ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (search_pairs(title || E'\n' || coalesce(search_joined(paragraphs), ''))) STORED,
ADD COLUMN     "time_limit" TEXT;
UPDATE issue_texts t SET position = i.position FROM issues i WHERE i.id = t.issue_id;
ALTER TABLE "issue_texts" ALTER COLUMN "position" SET NOT NULL;

-- AlterTable
ALTER TABLE "issues" DROP COLUMN "position",
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by" UUID,
ADD COLUMN     "withdrawn_reason" TEXT;

-- AlterTable
ALTER TABLE "report_revisions" ADD COLUMN     "approved_at" TIMESTAMPTZ(3),
ADD COLUMN     "approved_by" UUID,
ADD COLUMN     "by_operator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "correction_note" TEXT,
ADD COLUMN     "drafted_by" UUID,
ADD COLUMN     "edited_by" UUID,
ADD COLUMN     "outside" TEXT[],
ADD COLUMN     "edits" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "return_note" TEXT,
ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (search_pairs(title || E'\n' || coalesce(search_joined(outside), ''))) STORED,
ADD COLUMN     "source_lines" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "status" "revision_status" NOT NULL DEFAULT 'draft',
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "waiver_id" UUID;

-- AlterTable
ALTER TABLE "reports" ADD COLUMN     "attachments_allowed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "comment_display" "comment_display" NOT NULL DEFAULT 'after_moderation',
ADD COLUMN     "contact_policy" "contact_policy" NOT NULL DEFAULT 'optional',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by" UUID,
ADD COLUMN     "withdrawn_reason" TEXT;

-- CreateTable
CREATE TABLE "window_extensions" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "previous_closes_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'awaiting_approval',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decline_note" TEXT,
    "waiver_id" UUID,

    CONSTRAINT "window_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_updates" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "kind" "update_kind" NOT NULL,
    "on" DATE NOT NULL,
    "progress" "progress",
    "text" TEXT NOT NULL,
    "status" "proposal_status" NOT NULL DEFAULT 'awaiting_approval',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decline_note" TEXT,
    "waiver_id" UUID,

    CONSTRAINT "progress_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_attachments" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "digest" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,
    "added_by" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "report_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "window_extensions_report_id_idx" ON "window_extensions"("report_id");

-- CreateIndex
CREATE INDEX "progress_updates_issue_id_idx" ON "progress_updates"("issue_id");

-- CreateIndex
CREATE INDEX "report_attachments_report_id_idx" ON "report_attachments"("report_id");

-- CreateIndex
CREATE INDEX "issue_texts_search" ON "issue_texts" USING GIN ("search");

-- CreateIndex
CREATE INDEX "report_revisions_search" ON "report_revisions" USING GIN ("search");

-- AddForeignKey
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "four_eyes_waivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extensions" ADD CONSTRAINT "window_extensions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "window_extensions" ADD CONSTRAINT "window_extensions_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "four_eyes_waivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_waiver_id_fkey" FOREIGN KEY ("waiver_id") REFERENCES "four_eyes_waivers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_attachments" ADD CONSTRAINT "report_attachments_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_attachments" ADD CONSTRAINT "report_attachments_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "report_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published by the operator before revisions had a status of their own.
UPDATE report_revisions v SET status = 'published', by_operator = true, published_at = r.published_at
FROM reports r WHERE r.id = v.report_id AND r.status = 'published';
UPDATE report_revisions v SET by_operator = true FROM reports r WHERE r.id = v.report_id AND r.status = 'draft';
UPDATE report_revisions v SET source_lines = coalesce((
  SELECT jsonb_agg(jsonb_build_object('line', l.at, 'text', l.text) ORDER BY l.at)
  FROM regexp_split_to_table(v.source_text, E'\n') WITH ORDINALITY AS l (text, at) WHERE l.text <> ''), '[]');
UPDATE issues i SET published_at = r.published_at FROM reports r WHERE r.id = i.report_id AND r.status = 'published';

-- What must never be false, whoever writes -----------------------------------------------------------------------

-- Four eyes: the author can never be the approver, unless the organisation has openly switched that off.
ALTER TABLE report_revisions ADD CONSTRAINT the_author_is_not_the_approver CHECK (
  approved_by IS NULL OR waiver_id IS NOT NULL
  OR (approved_by IS DISTINCT FROM drafted_by AND approved_by IS DISTINCT FROM edited_by AND approved_by IS DISTINCT FROM submitted_by));
ALTER TABLE report_revisions ADD CONSTRAINT an_approved_revision_says_by_whom CHECK (
  CASE WHEN status IN ('approved', 'published') THEN by_operator OR (approved_by IS NOT NULL AND approved_at IS NOT NULL)
  ELSE approved_by IS NULL AND approved_at IS NULL END);
ALTER TABLE report_revisions ADD CONSTRAINT a_published_revision_says_when CHECK ((status = 'published') = (published_at IS NOT NULL));
ALTER TABLE report_revisions ADD CONSTRAINT a_correction_says_what_it_mends CHECK (
  number = 1 OR status = 'draft' OR coalesce(btrim(correction_note), '') <> '');
CREATE UNIQUE INDEX report_revisions_one_unpublished ON report_revisions (report_id) WHERE status <> 'published';

ALTER TABLE window_extensions ADD CONSTRAINT the_author_is_not_the_approver CHECK (
  status <> 'approved' OR waiver_id IS NOT NULL OR decided_by IS DISTINCT FROM proposed_by);
ALTER TABLE window_extensions ADD CONSTRAINT a_decision_says_by_whom CHECK (
  (status = 'awaiting_approval') = (decided_by IS NULL AND decided_at IS NULL));
ALTER TABLE window_extensions ADD CONSTRAINT an_extension_extends CHECK (closes_at > previous_closes_at AND btrim(reason) <> '');
CREATE UNIQUE INDEX window_extensions_one_undecided ON window_extensions (report_id) WHERE status = 'awaiting_approval';

ALTER TABLE progress_updates ADD CONSTRAINT the_author_is_not_the_approver CHECK (
  status <> 'approved' OR waiver_id IS NOT NULL OR decided_by IS DISTINCT FROM proposed_by);
ALTER TABLE progress_updates ADD CONSTRAINT a_decision_says_by_whom CHECK (
  (status = 'awaiting_approval') = (decided_by IS NULL AND decided_at IS NULL));
ALTER TABLE progress_updates ADD CONSTRAINT an_update_says_something CHECK (btrim(text) <> '' AND (kind = 'look_back' OR progress IS NOT NULL));

ALTER TABLE reports ADD CONSTRAINT a_withdrawn_report_says_why CHECK (
  (status::text = 'withdrawn') = (withdrawn_at IS NOT NULL AND coalesce(btrim(withdrawn_reason), '') <> ''));
ALTER TABLE issues ADD CONSTRAINT a_withdrawn_issue_says_why CHECK (
  (withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND coalesce(btrim(withdrawn_reason), 'x') <> '' AND (withdrawn_at IS NULL OR published_at IS NOT NULL));
ALTER TABLE report_attachments ADD CONSTRAINT an_attachment_is_what_it_says CHECK (byte_count = octet_length(bytes) AND digest = sha256(bytes));
ALTER TABLE report_attachments ADD CONSTRAINT a_withdrawn_attachment_says_why CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

-- Publishing freezes the text: of a published revision nothing changes any more.
CREATE FUNCTION refuse_altering_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the text of a published revision is frozen' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION refuse_altering_texts_of_a_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM report_revisions v WHERE v.id IN (OLD.revision_id, NEW.revision_id) AND v.status = 'published') THEN
    RAISE EXCEPTION 'the text of a published revision is frozen' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER published_text_is_frozen BEFORE UPDATE OR DELETE ON report_revisions
  FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION refuse_altering_published_text();
CREATE TRIGGER published_text_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON issue_texts
  FOR EACH ROW EXECUTE FUNCTION refuse_altering_texts_of_a_published_revision();

-- A file that was public stays what it was; it can be withdrawn.
CREATE FUNCTION refuse_altering_a_published_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM report_revisions v WHERE v.id = OLD.revision_id AND v.status = 'published')
    AND (TG_OP = 'DELETE' OR ROW (NEW.report_id, NEW.revision_id, NEW.title, NEW.file_name, NEW.media_type, NEW.digest)
      IS DISTINCT FROM ROW (OLD.report_id, OLD.revision_id, OLD.title, OLD.file_name, OLD.media_type, OLD.digest)) THEN
    RAISE EXCEPTION 'a published attachment stays what it was' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER a_published_attachment_stays BEFORE UPDATE OR DELETE ON report_attachments
  FOR EACH ROW EXECUTE FUNCTION refuse_altering_a_published_attachment();

-- Once published an issue is never deleted and keeps its number.
CREATE FUNCTION refuse_losing_a_published_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published issue is never deleted and keeps its number' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER a_published_issue_stays BEFORE DELETE ON issues
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_losing_a_published_issue();
CREATE TRIGGER a_published_issue_keeps_its_number BEFORE UPDATE ON issues
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL AND (NEW.number <> OLD.number OR NEW.report_id <> OLD.report_id OR NEW.published_at IS DISTINCT FROM OLD.published_at))
  EXECUTE FUNCTION refuse_losing_a_published_issue();

-- A published window moves only to a later closing, and only by an approved extension; what was promised about comments stays.
CREATE FUNCTION guard_a_published_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'draft' THEN
    RAISE EXCEPTION 'a published report does not become a draft again' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF ROW (NEW.opens_at, NEW.time_zone, NEW.published_at, NEW.slug, NEW.organisation_id, NEW.comment_display, NEW.contact_policy, NEW.attachments_allowed)
    IS DISTINCT FROM ROW (OLD.opens_at, OLD.time_zone, OLD.published_at, OLD.slug, OLD.organisation_id, OLD.comment_display, OLD.contact_policy, OLD.attachments_allowed) THEN
    RAISE EXCEPTION 'what a published report promised stays' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.closes_at IS DISTINCT FROM OLD.closes_at AND NOT EXISTS (
    SELECT FROM window_extensions e
    WHERE e.report_id = NEW.id AND e.status = 'approved' AND e.closes_at = NEW.closes_at AND e.previous_closes_at = OLD.closes_at) THEN
    RAISE EXCEPTION 'a published window moves only by an approved extension' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_published_report_keeps_its_word BEFORE UPDATE ON reports
  FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION guard_a_published_report();

-- Only where the report shows comments at all can one have a public body.
CREATE FUNCTION refuse_showing_what_stays_with_the_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT comment_display FROM reports WHERE id = NEW.report_id) = 'office_only' THEN
    RAISE EXCEPTION 'comments on this report stay with the office' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER showing_needs_a_report_that_shows BEFORE INSERT OR UPDATE OF public_body ON comments
  FOR EACH ROW WHEN (NEW.public_body IS NOT NULL) EXECUTE FUNCTION refuse_showing_what_stays_with_the_office();

CREATE TRIGGER public_pages_changed AFTER INSERT OR UPDATE OR DELETE ON progress_updates FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE OR DELETE ON report_revisions FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE OR DELETE ON window_extensions FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();
CREATE TRIGGER public_pages_changed AFTER UPDATE OR DELETE ON report_attachments FOR EACH STATEMENT EXECUTE FUNCTION public_pages_changed();

CREATE INDEX report_revisions_due ON report_revisions (publish_at) WHERE status = 'approved';
