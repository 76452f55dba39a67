import chineseDays from 'chinese-days'
import { daysLater } from './calendar-date'

/** A day on which offices do otherwise than its weekday says: a public holiday, or a working day made up for one. */
export type SpecialDay = { date: string; kind: 'holiday' | 'made_up'; name: string; nameEn: string }

/** Every such day from the first to the last date, by the State Council's calendar. */
export function specialDaysBetween(first: string, last: string): SpecialDay[] {
  const days: SpecialDay[] = []
  for (let date = first; date <= last && days.length < 1000; date = daysLater(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date)
    const [nameEn, chinese] = name.split(',')
    if (chinese) days.push({ date, kind: work ? 'made_up' : 'holiday', name: chinese, nameEn: nameEn! })
  }
  return days
}

/** The last year whose holidays are in the calendar; later ones are published each autumn, until then only weekends are known. */
export function lastYearWithHolidays(): number {
  const known = (year: number) => specialDaysBetween(`${year}-01-01`, `${year}-12-31`).length > 0
  let year = new Date().getUTCFullYear() - 2
  while (known(year + 1)) year++
  return year
}
