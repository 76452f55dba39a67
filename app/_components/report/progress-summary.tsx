import { PortionBar } from '../bar'
import { ProgressMark } from '../progress-mark'
import { figure } from '../../_content/dates'
import { messages } from '../../_content/messages'
import type { LedgerCounts } from '../../../lib/ledger/public-queries'
import { Progress } from '../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../lib/platform/locale'
import type { PublicReport } from '../../../lib/reports/public-queries'
import { statesProgress } from './document-parts'

/** How many issues the report has, how far they are, and what came in about them: in numbers and drawn. */
export function ProgressSummary({ locale, report, counts }: { locale: Locale; report: PublicReport; counts: LedgerCounts }) {
  const { report: words, living: { office, withdrawn: gone } } = messages(locale).public
  const standing = report.issues.filter((issue) => issue.withdrawnAt === null)
  const withdrawn = report.issues.length - standing.length
  const portions = Object.values(Progress).map((name) => ({ name, count: standing.filter((issue) => issue.progress === name).length }))
  const [received, shown, answered] = [counts.total.received, counts.total.shown, counts.total.answered].map((count) => figure(locale, count)) as [string, string, string]
  return (
    <section className="summary" aria-label={words.summary}>
      <p>
        <b>{words.issues(report.issues.length)}</b>
        <span>{report.commentDisplay === 'office_only' ? office.inAll(received, answered) : words.inAll(received, shown, answered)}</span>
      </p>
      {statesProgress(report) && (
        <>
          <PortionBar portions={portions} />
          <ul>
            {portions.filter(({ count }) => count > 0).map(({ name, count }) => (
              <li key={name}><ProgressMark locale={locale} progress={name} short /> <b>{count}</b></li>
            ))}
            {withdrawn > 0 && <li className="quiet">{gone.count(withdrawn)}</li>}
          </ul>
        </>
      )}
    </section>
  )
}
