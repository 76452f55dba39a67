import type { Metadata } from 'next'
import { PublicPage } from '../../../_components/public-page'
import { messages } from '../../../_content/messages'
import { pageMetadata } from '../../../_server/page-metadata'
import { localeOf, publicContext } from '../../../_server/request-context'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import { localised, urls } from '../../../../lib/platform/urls'
import { listPublishedReports } from '../../../../lib/reports/public-queries'

export const dynamic = 'force-dynamic'

const REPORTS_IN_THE_MAP = 500

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const { title, lead } = messages(locale).public.statements.siteMap
  return pageMetadata(locale, { path: urls.siteMap(), title, description: lead })
}

export default async function SiteMap({ params }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await publicContext(locale)
  const [{ reports }, organisation] = await Promise.all([listPublishedReports(ctx, { limit: REPORTS_IN_THE_MAP }), findHostOrganisation(ctx)])
  const { common, public: { statements } } = messages(locale)
  const words = statements.siteMap
  const pages: [string, string][] = [
    [urls.home(), common.nav.reports], [urls.search(), common.nav.search], [urls.receipts(), common.nav.receipts], [urls.about(), common.footer.about],
    [urls.privacy(), common.footer.privacy], [urls.accessibility(), common.footer.accessibility], [urls.admin(), common.footer.staff],
  ]
  return (
    <PublicPage locale={locale} path={urls.siteMap()} organisation={organisation} className="statement">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <section>
        <h2>{words.pages}</h2>
        <ul className="list">{pages.map(([path, name]) => <li key={path}><a href={localised(path, locale)}>{name}</a></li>)}</ul>
      </section>
      {reports.length > 0 && (
        <section>
          <h2>{words.reports}</h2>
          <ul className="list">
            {reports.map((report) => (
              <li key={report.id}>
                <a href={localised(urls.report(report.slug), locale)} lang="zh-CN">{report.title}</a>
                {report.window.status === 'open' && <>{' '}<a href={localised(urls.comment(report.slug), locale)}>{words.comment}</a></>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </PublicPage>
  )
}
