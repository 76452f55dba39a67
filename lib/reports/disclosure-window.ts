import { addDays, dateIn, instantOf, isCalendarDate, type CalendarDate } from '../platform/zoned-time'

/**
 * The disclosure window (公开期限): comments are accepted from `opensAt`, inclusive, to `closesAt`, exclusive. Dates in a
 * report are inclusive in the organisation's time zone: 至8月8日 closes at the first instant of 9 August there.
 */
export type DisclosureWindow = { opensAt: Date | null; closesAt: Date | null }

export type WindowStatus = 'not_stated' | 'upcoming' | 'open' | 'closed'

/** Computed, never stored. Whether a comment is accepted is decided by the same comparison on the database's clock. */
export function windowStatus(window: DisclosureWindow, at: Date): WindowStatus {
  if (!window.opensAt || !window.closesAt) return 'not_stated'
  if (at < window.opensAt) return 'upcoming'
  return at < window.closesAt ? 'open' : 'closed'
}

/** The window that a report states in days. A deadline without a beginning opens when the report is published. */
export function windowFromDates(start: CalendarDate | null, end: CalendarDate, timeZone: string, publishedAt: Date): { opensAt: Date; closesAt: Date } {
  return { opensAt: start ? instantOf(start, timeZone) : publishedAt, closesAt: instantOf(addDays(end, 1), timeZone) }
}

/** The last day on which comments are accepted, as the report would write it. */
export function lastDay(closesAt: Date, timeZone: string): CalendarDate {
  return dateIn(new Date(closesAt.getTime() - 1), timeZone)
}

/** Days left counting today: 1 on the last day, 0 once closed. */
export function daysLeft(closesAt: Date, at: Date, timeZone: string): number {
  if (at >= closesAt) return 0
  const dayNumber = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
  return dayNumber(lastDay(closesAt, timeZone)) - dayNumber(dateIn(at, timeZone)) + 1
}

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/
const WITH_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/

/**
 * One end of a window as an operator types it: a day (inclusive at both ends), a wall time in the organisation's zone,
 * or an instant with its offset. Null when it is none of these.
 */
export function windowEnd(text: string, side: 'opens' | 'closes', timeZone: string): Date | null {
  if (isCalendarDate(text)) return instantOf(side === 'opens' ? text : addDays(text, 1), timeZone)
  if (!WALL_TIME.test(text) || !isCalendarDate(text.slice(0, 10))) return null
  const instant = WITH_OFFSET.test(text) ? new Date(text) : instantOf(text, timeZone)
  return Number.isNaN(instant.getTime()) ? null : instant
}
