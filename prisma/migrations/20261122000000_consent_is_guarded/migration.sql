-- Consent to publication is the sender's choice, off until chosen: without it a comment has no public body, whoever writes.
CREATE FUNCTION refuse_publishing_without_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (SELECT consent_to_publish FROM submissions WHERE id = NEW.submission_id) THEN
    RAISE EXCEPTION 'the sender did not consent to publication' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publishing_needs_consent BEFORE INSERT OR UPDATE OF public_body ON comments
  FOR EACH ROW WHEN (NEW.public_body IS NOT NULL) EXECUTE FUNCTION refuse_publishing_without_consent();

-- The counts of the desk look at what is still to be done.
CREATE INDEX cases_open ON cases (comment_id) WHERE outcome IS NULL;
