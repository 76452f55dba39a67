import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '../../../../../_components/public-page'
import { dateOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { localeOf, publicContext } from '../../../../../_server/request-context'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { findPublicHistory } from '../../../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../../../lib/reports/public-queries'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (localeText: string, slug: string) => {
  const locale = localeOf(localeText)
  const ctx = await publicContext(locale)
  const report = await findPublishedReport(ctx, { slug })
  if (!report) notFound()
  return { locale, report, revisions: (await findPublicHistory(ctx, { reportId: report.id })).revisions }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug } = await params
  const { locale, report } = await load(localeText, slug)
  return { title: `${messages(locale).public.living.revision.title}${messages(locale).common.dot}${report.title}` }
}

/** Every revision of a report with its date and its note, the newest first. */
export default async function Revisions({ params }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, report, revisions } = await load(localeText, slug)
  const words = messages(locale).public.living.revision
  return (
    <PublicPage
      locale={locale} path={urls.revisions(slug)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }} className="statement revisions"
    >
      <p className="trail" lang="zh-CN"><a href={localised(urls.report(slug), locale)}>{report.title}</a></p>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <ol reversed start={revisions[0]?.number}>
        {revisions.map(({ number, publishedAt, correctionNote }) => (
          <li key={number}>
            <h2><a href={localised(urls.revision(slug, number), locale)}>{words.nth(number)}</a></h2>
            <p className="quiet">
              <span>{number === 1 ? words.first : words.correction}</span>
              <time dateTime={publishedAt.toISOString()}>{words.published(dateOf(locale, publishedAt, report.window.timeZone))}</time>
              {number === report.revision.number && <span>{words.current}</span>}
            </p>
            {correctionNote && <p lang="zh-CN">{correctionNote}</p>}
          </li>
        ))}
      </ol>
    </PublicPage>
  )
}
