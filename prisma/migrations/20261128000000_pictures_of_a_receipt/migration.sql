-- The holder of a receipt is told how many pictures came with the submission. The public has no sight of pictures, so the owner counts them.
CREATE FUNCTION pictures_of_receipt(hash bytea) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT count(*)::int FROM submissions s JOIN submission_attachments f ON f.submission_id = s.id WHERE s.receipt_hash = hash
$$;
REVOKE EXECUTE ON FUNCTION pictures_of_receipt(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pictures_of_receipt(bytea) TO huiyin_portal, huiyin_house;
