import type { Context } from '../../../../lib/platform/context'
import { Refusal } from '../../../../lib/platform/errors'
import { isStorable } from '../../../../lib/platform/text'
import { findWithdrawnReport } from '../../../../lib/reports/public-history'
import { findPublishedReport, type PublicReport } from '../../../../lib/reports/public-queries'

/** The published report that the address names. Throws Refusal `report_not_found`, and `report_withdrawn` with the reason. */
export async function requireReport(ctx: Context, { params }: { params: Promise<Record<string, string>> }): Promise<PublicReport> {
  const { slug = '' } = await params
  const report = isStorable(slug) ? await findPublishedReport(ctx, { slug }) : null
  if (report) return report
  const withdrawn = isStorable(slug) ? await findWithdrawnReport(ctx, { slug }) : null
  throw withdrawn ? new Refusal('report_withdrawn', { withdrawnAt: withdrawn.withdrawnAt, reason: withdrawn.reason }) : new Refusal('report_not_found')
}
