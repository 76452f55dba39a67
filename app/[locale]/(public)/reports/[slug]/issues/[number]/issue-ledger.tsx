import { Bar } from '../../../../../../_components/bar'
import { figure } from '../../../../../../_content/dates'
import { messages } from '../../../../../../_content/messages'
import type { IssueCounts } from '../../../../../../../lib/ledger/public-queries'
import { Outcome, Stance } from '../../../../../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { terms } from '../../../../../../../lib/platform/terms'

/** What came in about one issue and what became of it: every number beside its bar. How many are shown only where the report shows any. */
export function IssueLedger({ locale, counts, shows }: { locale: Locale; counts: IssueCounts; shows: boolean }) {
  const words = messages(locale).public.issue
  if (counts.received === 0) return null
  const outcomes = Object.values(Outcome).flatMap((outcome) => {
    const count = counts.byOutcome[outcome]
    return count ? [{ label: terms[locale].outcome[outcome], count }] : []
  })
  return (
    <section className="ledger" aria-labelledby="ledger">
      <h2 id="ledger">{words.ledger}</h2>
      <dl className="ledger-totals">
        {([[words.received, counts.received], ...(shows ? [[words.shown, counts.shown] as const] : []), [words.answered, counts.answered]] as const).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{figure(locale, count)}</dd>
          </div>
        ))}
      </dl>
      <div className="ledger-charts">
        <Chart locale={locale} title={words.byStance} whole={counts.received} rows={Object.values(Stance).map((stance) => ({ label: terms[locale].stance[stance], count: counts.byStance[stance] }))} />
        {outcomes.length > 0 && <Chart locale={locale} title={words.byOutcome} whole={counts.received} rows={outcomes} />}
      </div>
    </section>
  )
}

function Chart({ locale, title, rows, whole }: { locale: Locale; title: string; rows: { label: string; count: number }[]; whole: number }) {
  return (
    <div>
      <h3>{title}</h3>
      <dl className="chart">
        {rows.map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Bar part={count} whole={whole} />
              <b>{figure(locale, count)}</b>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
