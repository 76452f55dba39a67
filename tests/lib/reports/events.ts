import { ownerQuery } from '../../support/owner'

/** How many events of this kind stand about a report. */
export async function eventsOf(slug: string, action: string): Promise<number> {
  const { rows } = await ownerQuery<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_events e JOIN reports r ON e.subject_id = r.id::text WHERE r.slug = $1 AND e.action = $2', [slug, action])
  return rows[0]!.count
}

/** While this runs no event of the kind can be written: what came before it in a command must then not stand either. */
export async function withoutRoomForEvents(action: string, work: () => Promise<unknown>): Promise<void> {
  await ownerQuery(`ALTER TABLE audit_events ADD CONSTRAINT no_room CHECK (action <> '${action}') NOT VALID`)
  try {
    await work()
  } finally {
    await ownerQuery('ALTER TABLE audit_events DROP CONSTRAINT no_room')
  }
}
