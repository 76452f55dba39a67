import { settings } from '../../../../lib/platform/env'
import { processWide } from '../../../../lib/platform/process-wide'
import { answerProgram } from '../../../_server/api-request'
import { openApiDocument } from '../_interface/openapi'

/** The documentation of this interface, made from the schemas that it checks by. */
export function GET(request: Request): Promise<Response> {
  return answerProgram(request, async () => {
    const text = processWide('openapi', () => JSON.stringify(openApiDocument(settings().origin)))
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
  })
}
