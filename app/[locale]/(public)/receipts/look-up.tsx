import { Field } from '../../../_components/fields'
import { messages } from '../../../_content/messages'
import { refusalWords } from '../../../_content/refusal-words'
import type { Locale } from '../../../../lib/platform/locale'
import { localised, urls } from '../../../../lib/platform/urls'
import type { ReceiptState } from './receipt-state'

/** The form for a receipt; after a failed look-up with what was typed and what to check. */
export function LookUp({ locale, state }: { locale: Locale; state: Extract<ReceiptState, { kind: 'refused' }> | null }) {
  const words = messages(locale).public.receipt.lookup
  const refusal = state && (state.refusal.reason === 'unavailable' ? words.unavailable : refusalWords(locale, { reason: state.refusal.reason, details: state.refusal.details }))
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {refusal && (
        <div className="errors" role="alert" tabIndex={-1} data-focus="">
          <h2>{refusal.title}</h2>
          <p>{refusal.what}</p>
        </div>
      )}
      <form method="post" action={localised(urls.receipts(), locale)} noValidate>
        <Field id="receipt" label={words.label} hint={words.hint}>
          {(attributes) => (
            <input {...attributes} type="text" className="code-input" defaultValue={state?.typed ?? ''} autoComplete="off" autoCapitalize="characters" spellCheck={false} data-receipt="" />
          )}
        </Field>
        <p className="form-buttons"><button className="primary">{words.button}</button></p>
      </form>
      <script type="module" defer src="/receipt.js" />
    </>
  )
}
