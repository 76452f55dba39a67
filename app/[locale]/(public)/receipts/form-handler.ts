import { Refusal } from '../../../../lib/platform/errors'
import { asUnavailable } from '../../../../lib/platform/unavailable'
import { urls } from '../../../../lib/platform/urls'
import { lookUpReceipt } from '../../../../lib/submissions/look-up-receipt'
import type { FormAnswer, PublicForm } from '../../../_server/public-request'
import type { ReceiptState } from './receipt-state'

/** Following a submission up: the receipt is posted, so that it stands in no address and no log. */
export const receiptForm: PublicForm = {
  method: 'POST',
  pattern: '/receipts',
  async handle(request, fields) {
    const typed = fields.get('receipt') ?? ''
    try {
      return answer({ kind: 'found', view: await lookUpReceipt(request.ctx, { receipt: typed }) }, 200)
    } catch (error) {
      if (error instanceof Refusal) {
        const status = error.kind === 'too_many_requests' ? 429 : 404
        return answer({ kind: 'refused', typed, refusal: { reason: error.reason, details: error.details } }, status)
      }
      if (asUnavailable(error)) return answer({ kind: 'refused', typed, refusal: { reason: 'unavailable', details: {} } }, 503)
      throw error
    }
  },
}

function answer(state: ReceiptState, status: number): FormAnswer {
  return { render: urls.receipts(), state, status }
}
