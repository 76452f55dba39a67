import type { Metadata } from 'next'
import Link from 'next/link'
import { can } from '../../../../../../lib/organisations/permissions'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { findReportForStaff } from '../../../../../../lib/reports/staff-queries'
import { findReportLife } from '../../../../../../lib/reports/staff-queries-life'
import { dateOf, figure, timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../_server/request-context'
import { doneWords, type DoneQuery } from '../../../_parts/done-words'
import { PageHead } from '../../../_parts/page-head'
import { orNotFound } from '../../../_parts/required-permission'
import { ReportState } from '../report-state'
import { WindowLine } from '../window-line'
import { DraftProgress } from './draft-progress'
import { ExtensionSection, FilesSection, IssuesSection, TextSection, WithdrawalSection } from './life'
import { ReportHistory } from './report-history'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.reports.title }
}

/** One report: how it stands, what can be done about it now, and everything that was done. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskReport(slug))
  const [report, life] = await Promise.all([orNotFound(findReportForStaff(ctx, { slug })), orNotFound(findReportLife(ctx, { slug }))])
  const { office: { reports: words, exports }, publishing } = messages(locale).admin
  const { counts } = report
  const promised = [publishing.policy.display[life.commentDisplay].label, publishing.policy.contact[life.contactPolicy].label]
  return (
    <main id="main" tabIndex={-1} className="middling">
      <p className="crumb"><Link href={localised(urls.deskReports(), locale)} prefetch={false}>{words.title}</Link></p>
      <PageHead title={report.title} done={doneWords(locale, await searchParams)} />
      {life.withdrawn && <div className="conflict"><p>{publishing.life.withdrawnOn(timeOf(locale, life.withdrawn.at, life.timeZone), life.withdrawn.reason)}</p></div>}
      <dl className="facts">
        <div><dt>{words.column.window}</dt><dd><WindowLine locale={locale} window={report.window} isPublic={report.status === 'published'} /></dd></div>
        <div><dt>{words.state}</dt><dd>{report.publishedAt && words.published(dateOf(locale, report.publishedAt, report.window.timeZone))} <ReportState locale={locale} report={report} /></dd></div>
        <div><dt>{publishing.life.policy}</dt><dd>{promised.join(messages(locale).common.comma)}</dd></div>
        {(['received', 'awaiting', 'published', 'answered', 'concluded'] as const).map((count) => (
          <div key={count}><dt>{words.column[count]}</dt><dd>{figure(locale, counts[count])}</dd></div>
        ))}
      </dl>
      <p className="links">
        {life.status === 'draft' && <Link href={localised(urls.deskText(slug), locale)} prefetch={false}>{publishing.life.steps}</Link>}
        {life.status === 'published' && <a href={localised(urls.report(slug), locale)} target="_blank" rel="noreferrer">{words.view}</a>}
        {can(ctx.actor, 'comment.export') && <a href={localised(urls.exportFile(slug), locale)} download>{exports.download}</a>}
      </p>
      {life.status === 'draft' ? <DraftProgress ctx={ctx} slug={slug} issues={report.issues} /> : (
        <>
          <TextSection {...{ ctx, slug, life }} />
          <ExtensionSection {...{ ctx, slug, life }} />
          <IssuesSection {...{ ctx, slug, life }} />
          <FilesSection {...{ ctx, slug, life }} />
          <WithdrawalSection {...{ ctx, slug, life }} />
        </>
      )}
      <ReportHistory ctx={ctx} slug={slug} timeZone={life.timeZone} />
    </main>
  )
}
