import { listPublicComments } from '../../../../../../lib/submissions/public-queries'
import type { ApiRequest } from '../../../../../_server/api-message'
import { answerProgram, json } from '../../../../../_server/api-request'
import { pageQuery } from '../../../_interface/page-query'
import { requireReport } from '../../../_interface/require-report'
import { commentOf } from '../../../_interface/views'

/** In the query, what stands for the report as a whole in place of an issue's number. */
const WHOLE_REPORT = 'report'

/** The comments that anyone may see, the latest shown first; of one issue, of the report as a whole, or all. */
export function GET(request: ApiRequest, at: { params: Promise<Record<string, string>> }): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    const query = new URL(request.url).searchParams
    const page = pageQuery(query)
    const report = await requireReport(ctx, at)
    const issue = query.get('issue')
    const issueNumber = issue === null ? undefined : issue === WHOLE_REPORT ? null : issue
    const { comments, total, nextCursor } = await listPublicComments(ctx, { reportId: report.id, issueNumber, ...page })
    return json(200, { comments: comments.map(commentOf), total, nextCursor })
  })
}
