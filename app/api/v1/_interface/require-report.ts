import type { Context } from '../../../../lib/platform/context'
import { Refusal } from '../../../../lib/platform/errors'
import { isStorable } from '../../../../lib/platform/text'
import { findPublishedReport, type PublicReport } from '../../../../lib/reports/public-queries'

/** The published report that the address names. Throws Refusal `report_not_found`. */
export async function requireReport(ctx: Context, { params }: { params: Promise<Record<string, string>> }): Promise<PublicReport> {
  const { slug = '' } = await params
  const report = isStorable(slug) ? await findPublishedReport(ctx, { slug }) : null
  if (!report) throw new Refusal('report_not_found')
  return report
}
