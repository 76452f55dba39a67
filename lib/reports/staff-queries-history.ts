import type { AuditDetail } from '../audit/record-event'
import type { StaffContext } from '../platform/context'
import { query } from '../platform/database'
import type { ActorKind } from '../platform/generated/prisma/enums'

/** More than this happens to no report; the audit pages have everything. */
const STEPS_LIMIT = 1000

/** One step in a report's life: who did what, when. */
export type ReportStep = { id: string; at: Date; action: string; actor: { kind: ActorKind; name: string | null }; details: Record<string, AuditDetail> }

type Row = Omit<ReportStep, 'actor'> & { kind: ActorKind; name: string | null }

/** Every step of a report of one's own organisation, the newest first: imported, edited, approved, published, and whatever came after. */
export async function listReportHistory(ctx: StaffContext, { slug }: { slug: string }): Promise<ReportStep[]> {
  const { rows } = await query<Row>(
    ctx, `WITH subjects AS (
       SELECT 'report' AS type, r.id::text AS id FROM reports r WHERE r.slug = $1 AND r.organisation_id = $2
       UNION ALL SELECT 'issue', i.id::text FROM issues i JOIN reports r ON r.id = i.report_id WHERE r.slug = $1 AND r.organisation_id = $2)
     SELECT e.id::text, e.at, e.action, e.actor_kind AS kind, f.name, e.details
     FROM audit_events e LEFT JOIN staff f ON f.id = e.actor_id
     WHERE (e.subject_type, e.subject_id) IN (SELECT type, id FROM subjects) ORDER BY e.id DESC LIMIT ${STEPS_LIMIT}`, [slug, ctx.actor.organisationId])
  return rows.map(({ kind, name, ...step }) => ({ ...step, actor: { kind, name } }))
}
