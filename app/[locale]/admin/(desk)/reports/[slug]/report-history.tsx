import type { StaffContext } from '../../../../../../lib/platform/context'
import { listReportHistory } from '../../../../../../lib/reports/staff-queries-history'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { eventWords } from '../../../_parts/audit-words'

/** Every step in the report's life, the newest first: who did what, when. */
export async function ReportHistory({ ctx, slug, timeZone }: { ctx: StaffContext; slug: string; timeZone: string }) {
  const { locale } = ctx
  const steps = await listReportHistory(ctx, { slug })
  const { history: words } = messages(locale).admin.publishing.life
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{words.heading}</h2>
      {steps.length === 0 ? <p className="quiet">{words.empty}</p> : (
        <ol className="report-history">
          {steps.map((step) => <li key={step.id}><time dateTime={step.at.toISOString()} className="quiet">{timeOf(locale, step.at, timeZone)}</time> <span>{eventWords(locale, { ...step, subjectName: null })}</span></li>)}
        </ol>
      )}
    </section>
  )
}
