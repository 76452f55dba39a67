import { messages } from '../../../../../_content/messages'
import type { Locale } from '../../../../../../lib/platform/locale'
import { WHOLE_REPORT, type CommentForm } from './comment-form'

/** What was typed and cannot be sent, for copying; of all issues, or of some. */
export function KeptTexts({ locale, form, only }: { locale: Locale; form: CommentForm; only?: string[] }) {
  const { comment, receipt } = messages(locale).public
  const typed = [...form.said].filter(([number, { body }]) => body.trim() !== '' && (!only || only.includes(number)))
  if (typed.length === 0) return null
  return (
    <section className="kept">
      <h2>{comment.kept.title}</h2>
      <p className="hint">{comment.kept.hint}</p>
      {typed.map(([number, { body }]) => (
        <div key={number}>
          <label htmlFor={`kept-${number}`}>{number === WHOLE_REPORT ? receipt.follow.onReport : receipt.follow.onIssue(number)}</label>
          <textarea id={`kept-${number}`} readOnly rows={8} defaultValue={body} />
        </div>
      ))}
    </section>
  )
}
