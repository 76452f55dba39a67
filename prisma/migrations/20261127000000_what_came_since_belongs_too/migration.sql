-- Whose rows those of the living document and the pictures are; see 20261124000000_rows_belong_to_organisations.

DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['window_extensions', 'progress_updates', 'report_attachments', 'submission_attachments'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('CREATE POLICY the_house_reaches_all ON %I TO huiyin_house USING (true)', kept);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON window_extensions, progress_updates, report_attachments, submission_attachments TO huiyin_house;

-- A correction under way belongs to the desk until it is published, and so does an issue that only it has. What is published is so with its report, in
-- one transaction: the public's rule is the row's own state.
DROP POLICY with_its_report ON report_revisions;
CREATE POLICY with_its_report ON report_revisions TO huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = report_revisions.report_id))
  WITH CHECK (EXISTS (SELECT FROM reports r WHERE r.id = report_revisions.report_id)
    AND (waiver_id IS NULL OR EXISTS (SELECT FROM four_eyes_waivers w WHERE w.id = report_revisions.waiver_id)));
CREATE POLICY published ON report_revisions FOR SELECT TO huiyin_portal USING (status = 'published');
DROP POLICY with_its_report ON issues;
CREATE POLICY with_its_report ON issues TO huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = issues.report_id));
CREATE POLICY published ON issues FOR SELECT TO huiyin_portal USING (published_at IS NOT NULL);

CREATE POLICY with_its_report ON window_extensions TO huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = window_extensions.report_id))
  WITH CHECK (EXISTS (SELECT FROM reports r WHERE r.id = window_extensions.report_id)
    AND (waiver_id IS NULL OR EXISTS (SELECT FROM four_eyes_waivers w WHERE w.id = window_extensions.waiver_id)));
CREATE POLICY approved ON window_extensions FOR SELECT TO huiyin_portal USING (status = 'approved');
CREATE POLICY with_its_issue ON progress_updates TO huiyin_desk USING (EXISTS (SELECT FROM issues i WHERE i.id = progress_updates.issue_id))
  WITH CHECK (EXISTS (SELECT FROM issues i WHERE i.id = progress_updates.issue_id)
    AND (waiver_id IS NULL OR EXISTS (SELECT FROM four_eyes_waivers w WHERE w.id = progress_updates.waiver_id)));
CREATE POLICY approved ON progress_updates FOR SELECT TO huiyin_portal USING (status = 'approved');
CREATE POLICY with_its_revision ON report_attachments TO huiyin_portal, huiyin_desk
  USING (EXISTS (SELECT FROM report_revisions v WHERE v.id = report_attachments.revision_id AND v.report_id = report_attachments.report_id));

-- What was public is never thrown away.
CREATE POLICY only_a_draft_is_thrown_away ON reports AS RESTRICTIVE FOR DELETE TO huiyin_desk, huiyin_house USING (status = 'draft');

REVOKE SELECT ON report_revisions FROM huiyin_portal;
GRANT SELECT (id, report_id, number, title, publisher, source, source_published_at, signed_by, signed_on, postal_address, phones, emails, blocks, source_digest, created_at,
  status, published_at, correction_note, outside, plain, search) ON report_revisions TO huiyin_portal;
GRANT SELECT (id, report_id, previous_closes_at, closes_at, reason, status, decided_at) ON window_extensions TO huiyin_portal;
GRANT SELECT (id, issue_id, kind, "on", progress, text, status, decided_at) ON progress_updates TO huiyin_portal;
GRANT SELECT (id, report_id, revision_id, title, file_name, media_type, byte_count, digest, bytes, added_at, withdrawn_at, withdrawn_reason) ON report_attachments TO huiyin_portal;
GRANT SELECT, INSERT, UPDATE ON window_extensions, progress_updates, report_attachments TO huiyin_desk;
GRANT DELETE ON reports, report_attachments TO huiyin_desk;

-- A picture comes with its submission in one statement, like a contact, and is looked at by the desk alone.
CREATE POLICY with_its_submission ON submission_attachments TO huiyin_desk USING (EXISTS (SELECT FROM submissions s WHERE s.id = submission_attachments.submission_id));
CREATE POLICY sent_in ON submission_attachments FOR INSERT TO huiyin_portal WITH CHECK (true);
GRANT INSERT ON submission_attachments TO huiyin_portal;
GRANT SELECT ON submission_attachments TO huiyin_desk;

-- A report that cannot be seen takes none.
CREATE OR REPLACE FUNCTION refuse_attachments_nobody_asked_for() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT r.attachments_allowed FROM submissions s JOIN reports r ON r.id = s.report_id WHERE s.id = NEW.submission_id) IS NOT TRUE THEN
    RAISE EXCEPTION 'this report takes no attachments' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Behind a policy an index on words cannot be asked, since its operator is not known to keep what it compares to itself. These two ask it as the owner, and
-- answer with what is public alone.
DROP FUNCTION matching_issue_texts(tsquery);
CREATE FUNCTION matching_issue_texts(wanted tsquery) RETURNS TABLE (revision_id uuid, issue_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
  SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
  SELECT t.revision_id, t.issue_id FROM issue_texts t JOIN reports r ON r.current_revision_id = t.revision_id AND r.status = 'published' WHERE t.search @@ wanted
$$;
DROP FUNCTION matching_revisions(tsquery);
CREATE FUNCTION matching_revisions(wanted tsquery) RETURNS TABLE (revision_id uuid) LANGUAGE sql STABLE SECURITY DEFINER ROWS 50
  SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
  SELECT v.id FROM report_revisions v JOIN reports r ON r.current_revision_id = v.id AND r.status = 'published' WHERE v.search @@ wanted
$$;
REVOKE EXECUTE ON FUNCTION matching_issue_texts(tsquery), matching_revisions(tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION matching_issue_texts(tsquery), matching_revisions(tsquery) TO huiyin_portal, huiyin_desk, huiyin_house;
