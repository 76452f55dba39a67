import type { Metadata } from 'next'
import { Icon } from '../../_components/icons'
import { PublicPage } from '../../_components/public-page'
import { Words } from '../../_components/words'
import { messages } from '../../_content/messages'
import { localeOf, publicContext } from '../../_server/request-context'
import { findHostOrganisation } from '../../../lib/organisations/public-queries'
import { InvalidInput } from '../../../lib/platform/errors'
import { localised, urls } from '../../../lib/platform/urls'
import { listPublishedReports } from '../../../lib/reports/public-queries'
import { ReportList } from './report-list'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { common } = messages(localeOf((await params).locale))
  return { title: { absolute: `${common.siteName}${common.dot}${common.motto}` } }
}

export default async function Home({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { cursor } = await searchParams
  const { home } = messages(locale).public
  const ctx = await publicContext(locale)
  const [{ reports, nextCursor }, organisation] = await Promise.all([
    listPublishedReports(ctx, { cursor: typeof cursor === 'string' ? cursor : null }).catch((error: unknown) => {
      // A cursor that was not given out shows the beginning.
      if (error instanceof InvalidInput) return listPublishedReports(ctx)
      throw error
    }),
    findHostOrganisation(ctx),
  ])
  const open = reports.filter(({ window }) => window.status === 'open')
  const upcoming = reports.filter(({ window }) => window.status === 'upcoming')
  const rest = reports.filter(({ window }) => window.status === 'closed' || window.status === 'not_stated')
  return (
    <PublicPage locale={locale} path={urls.home()} organisation={organisation} className="home">
      <section className="opening">
        <h1>{locale === 'zh' ? <Words>{home.title}</Words> : home.title}</h1>
        <p className="lead">{home.lead}</p>
        <p className="opening-receipt">
          <a href={localised(urls.receipts(), locale)}>
            <Icon name="receipt" />
            {home.receipt}
          </a>
        </p>
      </section>
      {reports.length === 0 ? (
        <section className="empty">
          <h2>{home.empty.title}</h2>
          <p>{home.empty.what}</p>
        </section>
      ) : (
        <>
          <section aria-labelledby="open">
            <h2 id="open">{home.open}<span className="count">{home.count(open.length)}</span></h2>
            {open.length > 0 ? <ReportList locale={locale} reports={open} at={ctx.at} /> : <p className="quiet">{home.noneOpen}</p>}
          </section>
          {upcoming.length > 0 && (
            <section aria-labelledby="upcoming">
              <h2 id="upcoming">{home.upcoming}<span className="count">{home.count(upcoming.length)}</span></h2>
              <ReportList locale={locale} reports={upcoming} at={ctx.at} />
            </section>
          )}
          {rest.length > 0 && (
            <section aria-labelledby="closed">
              <h2 id="closed">{home.closed}<span className="count">{home.count(rest.length)}</span></h2>
              <ReportList locale={locale} reports={rest} at={ctx.at} />
            </section>
          )}
        </>
      )}
      {nextCursor && <p><a className="button" href={`${localised(urls.home(), locale)}?cursor=${nextCursor}`}>{home.older}</a></p>}
    </PublicPage>
  )
}
