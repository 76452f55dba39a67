import { publicReceiptKey } from '../../../../lib/submissions/receipt-signature'
import { answerProgram, json } from '../../../_server/api-request'

/** The public key with which anyone can check the signature of a downloaded receipt. */
export function GET(request: Request): Promise<Response> {
  return answerProgram(request, async () => json(200, publicReceiptKey()))
}
