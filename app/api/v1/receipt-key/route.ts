import { publicReceiptKey } from '../../../../lib/submissions/receipt-signature'
import type { ApiRequest } from '../../../_server/api-message'
import { answerProgram, json } from '../../../_server/api-request'

/** The public key with which anyone can check the signature of a downloaded receipt. */
export function GET(request: ApiRequest): Promise<Response> {
  return answerProgram(request, async () => json(200, publicReceiptKey()))
}
