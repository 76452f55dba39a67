import { parseInput } from '../../../../../lib/platform/input'
import { checkRateLimit } from '../../../../../lib/platform/rate-limits'
import { lookUpReceipt } from '../../../../../lib/submissions/look-up-receipt'
import type { ApiRequest } from '../../../../_server/api-message'
import { addressOf, answerProgram, json, readJson, requireJson } from '../../../../_server/api-request'
import { lookupRequest } from '../../_interface/schemas'
import { followUpOf } from '../../_interface/views'

/** What was sent under a receipt, unchanged, and what became of it. The receipt travels in the body: addresses are logged. */
export function POST(request: ApiRequest): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    requireJson(request)
    await checkRateLimit('receipt_lookup', addressOf(request))
    const { receipt } = parseInput(lookupRequest, await readJson(request))
    return json(200, followUpOf(await lookUpReceipt(ctx, { receipt })))
  })
}
