import type { Metadata } from 'next'
import Link from 'next/link'
import { verifyChain } from '../../../../../lib/audit/chain'
import { listAuditEvents } from '../../../../../lib/organisations/audit-events'
import { findOwnOrganisation } from '../../../../../lib/organisations/staff-queries'
import { localised, urls } from '../../../../../lib/platform/urls'
import { timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { auditSentence, eventWords } from '../../_parts/audit-words'
import { Empty, PageHead } from '../../_parts/page-head'
import { orNotFound, showOnlyWith } from '../../_parts/required-permission'
import { ChainState } from './chain-state'

type Query = { action?: string; cursor?: string; verify?: string }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.audit.title }
}

/** Who did what, when, the newest first; and whether the record is whole. */
export default async function AuditPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { action, cursor, verify } = await searchParams
  const ctx = await staffContext(locale, urls.auditEvents({ action }))
  showOnlyWith(ctx, 'audit.view')
  const { events, nextCursor, total, actions } = await orNotFound(listAuditEvents(ctx, { action: action || null, cursor }))
  const { timeZone } = await findOwnOrganisation(ctx)
  const { audit: words } = messages(locale).admin.office
  const { page } = messages(locale).admin
  return (
    <main id="main" tabIndex={-1} className="middling">
      <PageHead title={words.title} intro={words.intro}><p className="quiet">{page.total(total)}</p></PageHead>
      <ChainState locale={locale} chain={verify === 'yes' ? await verifyChain() : null} />
      <form className="filter" action={localised(urls.auditEvents(), locale)}>
        <label htmlFor="action">{words.filter.action}</label>
        <select id="action" name="action" defaultValue={action ?? ''}>
          <option value="">{words.filter.all}</option>
          {actions.map((one) => <option key={one} value={one}>{auditSentence(locale, { action: one, details: {} })}</option>)}
        </select>
        <button>{words.filter.apply}</button>
      </form>
      {events.length === 0 ? <Empty {...words.empty} /> : (
        <ol className="events">
          {events.map((event) => (
            <li key={event.id}>
              <span className="quiet">{timeOf(locale, event.at, timeZone)}</span>
              <span>{eventWords(locale, event)}</span>
              <details>
                <summary aria-label={`${words.details} ${event.seq ?? event.id}`}>{event.seq ? words.sequence(event.seq) : words.notSealed}</summary>
                <dl className="facts">
                  <div><dt><code>{event.action}</code></dt><dd>{event.subjectType} <code>{event.subjectId}</code></dd></div>
                  {Object.entries(event.details).map(([name, value]) => <div key={name}><dt><code>{name}</code></dt><dd>{String(value)}</dd></div>)}
                </dl>
              </details>
            </li>
          ))}
        </ol>
      )}
      <p className="paging">
        {cursor && <Link href={localised(urls.auditEvents({ action }), locale)} prefetch={false}>{words.newest}</Link>}
        {nextCursor && <Link href={localised(urls.auditEvents({ action, cursor: nextCursor }), locale)} prefetch={false} rel="next">{words.older}</Link>}
      </p>
    </main>
  )
}
