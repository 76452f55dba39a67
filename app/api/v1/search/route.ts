import { z } from 'zod'
import { parseInput } from '../../../../lib/platform/input'
import { searchReports } from '../../../../lib/reports/search/search-reports'
import type { ApiRequest } from '../../../_server/api-message'
import { answerProgram, json } from '../../../_server/api-request'
import { searchAnswerOf } from '../_interface/living-views'

const searchQuery = z.object({
  q: z.string({ error: 'required' }),
  page: z.string().regex(/^[1-9]\d{0,5}$/, 'unknown_value').transform(Number).optional(),
})

/** Reports and issues in which every word of the query stands. */
export function GET(request: ApiRequest): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    const query = new URL(request.url).searchParams
    const { q, page } = parseInput(searchQuery, { q: query.get('q') ?? undefined, page: query.get('page') ?? undefined })
    return json(200, searchAnswerOf(await searchReports(ctx, { q, page })))
  })
}
