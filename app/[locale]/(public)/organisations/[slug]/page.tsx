import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicPage } from '../../../../_components/public-page'
import { messages } from '../../../../_content/messages'
import { pageMetadata } from '../../../../_server/page-metadata'
import { localeOf, publicContext } from '../../../../_server/request-context'
import { findOrganisation, type PublicOrganisation } from '../../../../../lib/organisations/public-queries'
import type { Locale } from '../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../lib/platform/urls'
import { listPublishedReportsFrom } from '../../../../../lib/reports/public-queries'
import { ReportSections } from '../../report-sections'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const organisation = await findOrganisation(await publicContext(locale), { slug })
  return organisation ? pageMetadata(locale, { path: urls.organisation(slug), title: nameIn(locale, organisation), description: messages(locale).public.organisation.lead }) : {}
}

const nameIn = (locale: Locale, { name, nameEn }: PublicOrganisation) => (locale === 'en' && nameEn ? nameEn : name)

/** One body that publishes: its reports, and how to reach it. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const { locale: given, slug } = await params
  const locale = localeOf(given)
  const ctx = await publicContext(locale)
  const organisation = await findOrganisation(ctx, { slug })
  if (!organisation) notFound()
  const { cursor } = await searchParams
  const { reports, nextCursor } = await listPublishedReportsFrom(ctx, { cursor, organisation: slug })
  const words = messages(locale).public
  return (
    <PublicPage locale={locale} path={urls.organisation(slug)} organisation={organisation} className="home">
      <section className="opening">
        <p className="quiet">{words.organisation.label}</p>
        <h1 lang={locale === 'en' && organisation.nameEn ? undefined : 'zh-CN'}>{nameIn(locale, organisation)}</h1>
        <p className="lead">{words.organisation.lead}</p>
      </section>
      <ReportSections locale={locale} reports={reports} at={ctx.at} />
      {nextCursor && <p><a className="button" href={`${localised(urls.organisation(slug), locale)}?cursor=${nextCursor}`}>{words.home.older}</a></p>}
      <Contacts locale={locale} organisation={organisation} />
    </PublicPage>
  )
}

/** The ways that stay open whatever the window of a report: the office itself, and the discipline authorities. */
function Contacts({ locale, organisation: { settings } }: { locale: Locale; organisation: PublicOrganisation }) {
  const words = messages(locale).public.organisation
  const lines: [string, string | null][] = [[words.address, settings.address], [words.technicalContact, settings.technicalContact], [words.privacyContact, settings.privacyContact]]
  const known = lines.filter(([, value]) => value !== null)
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{words.contacts}</h2>
      <dl className="facts">
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.discipline}</dt>
          <dd>
            <a href={`tel:${settings.disciplinePhone}`}>{settings.disciplinePhone}</a>
            {' '}
            <a href={settings.disciplineUrl} rel="noopener noreferrer">{settings.disciplineUrl.replace(/^https?:\/\//, '')}</a>
          </dd>
        </div>
      </dl>
    </section>
  )
}
