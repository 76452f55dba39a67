import { notFound } from 'next/navigation'
import { cache } from 'react'
import { localeOf, publicContext } from '../../../../_server/request-context'
import { findPublishedReport } from '../../../../../lib/reports/public-queries'

/** The report of an address, once per request; an address without one does not exist. */
export const publishedReport = cache(async (localeText: string, slug: string) => {
  const locale = localeOf(localeText)
  const ctx = await publicContext(locale)
  const report = await findPublishedReport(ctx, { slug })
  if (!report) notFound()
  return { locale, ctx, report }
})
