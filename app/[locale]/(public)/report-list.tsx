import { Bar } from '../../_components/bar'
import { beginning, figure } from '../../_content/dates'
import { messages } from '../../_content/messages'
import { organIn, organOf, windowDays } from '../../_content/report-words'
import type { Locale } from '../../../lib/platform/locale'
import { localised, urls } from '../../../lib/platform/urls'
import type { PublicReportSummary } from '../../../lib/reports/public-queries'

/** Reports as a gazette lists them: title, who publishes, the window; beside each the one number that matters now, drawn. */
export function ReportList({ locale, reports, at }: { locale: Locale; reports: PublicReportSummary[]; at: Date }) {
  return (
    <ul className="reports">
      {reports.map((report) => (
        <li key={report.id} className={report.window.status}>
          <div className="reports-what">
            <h3 lang="zh-CN"><a href={localised(urls.report(report.slug), locale)}>{report.title}</a></h3>
            <p className="quiet">
              <Publisher locale={locale} report={report} />
              <span>{windowDays(locale, report.window)}</span>
              <span>{messages(locale).public.home.issues(report.issueCount)}</span>
            </p>
          </div>
          <Figure locale={locale} report={report} at={at} />
        </li>
      ))}
    </ul>
  )
}

/** Who publishes; where it has no English name, in Chinese. */
function Publisher({ locale, report }: { locale: Locale; report: PublicReportSummary }) {
  const name = organIn(locale, report)
  return <span lang={name === organOf(report) ? 'zh-CN' : undefined}>{name}</span>
}

function Figure({ locale, report: { window, counts }, at }: { locale: Locale; report: PublicReportSummary; at: Date }) {
  const { home, window: words } = messages(locale).public
  if (window.status === 'upcoming' && window.opensAt) {
    return <p className="reports-figure quiet">{words.opens(beginning(locale, window.opensAt, window.timeZone))}</p>
  }
  if (window.status === 'open' && window.opensAt && window.closesAt && window.daysLeft !== null) {
    return (
      <p className="reports-figure">
        <span>{words.still} <b className="number">{window.daysLeft}</b> {words.daysLeft(window.daysLeft)}</span>
        <Bar part={window.closesAt.getTime() - at.getTime()} whole={window.closesAt.getTime() - window.opensAt.getTime()} />
        <span className="quiet">{home.receivedAnswered(figure(locale, counts.received), figure(locale, counts.answered))}</span>
      </p>
    )
  }
  return (
    <p className="reports-figure">
      <span>{home.receivedAnswered(figure(locale, counts.received), figure(locale, counts.answered))}</span>
      <Bar part={counts.answered} whole={counts.received} />
    </p>
  )
}
