import { messages } from '../../_content/messages'
import type { Locale } from '../../../lib/platform/locale'
import type { PublicReportSummary } from '../../../lib/reports/public-queries'
import { ReportList } from './report-list'

/** Reports by what can be done with them now: open ones first, then those that open soon, then those that can be read. */
export function ReportSections({ locale, reports, at }: { locale: Locale; reports: PublicReportSummary[]; at: Date }) {
  const { home } = messages(locale).public
  if (reports.length === 0) {
    return (
      <section className="empty">
        <h2>{home.empty.title}</h2>
        <p>{home.empty.what}</p>
      </section>
    )
  }
  const open = reports.filter(({ window }) => window.status === 'open')
  const others = [
    ['upcoming', home.upcoming, reports.filter(({ window }) => window.status === 'upcoming')],
    ['closed', home.closed, reports.filter(({ window }) => window.status === 'closed' || window.status === 'not_stated')],
  ] as const
  return (
    <>
      <section aria-labelledby="open">
        <h2 id="open">{home.open}<span className="count">{home.count(open.length)}</span></h2>
        {open.length > 0 ? <ReportList locale={locale} reports={open} at={at} /> : <p className="quiet">{home.noneOpen}</p>}
      </section>
      {others.map(([id, heading, list]) => list.length > 0 && (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}<span className="count">{home.count(list.length)}</span></h2>
          <ReportList locale={locale} reports={list} at={at} />
        </section>
      ))}
    </>
  )
}
