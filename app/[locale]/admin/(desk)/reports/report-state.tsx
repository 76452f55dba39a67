import type { Locale } from '../../../../../lib/platform/locale'
import type { ReportForStaff } from '../../../../../lib/reports/staff-queries'
import { timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'

/** How far a report is on its way to the public, or out of it again; nothing where all of it is public. */
export function ReportState({ locale, report: { status, underWay, window } }: { locale: Locale; report: ReportForStaff }) {
  const { office: { reports: words }, publishing } = messages(locale).admin
  if (status === 'withdrawn') return <span className="tag">{words.withdrawn}</span>
  if (!underWay) return null
  const { number, status: state, publishAt } = underWay
  const said = state === 'approved' && publishAt ? words.scheduled(timeOf(locale, publishAt, window.timeZone)) : publishing.approval.states[state]
  return <span className="tag">{status === 'draft' ? said : words.correction(number, said)}</span>
}
