import { ownerQuery } from './owner'

/** Closes a window a second ago, as if the time had passed: behind the back of the guard that lets none be shortened. */
export async function closeJustNow(slug: string): Promise<void> {
  await ownerQuery(`DO $$ BEGIN
    SET LOCAL session_replication_role = 'replica';
    UPDATE reports SET closes_at = now() - interval '1 second' WHERE slug = '${slug.replaceAll("'", "''")}';
    PERFORM pg_notify('public_pages', 'reports');
  END $$`)
}
