import type { RefusalReason } from '../../../../lib/platform/errors'
import type { ReceiptView } from '../../../../lib/submissions/look-up-receipt'

/** What the look-up hands to the page: the submission, or why it is not shown. */
export type ReceiptState =
  | { kind: 'found'; view: ReceiptView }
  | { kind: 'refused'; typed: string; refusal: { reason: RefusalReason | 'unavailable'; details: Record<string, unknown> } }
