import type { Metadata } from 'next'
import { Icon } from '../../_components/icons'
import { SearchForm } from '../../_components/search-form'
import { PublicPage } from '../../_components/public-page'
import { StructuredData } from '../../_components/structured-data'
import { Words } from '../../_components/words'
import { messages } from '../../_content/messages'
import { pageMetadata } from '../../_server/page-metadata'
import { localeOf, publicContext } from '../../_server/request-context'
import { findHostOrganisation, listOrganisations } from '../../../lib/organisations/public-queries'
import type { Locale } from '../../../lib/platform/locale'
import { localised, urls } from '../../../lib/platform/urls'
import { listPublishedReportsFrom } from '../../../lib/reports/public-queries'
import { ReportSections } from './report-sections'
import { siteFacts } from './structured-facts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const { common, public: { publication } } = messages(locale)
  return pageMetadata(locale, { path: urls.home(), title: `${common.siteName}${common.dot}${common.motto}`, absolute: true, description: publication.describe.home })
}

export default async function Home({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const { cursor } = await searchParams
  const { home } = messages(locale).public
  const ctx = await publicContext(locale)
  const [{ reports, nextCursor }, organisation, organisations] = await Promise.all([
    listPublishedReportsFrom(ctx, { cursor }), findHostOrganisation(ctx), listOrganisations(ctx),
  ])
  return (
    <PublicPage locale={locale} path={urls.home()} organisation={organisation} className="home">
      <StructuredData facts={siteFacts(locale, organisation)} />
      <section className="opening">
        <h1>{locale === 'zh' ? <Words>{home.title}</Words> : home.title}</h1>
        <p className="lead">{home.lead}</p>
        <SearchForm locale={locale} />
        <p className="opening-receipt">
          <a href={localised(urls.receipts(), locale)}>
            <Icon name="receipt" />
            {home.receipt}
          </a>
        </p>
      </section>
      <ReportSections locale={locale} reports={reports} at={ctx.at} />
      <p className="follow"><a href={localised(urls.siteFeed(), locale)}><Icon name="feed" />{messages(locale).public.publication.links.siteFeed}</a></p>
      {nextCursor && <p><a className="button" href={`${localised(urls.home(), locale)}?cursor=${nextCursor}`}>{home.older}</a></p>}
      {organisations.length > 1 && <Organisations locale={locale} organisations={organisations} />}
    </PublicPage>
  )
}

/** Where several bodies publish on one site: each with its own page. */
function Organisations({ locale, organisations }: { locale: Locale; organisations: Awaited<ReturnType<typeof listOrganisations>> }) {
  const { home } = messages(locale).public
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{home.organisations}<span className="count">{organisations.length}</span></h2>
      <ul className="list">
        {organisations.map(({ slug, name, nameEn, reportCount }) => (
          <li key={slug}>
            <a href={localised(urls.organisation(slug), locale)} lang={locale === 'en' && nameEn ? undefined : 'zh-CN'}>{locale === 'en' && nameEn ? nameEn : name}</a>
            {' '}<span className="quiet">{home.count(reportCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
