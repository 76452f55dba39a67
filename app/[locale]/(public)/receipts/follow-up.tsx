import { OutcomeLine } from '../../../_components/outcome-line'
import { dateOf, timeOf } from '../../../_content/dates'
import { messages } from '../../../_content/messages'
import type { Locale } from '../../../../lib/platform/locale'
import { terms } from '../../../../lib/platform/terms'
import { localised, urls } from '../../../../lib/platform/urls'
import type { CommentOfReceipt, ReceiptView, TimelineEvent } from '../../../../lib/submissions/look-up-receipt'

/** What was sent, and what became of it: for whoever holds the receipt. */
export function FollowUp({ locale, view }: { locale: Locale; view: ReceiptView }) {
  const words = messages(locale).public.receipt
  const names = terms[locale]
  const { timeZone } = view.report
  const sender: [string, string | null][] = [
    [messages(locale).public.comment.review.identity, names.identity[view.identity]],
    [words.follow.name, view.name], [words.follow.phone, view.phone], [words.follow.email, view.email],
    [messages(locale).public.comment.review.replyBy, view.replyBy ? names.replyBy[view.replyBy] : messages(locale).public.comment.who.replyByNone],
    ...(view.pictures > 0 ? [[words.pictures, words.picturesCame(view.pictures)] as [string, string]] : []),
  ]
  return (
    <>
      <h1>{words.follow.title(view.number)}</h1>
      <p className="lead">{words.follow.received(timeOf(locale, view.receivedAt, timeZone))}</p>
      <p lang="zh-CN"><a href={localised(urls.report(view.report.slug), locale)}>{view.report.title}</a></p>
      {view.comments.map((comment, index) => (
        <Followed key={index} locale={locale} slug={view.report.slug} comment={comment} timeZone={timeZone} consent={view.consentToPublish} />
      ))}
      <section className="reviewed">
        <h2>{words.follow.sender}</h2>
        <dl className="answers">
          {sender.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value ?? words.follow.notGiven}</dd></div>)}
        </dl>
      </section>
      <p className="quiet">{words.follow.sensitive}</p>
      <p><a href={localised(urls.receipts(), locale)}>{words.lookup.again}</a></p>
    </>
  )
}

type FollowedProps = { locale: Locale; slug: string; comment: CommentOfReceipt; timeZone: string; consent: boolean }

function Followed({ locale, slug, comment, timeZone, consent }: FollowedProps) {
  const words = messages(locale).public.receipt.follow
  const names = terms[locale]
  return (
    <section className="reviewed followed">
      <h2>
        <small>{comment.issue === null ? words.onReport : words.onIssue(comment.issue)}</small>
        {comment.issue !== null && <a href={localised(urls.issue(slug, comment.issue), locale)} lang="zh-CN">{comment.issueTitle}</a>}
      </h2>
      <p className="standing">
        <b>{words.progress[comment.progress](comment.unit)}</b>
        {comment.state === 'not_published' && comment.notPublishedReason && <span>{words.becauseOf(names.notPublishedReason[comment.notPublishedReason])}</span>}
        {comment.state === 'awaiting' && <span>{words.state.awaiting}</span>}
        {comment.state === 'awaiting' && !consent && <span>{words.withoutConsent}</span>}
      </p>
      {comment.replies.map((reply, index) => (
        <div key={index} className="reply">
          <p className="said-by"><b>{words.reply}</b><span className="quiet">{dateOf(locale, reply.releasedAt, timeZone)}</span></p>
          <div className="typed" lang="zh-CN">{reply.publicText}</div>
          {reply.privateText && (
            <>
              <p className="said-by"><b>{words.replyPrivate}</b></p>
              <div className="typed" lang="zh-CN">{reply.privateText}</div>
            </>
          )}
        </div>
      ))}
      <OutcomeLine locale={locale} label={words.outcome} comment={comment} />
      {comment.replies.length === 0 && !comment.outcome && <p className="quiet">{words.noReply}</p>}
      <h3>{words.yourComment}</h3>
      <p className="said-by"><b>{names.stance[comment.stance]}</b></p>
      <div className="typed">{comment.body}</div>
      <h3>{words.timeline}</h3>
      <ol className="timeline">
        {comment.timeline.map((event, index) => (
          <li key={index}>
            <time className="quiet" dateTime={event.at.toISOString()}>{timeOf(locale, event.at, timeZone)}</time>
            <span>{sentence(locale, event)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function sentence(locale: Locale, { event, unit }: TimelineEvent): string {
  const { events } = messages(locale).public.receipt.follow
  return events[event](unit ?? '')
}
