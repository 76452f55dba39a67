import { urls } from '../../lib/platform/urls'
import { findWithdrawnReport } from '../../lib/reports/public-history'
import { slugSchema } from '../../lib/reports/schema'
import type { PublicContext } from './gone'

/** The page that stands, with status 410, for the address of a withdrawn report and for every address below it. */
export async function withdrawnReportPage(ctx: PublicContext, path: string): Promise<string | null> {
  const slug = /^\/reports\/([^/]+)(?:\/|$)/.exec(path)?.[1]
  if (!slug || !slugSchema.safeParse(slug).success) return null
  return (await findWithdrawnReport(ctx, { slug })) ? urls.withdrawn(slug) : null
}
