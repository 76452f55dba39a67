-- What a search compares a hit with, folded once when it is written: the title, then each paragraph, on lines of their own.
CREATE FUNCTION search_plain(title text, paragraphs text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search_characters(title) || coalesce(
    (SELECT string_agg(E'\n' || search_characters(p.part), '' ORDER BY p.at) FROM unnest(paragraphs) WITH ORDINALITY AS p (part, at)), '')
$$;

-- AlterTable
ALTER TABLE "issue_texts" ADD COLUMN     "plain" TEXT GENERATED ALWAYS AS (search_plain(title, paragraphs)) STORED;

-- AlterTable
ALTER TABLE "report_revisions" ADD COLUMN     "plain" TEXT GENERATED ALWAYS AS (search_plain(title, outside)) STORED;

-- The planner takes reading every text for cheap, since it does not see how long they are: here the index is the only way.
CREATE FUNCTION matching_issue_texts(wanted tsquery) RETURNS TABLE (revision_id uuid, issue_id uuid) LANGUAGE sql STABLE ROWS 50
  SET enable_seqscan = off AS $$ SELECT t.revision_id, t.issue_id FROM issue_texts t WHERE t.search @@ wanted $$;
CREATE FUNCTION matching_revisions(wanted tsquery) RETURNS TABLE (revision_id uuid) LANGUAGE sql STABLE ROWS 50
  SET enable_seqscan = off AS $$ SELECT v.id FROM report_revisions v WHERE v.search @@ wanted $$;
