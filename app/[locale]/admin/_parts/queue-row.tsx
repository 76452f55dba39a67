import Link from 'next/link'
import type { QueueItem, QueueView } from '../../../../lib/cases/staff-queries'
import type { Locale } from '../../../../lib/platform/locale'
import { terms } from '../../../../lib/platform/terms'
import { localised, urls } from '../../../../lib/platform/urls'
import { messages } from '../../../_content/messages'
import { ageWords } from './age'

type Props = { locale: Locale; item: QueueItem; view: QueueView; now: Date; here?: boolean; row?: boolean }

/** One comment in a list: how long it has waited, what it is about, one line of what it says, and what is special about it. */
export function QueueRow({ locale, item, view, now, here = false, row = true }: Props) {
  const words = messages(locale).admin.case
  const marks = [
    view === 'awaiting_moderation' && !item.consentToPublish && words.noConsent,
    item.pictures > 0 && words.pictures.mark(item.pictures),
    item.reply?.returned && words.returned,
    item.reply?.status === 'draft' && !item.reply.returned && words.draft,
  ].filter(Boolean)
  return (
    <Link
      href={localised(urls.case(item.commentId, { view }), locale)} prefetch={false} className="queue-row" aria-current={here ? 'true' : undefined}
      data-row={row ? '' : undefined}
    >
      <span className="waiting"><span className="unseen">{words.waiting} </span>{ageWords(locale, item.receivedAt, now)}</span>
      <span className="about">{item.issue ? `${words.issue(item.issue.number)} ${item.issue.title}` : words.wholeReport}</span>
      <span className="stance">{terms[locale].stance[item.stance]}</span>
      <span className="excerpt">{item.excerpt}</span>
      <span className="marks">
        {marks.map((mark) => <span key={String(mark)} className="tag">{mark}</span>)}
        {item.unit && <span className="quiet">{item.unit.name}</span>}
        {item.outcome && <span className="quiet">{terms[locale].outcome[item.outcome]}</span>}
      </span>
    </Link>
  )
}
