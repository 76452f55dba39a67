import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { listQueue, queueViews, type QueueView } from '../../../../../../lib/cases/staff-queries'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { listReportsForStaff } from '../../../../../../lib/reports/staff-queries'
import { messages } from '../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../_server/request-context'
import { doneWords, type DoneQuery } from '../../../_parts/done-words'
import { Empty, PageHead } from '../../../_parts/page-head'
import { QueueRow } from '../../../_parts/queue-row'
import { QueueShortcuts } from '../../../_parts/queue-shortcuts'
import { orNotFound } from '../../../_parts/required-permission'

type Query = DoneQuery & { report?: string; cursor?: string }
type Props = { params: Promise<{ locale: string; view: string }>; searchParams: Promise<Query> }

function viewOf(text: string): QueueView {
  if (!(queueViews as readonly string[]).includes(text)) notFound()
  return text as QueueView
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, view } = await params
  return { title: messages(localeOf(locale)).admin.case.views[viewOf(view)] }
}

/** One queue: what has waited longest first, one line of text each. */
export default async function QueuePage({ params, searchParams }: Props) {
  const given = await params
  const [locale, view] = [localeOf(given.locale), viewOf(given.view)]
  const query = await searchParams
  const ctx = await staffContext(locale, urls.queue(view))
  const page = await orNotFound(listQueue(ctx, { view, reportSlug: query.report || null, cursor: query.cursor }))
  const reports = await listReportsForStaff(ctx)
  const { case: words, page: paging, doneNext } = messages(locale).admin
  const done = doneWords(locale, query)
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={words.views[view]} intro={words.viewExplained[view]} done={done && (page.total === 0 ? `${done}${doneNext.last}` : done)}>
        <p className="quiet">{words.count(page.total)}</p>
        <QueueShortcuts locale={locale} />
      </PageHead>
      {reports.length > 1 && (
        <form className="filter" action={localised(urls.queue(view), locale)}>
          <label htmlFor="report">{words.filter.report}</label>
          <select id="report" name="report" defaultValue={query.report ?? ''}>
            <option value="">{words.filter.all}</option>
            {reports.map(({ slug, title }) => <option key={slug} value={slug}>{title}</option>)}
          </select>
          <button>{words.filter.apply}</button>
        </form>
      )}
      {page.items.length === 0 ? <Empty {...words.empty[view]} /> : (
        <ol className="queue">{page.items.map((item) => <li key={item.commentId}><QueueRow locale={locale} item={item} view={view} now={ctx.at} /></li>)}</ol>
      )}
      {(page.nextCursor || query.cursor) && (
        <p className="paging">
          <span className="quiet">{paging.shown(page.items.length, page.total)}</span>
          {query.cursor && <Link href={localised(urls.queue(view, { report: query.report }), locale)} prefetch={false}>{paging.first}</Link>}
          {page.nextCursor && (
            <Link href={localised(urls.queue(view, { report: query.report, cursor: page.nextCursor }), locale)} prefetch={false}>{paging.next}</Link>
          )}
        </p>
      )}
    </main>
  )
}
