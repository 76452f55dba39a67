import type { Context } from '../../../../lib/platform/context'
import { Refusal } from '../../../../lib/platform/errors'
import { checkRateLimit } from '../../../../lib/platform/rate-limits'
import { asUnavailable } from '../../../../lib/platform/unavailable'
import { urls } from '../../../../lib/platform/urls'
import { lookUpReceipt, type ReceiptView } from '../../../../lib/submissions/look-up-receipt'
import { receiptDocument } from '../../../../lib/submissions/receipt-document'
import { citizenAddress } from '../../../_server/citizen-address'
import type { FormAnswer, FormRender, PublicForm, PublicRequest } from '../../../_server/public-request'
import type { ReceiptState } from './receipt-state'

/** Following a submission up: the receipt is posted, so that it stands in no address and no log. */
export const receiptForm: PublicForm = {
  method: 'POST',
  pattern: '/receipts',
  handle: (request, fields) => withSubmission(request, fields, (view) => answer({ kind: 'found', view }, 200)),
}

/** The receipt as a signed text to keep. */
export const receiptDownloadForm: PublicForm = {
  method: 'POST',
  pattern: '/receipts/download',
  handle: (request, fields) => withSubmission(request, fields, (view, receipt, { locale }) => new Response(receiptDocument({ receipt, view, locale }), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="huiyin-${view.number}.txt"` },
  })),
}

type Answering = (view: ReceiptView, receipt: string, ctx: Context) => FormAnswer

/** Looks the submission up and answers with it; otherwise the look-up page says why not, with what was typed. */
async function withSubmission(request: PublicRequest, fields: URLSearchParams, answering: Answering): Promise<FormAnswer> {
  const typed = fields.get('receipt') ?? ''
  try {
    await checkRateLimit('receipt_lookup', citizenAddress(request))
    return answering(await lookUpReceipt(request.ctx, { receipt: typed }), typed, request.ctx)
  } catch (error) {
    if (error instanceof Refusal) {
      const status = error.kind === 'too_many_requests' ? 429 : 404
      return answer({ kind: 'refused', typed, refusal: { reason: error.reason, details: error.details } }, status)
    }
    if (asUnavailable(error)) return answer({ kind: 'refused', typed, refusal: { reason: 'unavailable', details: {} } }, 503)
    throw error
  }
}

function answer(state: ReceiptState, status: number): FormRender {
  return { render: urls.receipts(), state, status }
}
