import { daysBetween, daysLater, isoDate } from './calendar-date'
import { numeralValue } from './chinese-numerals'
import { workingDaysIn, workingDaysLater } from './working-days'

/** A length of time as the text states it. */
export type StatedPeriod = { count: number; unit: 'day' | 'working_day' | 'month'; from: number; to: number }

const PERIOD = /(?<![\d月一二三四五六七八九十])(?<!日 ?[至到~-]{1,2} ?)(\d{1,3}|[一二三四五六七八九十]{1,3}) ?(?:个)? ?(工作日|自然日|日历日|日|天|月|(?:周|星期)(?![一二三四五六日末天]))(?!\d)/g

export function periodsIn(text: string): StatedPeriod[] {
  return [...text.matchAll(PERIOD)].flatMap((match) => {
    const weeks = /周|星期/.test(match[2] ?? '') ? 7 : 1
    const count = (numeralValue(match[1] ?? '') ?? 0) * weeks
    const unit = match[2] === '工作日' ? 'working_day' : match[2] === '月' ? 'month' : 'day'
    const isMonthOfYear = unit === 'month' && !match[0].includes('个')
    return count < 1 || isMonthOfYear ? [] : [{ count, unit, from: match.index, to: match.index + match[0].length } as const]
  })
}

/** The last day of a period that runs from a date: the day it begins on is not counted (Civil Code, articles 201 and 202). */
export function lastDayOf(period: StatedPeriod, base: string): string {
  if (period.unit === 'working_day') return workingDaysLater(base, period.count)
  if (period.unit === 'day') return daysLater(base, period.count)
  const [year = 0, month = 0, day = 0] = base.split('-').map(Number)
  const months = month - 1 + period.count
  for (let wanted = day; wanted > 27; wanted--) {
    const found = isoDate(year + Math.floor(months / 12), (months % 12) + 1, wanted)
    if (found) return found
  }
  return isoDate(year + Math.floor(months / 12), (months % 12) + 1, Math.min(day, 27)) ?? base
}

/** The last day of a period whose first day the text names: that day is the first of it. */
export function lastDayFrom(period: StatedPeriod, firstDay: string): string {
  return period.unit === 'month' ? daysLater(lastDayOf(period, firstDay), -1) : lastDayOf(period, daysLater(firstDay, -1))
}

/** Whether a stated length fits two dates, counting the first day or not, as both are in use. */
export function periodFits(period: StatedPeriod, start: string, end: string): boolean {
  if (period.unit === 'month') return Math.abs(daysBetween(lastDayOf(period, start), end)) <= 1
  const counted = period.unit === 'day' ? daysBetween(start, end) + 1 : workingDaysIn(start, end)
  return period.count === counted || period.count === counted - 1
}
