import { countByIssue } from '../../../../../lib/ledger/public-queries'
import { findPublicHistory, listPublicUpdates, listTextChanges } from '../../../../../lib/reports/public-history'
import type { ApiRequest } from '../../../../_server/api-message'
import { answerProgram, json } from '../../../../_server/api-request'
import { requireReport } from '../../_interface/require-report'
import { reportAnswerOf } from '../../_interface/views'

/** One published report: its whole text, its issues, what came in about each, and what happened since. */
export function GET(request: ApiRequest, at: { params: Promise<Record<string, string>> }): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    const report = await requireReport(ctx, at)
    const of = { reportId: report.id }
    const [ledger, history, updates, changes] = await Promise.all([countByIssue(ctx, of), findPublicHistory(ctx, of), listPublicUpdates(ctx, of), listTextChanges(ctx, of)])
    return json(200, reportAnswerOf(report, ledger, history, { updates, changes }))
  })
}
