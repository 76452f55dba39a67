import type { Locale } from '../../../../../lib/platform/locale'
import type { ReportForStaff } from '../../../../../lib/reports/staff-queries'
import { span } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'

/** The window in days, and how it stands now; of what is not public nobody is asked for comments, whatever the day. */
export function WindowLine({ locale, window, isPublic = true }: { locale: Locale; window: ReportForStaff['window']; isPublic?: boolean }) {
  const { reports: words } = messages(locale).admin.office
  const { opensAt, closesAt, timeZone, status, daysLeft } = window
  return (
    <>
      {opensAt && closesAt && <span className="block">{span(locale, opensAt, closesAt, timeZone)}</span>}
      {(isPublic || status === 'not_stated') && <span className={`window ${status}`}>{words.windowStatus[status]}{status === 'open' && daysLeft !== null && `${messages(locale).common.dot}${words.daysLeft(daysLeft)}`}</span>}
    </>
  )
}
