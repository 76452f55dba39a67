import { Bar } from '../../_components/bar'
import { beginning, figure, span } from '../../_content/dates'
import { messages } from '../../_content/messages'
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
              <WindowDays locale={locale} report={report} />
              <span>{messages(locale).public.home.issues(report.issueCount)}</span>
            </p>
          </div>
          <Figure locale={locale} report={report} at={at} />
        </li>
      ))}
    </ul>
  )
}

/** Who publishes, as the report says it; in English where it is the organisation itself and has an English name. */
function Publisher({ locale, report: { publisher, organisation } }: { locale: Locale; report: PublicReportSummary }) {
  const isOrganisation = publisher === null || publisher === organisation.name
  if (locale === 'en' && isOrganisation && organisation.nameEn) return <span>{organisation.nameEn}</span>
  return <span lang="zh-CN">{publisher ?? organisation.name}</span>
}

function WindowDays({ locale, report: { window } }: { locale: Locale; report: PublicReportSummary }) {
  const words = messages(locale).public.window
  if (!window.opensAt || !window.closesAt) return <span>{words.notStated}</span>
  return <span>{words.label} {span(locale, window.opensAt, window.closesAt, window.timeZone)}</span>
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
