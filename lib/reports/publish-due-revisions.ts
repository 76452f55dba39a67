import { contextOf } from '../platform/context'
import { transaction } from '../platform/database'
import { publish } from './publication'

type Due = { revision_id: string; number: number; report_id: string; slug: string; organisation_id: string; publish_at: Date }

/** Publishes what was approved for an hour that has come, by the database's clock; of a withdrawn report nothing. Every process may do it: none is taken twice. */
export async function publishDueRevisions(): Promise<number> {
  const ctx = contextOf({ kind: 'system' })
  return transaction(ctx, async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT v.id AS revision_id, v.number, r.id AS report_id, r.slug, r.organisation_id, v.publish_at
      FROM report_revisions v JOIN reports r ON r.id = v.report_id
      WHERE v.status = 'approved' AND v.publish_at <= now() AND r.status <> 'withdrawn' ORDER BY v.publish_at FOR UPDATE SKIP LOCKED`
    for (const { revision_id: revisionId, number, report_id: reportId, slug, organisation_id: organisationId, publish_at: publishAt } of due) {
      await publish(tx, ctx, { reportId, slug, organisationId, revisionId, number }, publishAt)
    }
    return due.length
  })
}
