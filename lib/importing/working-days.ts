import chineseDays from 'chinese-days'
import { daysLater } from './calendar-date'

/** The n-th working day after a date, by the State Council's holiday calendar with its made-up working days. */
export function workingDaysLater(date: string, days: number): string {
  let day = date
  for (let left = days; left > 0; ) {
    day = daysLater(day, 1)
    if (chineseDays.isWorkday(day)) left--
  }
  return day
}

/** Working days from the first to the last date, both included. */
export function workingDaysIn(start: string, end: string): number {
  let count = 0
  for (let day = start; day <= end && count < 1000; day = daysLater(day, 1)) if (chineseDays.isWorkday(day)) count++
  return count
}
