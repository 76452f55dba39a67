-- Whose rows are whose. The owner of the tables migrates and does nothing else; the program connects with logins that are
-- members of one of three groups. docs/decisions/0010-rows-belong-to-organisations.md, docs/how-to/add-a-table.md.
--   huiyin_portal  citizens: public pages, the API, what is sent in, receipts
--   huiyin_desk    staff who are signed in; sees the rows of one organisation, the one its connection is set to
--   huiyin_house   the system's own work, whatever finds out who somebody is, and the operator's command line

-- Groups belong to the whole server: another database of it may have made them already, or be making them now.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['huiyin_portal', 'huiyin_desk', 'huiyin_house'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO huiyin_portal, huiyin_desk, huiyin_house;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- The organisation a connection of the desk is set to; null on any other, and then nothing belongs to it.
CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('huiyin.organisation', true), '')::uuid;

-- The house reaches every row; which columns and which acts, its grants say.
DO $$
DECLARE
  kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['organisations', 'units', 'staff', 'staff_sessions', 'invitations', 'four_eyes_waivers', 'reports', 'report_revisions', 'issues',
    'issue_texts', 'submissions', 'contacts', 'comments', 'moderation_decisions', 'cases', 'case_assignments', 'replies', 'mails', 'audit_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('CREATE POLICY the_house_reaches_all ON %I TO huiyin_house USING (true)', kept);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations, units, staff, staff_sessions, invitations, four_eyes_waivers, reports, report_revisions, issues,
  issue_texts, submissions, contacts, comments, moderation_decisions, cases, case_assignments, replies, mails, rate_limits TO huiyin_house;
GRANT SELECT, INSERT, UPDATE ON audit_events TO huiyin_house;
GRANT USAGE ON SEQUENCE submission_numbers, audit_events_id_seq TO huiyin_house;
DO $$
BEGIN
  -- The table of the migrations is not there while they are only tried out.
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN GRANT SELECT ON _prisma_migrations TO huiyin_house; END IF;
END $$;

-- What has an organisation of its own. The select around the function makes it one look per statement, not one per row.
CREATE POLICY the_desk_has_one_organisation ON organisations TO huiyin_desk USING (id = (SELECT current_organisation()));
CREATE POLICY of_the_organisation ON units TO huiyin_desk USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY of_the_organisation ON staff TO huiyin_desk USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND (unit_id IS NULL OR EXISTS (SELECT FROM units u WHERE u.id = staff.unit_id)));
CREATE POLICY of_the_organisation ON invitations TO huiyin_desk USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND (unit_id IS NULL OR EXISTS (SELECT FROM units u WHERE u.id = invitations.unit_id)));
CREATE POLICY of_the_organisation ON four_eyes_waivers TO huiyin_desk USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY of_the_organisation ON reports TO huiyin_desk USING (organisation_id = (SELECT current_organisation()));
CREATE POLICY of_the_organisation ON audit_events TO huiyin_desk USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation()) AND actor_kind = 'staff');

-- What anyone may see of those. A locked report stands still while something is sent in; the check lets no row be changed.
CREATE POLICY anyone ON organisations FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY anyone ON units FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY made_public ON reports FOR SELECT TO huiyin_portal USING (status <> 'draft');
CREATE POLICY locked_not_changed ON reports FOR UPDATE TO huiyin_portal USING (status <> 'draft') WITH CHECK (false);
-- Something is sent only to a report that is public, and one that was never becomes a draft again: what was sent in, and what became of it, needs no
-- second look at its report. What of it is shown, lib/submissions/visibility.ts decides; a receipt opens the rest.
CREATE POLICY sent_to_what_is_public ON submissions FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY sent_to_what_is_public ON comments FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY sent_to_what_is_public ON moderation_decisions FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY sent_to_what_is_public ON cases FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY sent_to_what_is_public ON case_assignments FOR SELECT TO huiyin_portal USING (true);
CREATE POLICY released ON replies FOR SELECT TO huiyin_portal USING (status = 'released');
CREATE POLICY to_what_is_public ON submissions FOR INSERT TO huiyin_portal WITH CHECK (EXISTS (SELECT FROM reports r WHERE r.id = submissions.report_id));
CREATE POLICY to_what_is_public ON comments FOR INSERT TO huiyin_portal WITH CHECK (EXISTS (SELECT FROM reports r WHERE r.id = comments.report_id));
CREATE POLICY sent_again ON submissions FOR UPDATE TO huiyin_portal USING (true);
CREATE POLICY citizens_act ON audit_events FOR INSERT TO huiyin_portal WITH CHECK (actor_kind = 'citizen');

-- What hangs from a row is reached by whoever reaches that row: the policies of the parent hold inside the subquery.
CREATE POLICY with_its_owner ON staff_sessions TO huiyin_desk USING (EXISTS (SELECT FROM staff f WHERE f.id = staff_sessions.staff_id));
CREATE POLICY with_its_report ON report_revisions TO huiyin_portal, huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = report_revisions.report_id));
CREATE POLICY with_its_report ON issues TO huiyin_portal, huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = issues.report_id));
CREATE POLICY with_its_revision ON issue_texts TO huiyin_portal, huiyin_desk
  USING (EXISTS (SELECT FROM report_revisions v WHERE v.id = issue_texts.revision_id))
  WITH CHECK (EXISTS (SELECT FROM report_revisions v WHERE v.id = issue_texts.revision_id) AND EXISTS (SELECT FROM issues i WHERE i.id = issue_texts.issue_id));
CREATE POLICY with_its_report ON submissions TO huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = submissions.report_id));
CREATE POLICY with_its_report ON comments TO huiyin_desk USING (EXISTS (SELECT FROM reports r WHERE r.id = comments.report_id));
CREATE POLICY with_its_submission ON contacts TO huiyin_desk USING (EXISTS (SELECT FROM submissions s WHERE s.id = contacts.submission_id));
CREATE POLICY with_its_comment ON moderation_decisions TO huiyin_desk
  USING (EXISTS (SELECT FROM comments c WHERE c.id = moderation_decisions.comment_id));
CREATE POLICY with_its_comment ON cases TO huiyin_desk USING (EXISTS (SELECT FROM comments c WHERE c.id = cases.comment_id))
  WITH CHECK (EXISTS (SELECT FROM comments c WHERE c.id = cases.comment_id)
    AND (lead_unit_id IS NULL OR EXISTS (SELECT FROM units u WHERE u.id = cases.lead_unit_id)));
CREATE POLICY with_its_case ON case_assignments TO huiyin_desk USING (EXISTS (SELECT FROM cases k WHERE k.id = case_assignments.case_id))
  WITH CHECK (EXISTS (SELECT FROM cases k WHERE k.id = case_assignments.case_id) AND EXISTS (SELECT FROM units u WHERE u.id = case_assignments.unit_id));
CREATE POLICY with_its_case ON replies TO huiyin_desk USING (EXISTS (SELECT FROM cases k WHERE k.id = replies.case_id))
  WITH CHECK (EXISTS (SELECT FROM cases k WHERE k.id = replies.case_id)
    AND (waiver_id IS NULL OR EXISTS (SELECT FROM four_eyes_waivers w WHERE w.id = replies.waiver_id)));
CREATE POLICY with_its_submission ON mails TO huiyin_desk USING (EXISTS (SELECT FROM submissions s WHERE s.id = mails.submission_id))
  WITH CHECK (EXISTS (SELECT FROM submissions s WHERE s.id = mails.submission_id) AND (reply_id IS NULL OR EXISTS (SELECT FROM replies a WHERE a.id = mails.reply_id)));

-- Written together with their submission in one statement, which cannot see it yet: the foreign keys hold them to it.
CREATE POLICY sent_in ON contacts FOR INSERT TO huiyin_portal WITH CHECK (true);
CREATE POLICY asked_for ON mails FOR INSERT TO huiyin_portal WITH CHECK (kind = 'receipt');

-- The one thing anybody reads of a contact: the name of a sender who asked to be named and consented to publication.
CREATE POLICY named_in_public ON contacts FOR SELECT TO huiyin_portal
  USING (EXISTS (SELECT FROM submissions s WHERE s.id = contacts.submission_id AND s.identity = 'public' AND s.consent_to_publish));

-- Who holds a receipt sees what they sent, contact details included (sealed as they lie here): by its hash and no other way.
CREATE FUNCTION contact_of_receipt(hash bytea) RETURNS SETOF contacts LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT k.* FROM submissions s JOIN contacts k ON k.submission_id = s.id WHERE s.receipt_hash = hash
$$;
REVOKE EXECUTE ON FUNCTION contact_of_receipt(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contact_of_receipt(bytea) TO huiyin_portal, huiyin_house;

-- An address is taken whoever has it, also by a draft that the asker cannot see.
CREATE FUNCTION slug_is_taken(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM reports WHERE slug = wanted)
$$;
REVOKE EXECUTE ON FUNCTION slug_is_taken(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION slug_is_taken(text) TO huiyin_desk, huiyin_house;

-- A submission that cannot be seen has not consented.
CREATE OR REPLACE FUNCTION refuse_publishing_without_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT consent_to_publish FROM submissions WHERE id = NEW.submission_id) IS NOT TRUE THEN
    RAISE EXCEPTION 'the sender did not consent to publication' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- The portal: reads what is public and what a receipt opens, writes what is sent in, and changes nothing.
GRANT SELECT ON organisations, reports, report_revisions, issues, issue_texts, submissions, comments TO huiyin_portal;
GRANT SELECT (id, name) ON units TO huiyin_portal;
GRANT SELECT (submission_id, name) ON contacts TO huiyin_portal;
GRANT SELECT (id, comment_id, decision, reason, decided_at) ON moderation_decisions TO huiyin_portal;
GRANT SELECT (id, comment_id, lead_unit_id, outcome, outcome_reason, concluded_at) ON cases TO huiyin_portal;
GRANT SELECT (id, case_id, unit_id, assigned_at) ON case_assignments TO huiyin_portal;
GRANT SELECT (id, case_id, status, public_text, private_text, released_at) ON replies TO huiyin_portal;
GRANT INSERT (id, report_id, idempotency_key, content_digest, receipt_hash, channel, locale, identity, consent_to_publish, reply_by, received_at) ON submissions TO huiyin_portal;
GRANT INSERT (id, submission_id, report_id, revision_id, issue_id, position, stance, body, received_at) ON comments TO huiyin_portal;
GRANT INSERT (submission_id, name, phone, email) ON contacts TO huiyin_portal;
GRANT INSERT (id, kind, submission_id) ON mails TO huiyin_portal;
GRANT INSERT (organisation_id, actor_kind, action, subject_type, subject_id, details, request_id) ON audit_events TO huiyin_portal;
-- A lock needs the right to change something; a key sent again is written again (with itself).
GRANT UPDATE (id) ON reports TO huiyin_portal;
GRANT UPDATE (idempotency_key) ON submissions TO huiyin_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO huiyin_portal;
GRANT USAGE ON SEQUENCE submission_numbers, audit_events_id_seq TO huiyin_portal;

-- The desk: what an organisation has and does. It makes no organisation and no member of staff, and no citizen's words.
GRANT SELECT, UPDATE ON organisations, staff, staff_sessions, comments TO huiyin_desk;
GRANT SELECT, INSERT, UPDATE ON units, invitations, four_eyes_waivers, reports, report_revisions, issues, issue_texts, cases, case_assignments, replies TO huiyin_desk;
GRANT SELECT, INSERT ON moderation_decisions, mails, audit_events TO huiyin_desk;
GRANT SELECT ON submissions, contacts TO huiyin_desk;
GRANT DELETE ON report_revisions, issues, issue_texts TO huiyin_desk;
GRANT USAGE ON SEQUENCE audit_events_id_seq TO huiyin_desk;
