import type { Locale } from '../../../../../lib/platform/locale'
import type { ReportForStaff } from '../../../../../lib/reports/staff-queries'
import { span } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'

/** The window in days, and how it stands now. */
export function WindowLine({ locale, window }: { locale: Locale; window: ReportForStaff['window'] }) {
  const { reports: words } = messages(locale).admin.office
  const { opensAt, closesAt, timeZone, status, daysLeft } = window
  return (
    <>
      {opensAt && closesAt && <span className="block">{span(locale, opensAt, closesAt, timeZone)}</span>}
      <span className={`window ${status}`}>{words.windowStatus[status]}{status === 'open' && daysLeft !== null && `${messages(locale).common.dot}${words.daysLeft(daysLeft)}`}</span>
    </>
  )
}
