import type { Metadata } from 'next'
import Link from 'next/link'
import { can } from '../../../../../lib/organisations/permissions'
import { localised, urls } from '../../../../../lib/platform/urls'
import { listReportsForStaff, type ReportForStaff } from '../../../../../lib/reports/staff-queries'
import { figure } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { doneWords, type DoneQuery } from '../../_parts/done-words'
import { Empty, PageHead } from '../../_parts/page-head'
import { ReportState } from './report-state'
import { WindowLine } from './window-line'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.reports.title }
}

/** The reports of the organisation: how each stands, and how a new one comes in. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.deskReports())
  const reports = await listReportsForStaff(ctx)
  const { office: { reports: words }, draft } = messages(locale).admin
  const mayImport = can(ctx.actor, 'report.import')
  const counts: (keyof ReportForStaff['counts'])[] = ['received', 'awaiting', 'published', 'answered', 'concluded']
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={words.title} done={doneWords(locale, await searchParams)}>
        <p className="quiet">{words.count(reports.length)}</p>
        {mayImport && <Link className="button primary" href={localised(urls.deskImport(), locale)} prefetch={false}>{draft.importing.title}</Link>}
      </PageHead>
      {reports.length === 0 ? <Empty {...words.empty} /> : (
        <div className="scroller" tabIndex={0} role="region" aria-label={words.title}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{words.column.title}</th>
                <th scope="col">{words.column.window}</th>
                {counts.map((count) => <th key={count} scope="col" className="number">{words.column[count]}</th>)}
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <th scope="row">
                    <Link href={localised(mayImport && report.status === 'draft' ? urls.deskText(report.slug) : urls.deskReport(report.slug), locale)} prefetch={false}>{report.title || draft.untitled}</Link>
                    <span className="quiet small block">{words.issues(report.issueCount)} <ReportState locale={locale} report={report} /></span>
                  </th>
                  <td className="window-days"><WindowLine locale={locale} window={report.window} isPublic={report.status === 'published'} /></td>
                  {counts.map((count) => <td key={count} className="number">{figure(locale, report.counts[count])}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}
