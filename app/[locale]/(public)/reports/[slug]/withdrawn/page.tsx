import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '../../../../../_components/public-page'
import { dateOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { formState } from '../../../../../_server/form-state'
import { localeOf, publicContext } from '../../../../../_server/request-context'
import { findHostOrganisation } from '../../../../../../lib/organisations/public-queries'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { findWithdrawnReport } from '../../../../../../lib/reports/public-history'
import type { CommentState } from '../comment/comment-state'
import { KeptTexts } from '../comment/kept-texts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (localeText: string, slug: string) => {
  const locale = localeOf(localeText)
  const ctx = await publicContext(locale)
  const [report, organisation] = await Promise.all([findWithdrawnReport(ctx, { slug }), findHostOrganisation(ctx)])
  if (!report) notFound()
  return { locale, report, organisation }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug } = await params
  const { locale } = await load(localeText, slug)
  return { title: messages(locale).public.living.withdrawn.title, robots: { index: false } }
}

/**
 * What the server shows, with status 410, for the address of a withdrawn report and every address below it: that it was withdrawn, when
 * and why, and nothing of its text. Whoever was writing meanwhile finds here what they wrote.
 */
export default async function Withdrawn({ params }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, report, organisation } = await load(localeText, slug)
  const state = await formState<CommentState>()
  const words = messages(locale).public.living.withdrawn
  const organ = locale === 'en' && report.organisation.nameEn ? report.organisation.nameEn : report.organisation.name
  return (
    <PublicPage locale={locale} path={urls.report(slug)} organisation={organisation} className="page withdrawn">
      <p className="trail" lang="zh-CN">{report.title}</p>
      <h1>{words.title}</h1>
      {state && <p className="lead" role="alert" tabIndex={-1} data-focus="">{words.notSent}</p>}
      <p>{words.on(dateOf(locale, report.withdrawnAt, report.timeZone), organ)}</p>
      <section className="reason">
        <h2>{words.reason}</h2>
        <p className="typed" lang="zh-CN">{report.reason}</p>
      </section>
      <p>{words.what}</p>
      {state && <KeptTexts locale={locale} form={state.form} />}
      <p className="form-buttons">
        <a className="button" href={localised(urls.receipts(), locale)}>{words.receipt}</a>
        <a className="button" href={localised(urls.home(), locale)}>{words.home}</a>
      </p>
    </PublicPage>
  )
}
