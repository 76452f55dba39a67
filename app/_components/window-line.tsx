import { Bar } from './bar'
import { beginning, deadline, span } from '../_content/dates'
import { messages } from '../_content/messages'
import type { Locale } from '../../lib/platform/locale'
import type { PublicWindow } from '../../lib/reports/public-queries'

/** The disclosure window as one clear line: the days, how many are left, drawn; and the deadline in full. On the last day a script counts the hours. */
export function WindowLine({ locale, window, at }: { locale: Locale; window: PublicWindow; at: Date }) {
  const { window: words, publication: { countdown } } = messages(locale).public
  const { opensAt, closesAt, timeZone, status, daysLeft } = window
  if (!opensAt || !closesAt) return <p className="window-line">{words.notStatedLong}</p>
  return (
    <div className="window-line">
      <p>
        {words.label} <b>{span(locale, opensAt, closesAt, timeZone)}</b>
        {words.separator}
        {status === 'open' && daysLeft !== null && (
          <span className="left" {...(daysLeft === 1 ? { 'data-closes': closesAt.toISOString(), 'data-hours': countdown.hours, 'data-minutes': countdown.minutes } : {})}>
            {words.still} <b className="number">{daysLeft}</b> {words.daysLeft(daysLeft)}
          </span>
        )}
        {status === 'upcoming' && <span>{words.upcoming}</span>}
        {status === 'closed' && <span>{words.closed}</span>}
      </p>
      {status === 'open' && <Bar part={closesAt.getTime() - at.getTime()} whole={closesAt.getTime() - opensAt.getTime()} />}
      <p className="quiet small">
        {status === 'upcoming' ? words.opens(beginning(locale, opensAt, timeZone)) : (
          <time dateTime={closesAt.toISOString()}>{status === 'open' ? words.closes(deadline(locale, closesAt, timeZone)) : words.closedAt(deadline(locale, closesAt, timeZone))}</time>
        )}
      </p>
    </div>
  )
}
