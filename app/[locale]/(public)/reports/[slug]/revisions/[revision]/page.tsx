import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Icon } from '../../../../../../_components/icons'
import { PublicPage } from '../../../../../../_components/public-page'
import { dateOf } from '../../../../../../_content/dates'
import { messages } from '../../../../../../_content/messages'
import { localeOf, publicContext } from '../../../../../../_server/request-context'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { findPublicCorrection } from '../../../../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../../../../lib/reports/public-queries'
import { Difference } from './difference'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string; revision: string }> }

const NUMBER = /^[1-9]\d{0,5}$/

const load = cache(async (localeText: string, slug: string, revision: string) => {
  const locale = localeOf(localeText)
  const ctx = await publicContext(locale)
  const report = NUMBER.test(revision) ? await findPublishedReport(ctx, { slug }) : null
  const correction = report && await findPublicCorrection(ctx, { slug, revision: Number(revision) })
  if (!report || !correction) notFound()
  return { locale, report, correction }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug, revision } = await params
  const { locale, report, correction: { number } } = await load(localeText, slug, revision)
  const { difference } = messages(locale).public.living
  return { title: `${number === 1 ? difference.firstTitle : difference.title(number)}${messages(locale).common.dot}${report.title}` }
}

/** What one revision changed against the revision before it. */
export default async function Revision({ params }: Props) {
  const { locale: localeText, slug, revision } = await params
  const { locale, report, correction } = await load(localeText, slug, revision)
  const { difference, revision: words } = messages(locale).public.living
  const { number, publishedAt, correctionNote } = correction
  return (
    <PublicPage
      locale={locale} path={urls.revision(slug, number)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }} className="statement revision"
    >
      <p className="trail" lang="zh-CN"><a href={localised(urls.report(slug), locale)}>{report.title}</a></p>
      <h1>{number === 1 ? difference.firstTitle : difference.title(number)}</h1>
      <p className="quiet"><time dateTime={publishedAt.toISOString()}>{words.published(dateOf(locale, publishedAt, report.window.timeZone))}</time></p>
      {correctionNote && <p className="correction-note"><b>{words.note}</b>{messages(locale).common.colon}<span lang="zh-CN">{correctionNote}</span></p>}
      <Difference locale={locale} correction={correction} />
      <nav className="neighbours" aria-label={words.neighbours}>
        {number > 1 && <a href={localised(urls.revision(slug, number - 1), locale)} rel="prev"><span className="quiet"><Icon name="earlier" />{words.previous}</span><span>{words.nth(number - 1)}</span></a>}
        {number < report.revision.number && (
          <a href={localised(urls.revision(slug, number + 1), locale)} rel="next" className="next"><span className="quiet">{words.next}<Icon name="later" /></span><span>{words.nth(number + 1)}</span></a>
        )}
      </nav>
      <p><a href={localised(urls.revisions(slug), locale)}>{words.all}</a></p>
    </PublicPage>
  )
}
