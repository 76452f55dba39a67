import { InvalidInput, type FieldError } from '../../../../lib/platform/errors'
import { checkRateLimit } from '../../../../lib/platform/rate-limits'
import { acceptSubmission } from '../../../../lib/submissions/accept-submission'
import { parseSubmission, type SubmissionInput } from '../../../../lib/submissions/schema'
import type { ApiRequest } from '../../../_server/api-message'
import { addressOf, answerProgram, json, readJson, requireJson } from '../../../_server/api-request'

const KEY_HEADER = 'Idempotency-Key'
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Takes what a citizen sends. The same again, with the same key, gets the same answer. */
export function POST(request: ApiRequest): Promise<Response> {
  return answerProgram(request, async (ctx) => {
    requireJson(request)
    await checkRateLimit('submission', addressOf(request))
    const { key, submission } = read(request.headers.get(KEY_HEADER), await readJson(request))
    const { number, receipt, receivedAt } = await acceptSubmission(ctx, { key, submission, channel: 'api' })
    return json(201, { number, receipt, receivedAt: receivedAt.toISOString() })
  })
}

/** Key and body together, so that the problems of both are named at once. */
function read(header: string | null, body: unknown): { key: string; submission: SubmissionInput } {
  const key = uuidOf(header)
  const wrong: FieldError[] = key ? [] : [{ path: KEY_HEADER, problem: header?.trim() ? 'not_a_uuid' : 'required' }]
  try {
    const submission = parseSubmission(body)
    if (key) return { key, submission }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    wrong.push(...error.fields)
  }
  throw new InvalidInput(wrong)
}

/** A UUID, bare or as a quoted string (RFC 9651), as the draft of the header has it. */
function uuidOf(header: string | null): string | null {
  const bare = header?.trim().replace(/^"(.*)"$/, '$1') ?? ''
  return UUID.test(bare) ? bare : null
}
