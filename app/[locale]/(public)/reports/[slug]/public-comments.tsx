import { OutcomeLine } from '../../../../_components/outcome-line'
import { dateText } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'
import { terms } from '../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../lib/platform/urls'
import type { WindowStatus } from '../../../../../lib/reports/disclosure-window'
import type { PublicReport } from '../../../../../lib/reports/public-queries'
import type { listPublicComments } from '../../../../../lib/submissions/public-queries'
import type { PublicComment } from '../../../../../lib/submissions/visibility'
import { PolicyLine } from './policy-line'

type Props = {
  locale: Locale
  report: Pick<PublicReport, 'slug' | 'revision' | 'commentDisplay'>
  page: Awaited<ReturnType<typeof listPublicComments>>
  status: WindowStatus
  title: string
  /** Where the list goes on, and whether this is its first page; absent where it has one page only. */
  paging?: { href: string; first: boolean }
}

/** What was said, each with its answer below it. */
export function PublicComments({ locale, report, page: { comments, nextCursor, total }, status, title, paging }: Props) {
  const words = messages(locale).public.issue
  return (
    <section className="said" aria-labelledby="said">
      <h2 id="said">{title}{total > 0 && <span className="count">{words.items(total)}</span>}</h2>
      <PolicyLine locale={locale} report={report} about="comments" />
      {total === 0 && report.commentDisplay !== 'office_only' && <p className="quiet">{status === 'open' ? words.noneOpen : status === 'closed' ? words.noneClosed : words.none}</p>}
      <ol>{comments.map((comment) => <Said key={comment.id} locale={locale} report={report} comment={comment} />)}</ol>
      {paging && (nextCursor || !paging.first) && (
        <p className="more">
          {!paging.first && <a className="button" href={`${paging.href}#said`}>{words.fromStart}</a>}
          {nextCursor && <a className="button" href={`${paging.href}?cursor=${encodeURIComponent(nextCursor)}#said`}>{words.more}</a>}
        </p>
      )}
    </section>
  )
}

function Said({ locale, report, comment }: Pick<Props, 'locale' | 'report'> & { comment: PublicComment }) {
  const { issue: words, living: { revision } } = messages(locale).public
  const names = terms[locale]
  return (
    <li>
      <article>
        <p className="said-by">
          <b>{names.stance[comment.stance]}</b>
          <span className="quiet">{comment.author ?? words.unnamed}</span>
          <time className="quiet" dateTime={comment.receivedOn}>{words.receivedOn(dateText(locale, comment.receivedOn))}</time>
          {comment.revision !== report.revision.number && <a href={localised(urls.revision(report.slug, comment.revision), locale)}>{revision.writtenOn(comment.revision)}</a>}
        </p>
        <div className="typed">{comment.body}</div>
        {comment.redacted && <p className="quiet small">{words.redacted}</p>}
        {comment.replies.map((reply, index) => (
          <div key={index} className="reply">
            <p className="said-by">
              <b>{words.reply}</b>
              <time className="quiet" dateTime={reply.releasedOn}>{words.releasedOn(dateText(locale, reply.releasedOn))}</time>
            </p>
            <div className="typed" lang="zh-CN">{reply.text}</div>
          </div>
        ))}
        <OutcomeLine locale={locale} label={words.outcome} comment={comment} />
        {!comment.outcome && comment.replies.length === 0 && <p className="quiet small">{words.awaiting}</p>}
      </article>
    </li>
  )
}
