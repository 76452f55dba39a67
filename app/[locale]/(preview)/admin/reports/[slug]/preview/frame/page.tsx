import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { countByIssue } from '../../../../../../../../lib/ledger/public-queries'
import { urls } from '../../../../../../../../lib/platform/urls'
import { findPreview } from '../../../../../../../../lib/reports/staff-queries-preview'
import { ReportDocument } from '../../../../../../../_components/report/document'
import { documentParts } from '../../../../../../../_components/report/document-parts'
import { Imprint } from '../../../../../../../_components/report/imprint'
import { PrintedDocument } from '../../../../../../../_components/report/printed-document'
import { ProgressSummary } from '../../../../../../../_components/report/progress-summary'
import { RedHead } from '../../../../../../../_components/report/red-head'
import { WaysToSpeak } from '../../../../../../../_components/ways-to-speak'
import { WindowLine } from '../../../../../../../_components/window-line'
import { messages } from '../../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../../_server/request-context'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ as?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.publishing.preview.title }
}

/** A revision that is not public yet, made of the very parts of the public page; on paper the document alone. */
export default async function PreviewFrame({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskPreview(slug))
  const report = await findPreview(ctx, { slug })
  if (!report) notFound()
  const counts = await countByIssue(ctx, { reportId: report.id })
  const parts = documentParts(report)
  const { title } = messages(locale).admin.publishing.preview
  if ((await searchParams).as === 'paper') {
    return (
      <main className="print-edition preview-paper" aria-label={title}>
        <article className="sheet">
          <RedHead report={report} />
          <PrintedDocument locale={locale} parts={parts} timeZone={report.window.timeZone} />
          <Imprint locale={locale} report={report} />
        </article>
      </main>
    )
  }
  return (
    <main className="report preview-page" aria-label={title}>
      <RedHead report={report} />
      <aside className="window" aria-label={messages(locale).public.window.label}>
        <WindowLine locale={locale} window={report.window} at={ctx.at} />
        <WaysToSpeak locale={locale} ways={report} status={report.window.status} />
      </aside>
      <article id="document">
        <ProgressSummary locale={locale} report={report} counts={counts} />
        <ReportDocument locale={locale} report={report} parts={parts} counts={counts} />
      </article>
    </main>
  )
}
