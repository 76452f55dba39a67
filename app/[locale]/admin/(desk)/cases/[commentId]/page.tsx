import type { Metadata } from 'next'
import Link from 'next/link'
import { listQueue, queueViews, type QueueView } from '../../../../../../lib/cases/staff-queries'
import { findCase } from '../../../../../../lib/cases/find-case'
import { listUnits } from '../../../../../../lib/organisations/staff-queries'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { messages } from '../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../_server/request-context'
import { doneWords, type DoneQuery } from '../../../_parts/done-words'
import { Done } from '../../../_parts/page-head'
import { QueueRow } from '../../../_parts/queue-row'
import { CaseShortcuts } from '../../../_parts/queue-shortcuts'
import { orNotFound } from '../../../_parts/required-permission'
import { AssignmentPanel } from './assignment-panel'
import { CaseFacts } from './case-facts'
import { CaseText } from './case-text'
import { ConclusionPanel } from './conclusion-panel'
import { ContactPanel } from './contact-panel'
import { History } from './history'
import { ModerationPanel } from './moderation-panel'
import { PicturesPanel } from './pictures-panel'
import { ReplyPanel } from './reply-panel'

type Query = DoneQuery & { view?: string; revise?: string; of?: string }
type Props = { params: Promise<{ locale: string; commentId: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.nav.cases }
}

/**
 * One comment and everything that was done about it. What can be done next stands beside it; after an act the next
 * comment of the queue comes up.
 */
export default async function CasePage({ params, searchParams }: Props) {
  const { locale: text, commentId } = await params
  const locale = localeOf(text)
  const query = await searchParams
  const ctx = await staffContext(locale, urls.case(commentId, { view: query.view }))
  const file = await orNotFound(findCase(ctx, { commentId }))
  const view = viewOf(query.view) ?? file.stage
  const [queue, units] = [await listQueue(ctx, { view }), file.acts.includes('assign') ? await listUnits(ctx) : []]
  const { case: words, doneNext } = messages(locale).admin
  const done = doneWords(locale, query)
  const { previous, next } = file.neighbours
  const revising = query.revise === 'yes' && file.acts.includes('revise')
  const deciding = revising || file.acts.includes('moderate')
  const props = { locale, file, at: ctx.at, form: { commentId, view: file.stage, next: next ?? previous ?? '' } }
  return (
    <div className="case-page">
      <nav className="rail" aria-label={words.list}>
        <p className="rail-head"><b>{words.views[view]}</b> <span className="quiet">{words.count(queue.total)}</span></p>
        <ol className="queue">
          {queue.items.map((item) => (
            <li key={item.commentId}><QueueRow locale={locale} item={item} view={view} now={ctx.at} here={item.commentId === commentId} row={false} /></li>
          ))}
        </ol>
      </nav>
      <main id="main" tabIndex={-1} className="case" key={commentId}>
        <header className="case-head">
          <Done>{done && (
            <>
              {done} {query.of && query.of !== commentId && (
                <>{doneNext.next} <Link href={localised(urls.case(query.of), locale)} prefetch={false}>{words.justNow}</Link></>
              )}
            </>
          )}</Done>
          <nav aria-label={words.neighbours} className="neighbours">
            <Link href={localised(urls.queue(view), locale)} prefetch={false} data-key="u">{words.backTo(words.views[view])}</Link>
            {previous && <Link href={localised(urls.case(previous, { view: file.stage }), locale)} prefetch={false} data-key="k" rel="prev">{words.previous}</Link>}
            {next && <Link href={localised(urls.case(next, { view: file.stage }), locale)} prefetch={false} data-key="j" rel="next">{words.next}</Link>}
            <CaseShortcuts locale={locale} />
          </nav>
          <h1>{file.issue ? `${words.issue(file.issue.number)} ${file.issue.title}` : words.wholeReport}</h1>
          <CaseFacts locale={locale} file={file} at={ctx.at} />
          <PicturesPanel {...props} />
        </header>
        {deciding ? <ModerationPanel {...props} revising={revising} /> : <CaseText {...props} />}
        <ReplyPanel {...props} />
        <div className="acts">
          <AssignmentPanel {...props} units={units} />
          <ConclusionPanel {...props} />
          <ContactPanel {...props} />
        </div>
        <History locale={locale} file={file} />
      </main>
    </div>
  )
}

function viewOf(text: string | undefined): QueueView | null {
  return (queueViews as readonly string[]).includes(text ?? '') ? (text as QueueView) : null
}
