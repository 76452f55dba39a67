import type { Locale } from '../../../../../../../lib/platform/locale'
import type { SpecialDay } from '../../../../../../../lib/importing/special-days'
import type { CalendarWords } from '../../../../../../_content/zh/calendar'
import { countDays, monthOf, monthsOf, type CalendarDay } from './month'

type Props = { locale: Locale; words: CalendarWords; first: string | null; last: string | null; special: SpecialDay[]; lastKnownYear: number }

/** A window in months: its days, weekends, public holidays and the working days made up for them; then the same in words. */
export function WindowCalendar({ locale, words, first, last, special, lastKnownYear }: Props) {
  const byDate = new Map(special.map((each) => [each.date, each]))
  const nameOf = ({ name, nameEn }: SpecialDay) => (locale === 'zh' ? name : nameEn)
  if (!last || (first !== null && first > last)) return <aside className="calendar" aria-label={words.label}><p className="quiet" role="status">{words.none}</p></aside>
  const { months, omitted } = monthsOf(first ?? last, last)
  const { days, working } = countDays(first ?? last, last, byDate)
  const inside = special.filter(({ date }) => first !== null && first <= date && date <= last)
  return (
    <aside className="calendar" aria-label={words.label}>
      <p role="status" className="calendar-count">{first ? words.count(days, working) : words.from(last)}</p>
      <div className="calendar-months">
        {months.map(([year, month]) => (
          <table key={`${year}-${month}`}>
            <caption>{words.month(year, month)}</caption>
            <thead><tr>{words.weekdays.map((short, at) => <th key={at} scope="col"><abbr title={words.weekdaysLong[at]}>{short}</abbr></th>)}</tr></thead>
            <tbody>
              {monthOf(year, month, { first, last }, byDate).weeks.map((week, at) => (
                <tr key={at}>{week.map((each, weekday) => (each ? dayCell(each) : <td key={weekday} />))}</tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {omitted > 0 && <p className="quiet small">{words.omitted(omitted)}</p>}
      <ul className="calendar-legend small quiet">
        <li><span className="swatch window" aria-hidden="true" />{words.legend.window}</li>
        <li><span className="swatch holiday" aria-hidden="true">{words.off}</span>{words.legend.holiday}</li>
        <li><span className="swatch made_up" aria-hidden="true">{words.on}</span>{words.legend.madeUp}</li>
      </ul>
      {first && (
        <details className="more small">
          <summary>{words.special}</summary>
          {inside.length === 0 ? <p>{words.noSpecial}</p> : <ul>{inside.map((each) => <li key={each.date}>{each.date} {each.kind === 'holiday' ? words.holiday(nameOf(each)) : words.madeUp(nameOf(each))}</li>)}</ul>}
        </details>
      )}
      {Number(last.slice(0, 4)) > lastKnownYear && <p className="quiet small">{words.unknown(lastKnownYear)}</p>}
    </aside>
  )

  function dayCell({ date, day, inWindow, kind, name }: CalendarDay) {
    const said = [inWindow && words.inWindow, kind === 'weekend' && words.weekend, name && (name.kind === 'holiday' ? words.holiday(nameOf(name)) : words.madeUp(nameOf(name)))].filter(Boolean)
    return (
      <td key={date} className={`${kind}${inWindow ? ' window' : ''}`}>
        {day}
        {name && <span className="calendar-mark" aria-hidden="true">{name.kind === 'holiday' ? words.off : words.on}</span>}
        {said.length > 0 && <span className="unseen"> {said.join(locale === 'zh' ? '，' : ', ')}</span>}
      </td>
    )
  }
}
