import { settings } from '../../../../lib/platform/env'
import { processWide } from '../../../../lib/platform/process-wide'
import { textResponse, type ApiRequest } from '../../../_server/api-message'
import { answerProgram } from '../../../_server/api-request'
import { openApiDocument } from '../_interface/openapi'

/** The documentation of this interface, made from the schemas that it checks by. */
export function GET(request: ApiRequest): Promise<Response> {
  return answerProgram(request, async () => {
    const text = processWide('openapi', () => JSON.stringify(openApiDocument(settings().origin)))
    return textResponse(200, text, { 'content-type': 'application/json; charset=utf-8' })
  })
}
