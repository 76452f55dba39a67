import { listPublishedReports } from '../../../../lib/reports/public-queries'
import type { ApiRequest } from '../../../_server/api-message'
import { answerProgram, json } from '../../../_server/api-request'
import { pageQuery } from '../_interface/page-query'
import { reportSummaryOf } from '../_interface/views'

/** Published reports, newest first. */
export function GET(request: ApiRequest): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    const { reports, nextCursor } = await listPublishedReports(ctx, pageQuery(new URL(request.url).searchParams))
    return json(200, { reports: reports.map(reportSummaryOf), nextCursor })
  })
}
