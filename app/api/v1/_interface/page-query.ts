import { z } from 'zod'
import { parseInput } from '../../../../lib/platform/input'

const LARGEST_PAGE = 100

const pageSchema = z.object({
  cursor: z.string().min(1, 'unknown_value').max(500, 'unknown_value').optional(),
  limit: z.string().regex(/^[1-9]\d{0,2}$/, 'unknown_value').transform(Number).refine((limit) => limit <= LARGEST_PAGE, 'unknown_value').optional(),
})

/** Which page of a list is asked for. Throws InvalidInput naming `cursor` or `limit`. */
export function pageQuery(query: URLSearchParams): { cursor?: string; limit?: number } {
  return parseInput(pageSchema, { cursor: query.get('cursor') ?? undefined, limit: query.get('limit') ?? undefined })
}
