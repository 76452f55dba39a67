import type { Metadata } from 'next'
import Link from 'next/link'
import { can } from '../../../../../../lib/organisations/permissions'
import { Progress } from '../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { findReportForStaff } from '../../../../../../lib/reports/staff-queries'
import { dateOf, figure } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../_server/request-context'
import { ActionForm } from '../../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../../_parts/done-words'
import { Submit } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { PageHead } from '../../../_parts/page-head'
import { orNotFound } from '../../../_parts/required-permission'
import { WindowLine } from '../window-line'
import { setProgressAction } from './actions'
import { ProgressSelects } from './progress-selects'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.reports.title }
}

/** One report: how it stands, and for publishers how far each issue has come. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskReport(slug))
  const report = await orNotFound(findReportForStaff(ctx, { slug }))
  const { reports: words, exports } = messages(locale).admin.office
  const { counts } = report
  const states = Object.values(Progress)
  return (
    <main id="main" tabIndex={-1} className="middling">
      <p className="crumb"><Link href={localised(urls.deskReports(), locale)} prefetch={false}>{words.title}</Link></p>
      <PageHead title={report.title} done={doneWords(locale, await searchParams)} />
      <dl className="facts">
        <div><dt>{words.column.window}</dt><dd><WindowLine locale={locale} window={report.window} /></dd></div>
        <div><dt>{words.state}</dt><dd>{report.publishedAt ? words.published(dateOf(locale, report.publishedAt, report.window.timeZone)) : words.draft}</dd></div>
        {(['received', 'awaiting', 'published', 'answered', 'concluded'] as const).map((count) => (
          <div key={count}><dt>{words.column[count]}</dt><dd>{figure(locale, counts[count])}</dd></div>
        ))}
      </dl>
      <p className="links">
        {report.publishedAt && <a href={localised(urls.report(slug), locale)} target="_blank" rel="noreferrer">{words.view}</a>}
        {can(ctx.actor, 'comment.export') && <a href={localised(urls.exportFile(slug), locale)} download>{exports.download}</a>}
      </p>
      <section aria-labelledby="progress-heading">
        <h2 id="progress-heading">{words.progress.heading}</h2>
        {can(ctx.actor, 'report.set_progress') ? (
          <>
            <p className="quiet">{words.progress.intro}</p>
            <ActionForm id="progress" action={setProgressAction} hidden={{ slug }} {...formProps(locale)}>
              <ProgressSelects issues={report.issues} states={states.map((state) => ({ value: state, label: terms[locale].progress[state] }))} />
              <div className="sticky-foot"><Submit primary>{words.progress.save}</Submit></div>
            </ActionForm>
          </>
        ) : (
          <>
            <p className="quiet">{words.progress.readOnly}</p>
            <ol className="lines">
              {report.issues.map((issue) => (
                <li key={issue.number} className="line-head"><span>{issue.number} {issue.title}</span><span className="quiet">{terms[locale].progress[issue.progress]}</span></li>
              ))}
            </ol>
          </>
        )}
      </section>
    </main>
  )
}
