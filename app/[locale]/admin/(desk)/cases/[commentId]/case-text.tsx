import Link from 'next/link'
import { terms } from '../../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import type { CaseProps } from './case-props'
import { asShown, segmentsOf } from './text-ranges'

/** What was sent, what was decided about it, and what the public reads where that is not the same. */
export function CaseText({ locale, file, form }: CaseProps) {
  const { case: words } = messages(locale).admin
  const { moderation } = words
  const last = file.decisions.at(-1)
  const segments = segmentsOf(file.body, file.moderation === 'published_redacted' ? (last?.redactions ?? []) : [], [])
  return (
    <section className="comment" aria-labelledby="comment-heading">
      <h2 id="comment-heading">{words.commentHeading}{file.onEarlierRevision !== null && <span className="tag">{messages(locale).admin.publishing.onRevision(file.onEarlierRevision)}</span>}</h2>
      <div className="comment-text">
        {segments.map(({ start, text, hidden }) => (hidden ? <del key={start} className="hidden-words">{asShown(text)}</del> : <span key={start}>{asShown(text)}</span>))}
      </div>
      {last && (
        <p className="decision">
          <b>{terms[locale].moderation[last.decision]}</b>
          {last.reason && <span> {terms[locale].notPublishedReason[last.reason]}</span>}
          <span className="quiet"> {moderation.decidedBy(last.by ?? moderation.nobody, timeOf(locale, last.at, file.report.timeZone))}</span>
          {file.acts.includes('revise') && (
            <> <Link href={localised(urls.case(form.commentId, { view: form.view, revise: 'yes' }), locale)} prefetch={false}>{moderation.revise}</Link></>
          )}
        </p>
      )}
      {last?.note && <p className="quiet">{moderation.note}{messages(locale).common.colon}{last.note}</p>}
      {file.moderation === 'published_redacted' && file.publicBody && (
        <details className="more">
          <summary>{moderation.publicText}</summary>
          <div className="comment-text">{asShown(file.publicBody)}</div>
        </details>
      )}
    </section>
  )
}
