/** Calendar days as people write them, `YYYY-MM-DD`, in a named time zone (IANA), and the instants they begin at. */

export type CalendarDate = string

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}

/** How far the zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(formatterFor(timeZone).formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** The instant at which a wall clock in the zone shows this time (`YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS]`). */
export function instantOf(wallTime: string, timeZone: string): Date {
  const asUtc = Date.parse(wallTime.length === 10 ? `${wallTime}T00:00:00Z` : `${wallTime}Z`)
  const guess = asUtc - offsetAt(asUtc, timeZone)
  return new Date(asUtc - offsetAt(guess, timeZone))
}

/** An instant as the zone's wall clock shows it, to the thousandth of a second, with the offset: `2024-08-08 23:59:59.999 +08:00`. */
export function wallTimeIn(instant: Date, timeZone: string): string {
  const offset = offsetAt(instant.getTime(), timeZone)
  const minutes = Math.abs(offset) / 60_000
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const wall = new Date(instant.getTime() + offset).toISOString()
  return `${wall.slice(0, 10)} ${wall.slice(11, 23)} ${offset < 0 ? '-' : '+'}${digits(minutes / 60)}:${digits(minutes % 60)}`
}

/** The day it is in the zone at an instant. */
export function dateIn(instant: Date, timeZone: string): CalendarDate {
  return formatterFor(timeZone).format(instant).slice(0, 10)
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether a text is a day that exists: 2024-02-30 is not. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text
}
