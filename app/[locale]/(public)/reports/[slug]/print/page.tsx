import type { Metadata } from 'next'
import { PublicPage } from '../../../../../_components/public-page'
import { messages } from '../../../../../_content/messages'
import { pageMetadata } from '../../../../../_server/page-metadata'
import { urls } from '../../../../../../lib/platform/urls'
import { documentParts } from '../../../../../_components/report/document-parts'
import { PaperTools } from '../paper-tools'
import { publishedReport } from '../published-report'
import { RedHead } from '../../../../../_components/report/red-head'
import { Imprint } from '../../../../../_components/report/imprint'
import { PrintedDocument } from '../../../../../_components/report/printed-document'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug } = await params
  const { locale, report } = await publishedReport(localeText, slug)
  const { common, public: { publication } } = messages(locale)
  return pageMetadata(locale, {
    path: urls.printEdition(slug), canonical: urls.report(slug), title: `${report.title}${common.dot}${publication.print.title}`, preview: urls.reportPreview(slug),
  })
}

/** The report as an official paper (GB/T 9704-2012): the document itself, page numbers, and behind it how to reach the body that issued it. */
export default async function PrintEdition({ params }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, report } = await publishedReport(localeText, slug)
  return (
    <PublicPage
      locale={locale} path={urls.printEdition(slug)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }} className="print-edition"
    >
      <PaperTools locale={locale} slug={slug} note={messages(locale).public.publication.print.note} />
      <article className="sheet">
        <RedHead report={report} />
        <PrintedDocument locale={locale} parts={documentParts(report)} timeZone={report.window.timeZone} />
        <Imprint locale={locale} report={report} />
      </article>
    </PublicPage>
  )
}
