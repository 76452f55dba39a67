import { countByIssue } from '../../../../../lib/ledger/public-queries'
import type { ApiRequest } from '../../../../_server/api-message'
import { answerProgram, json } from '../../../../_server/api-request'
import { requireReport } from '../../_interface/require-report'
import { reportAnswerOf } from '../../_interface/views'

/** One published report: its whole text, its issues and what came in about each. */
export function GET(request: ApiRequest, at: { params: Promise<Record<string, string>> }): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    const report = await requireReport(ctx, at)
    return json(200, reportAnswerOf(report, await countByIssue(ctx, { reportId: report.id })))
  })
}
