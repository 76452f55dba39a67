import type { Locale, Localised } from '../../lib/platform/locale'
import { addDays, dateIn, type CalendarDate } from '../../lib/platform/zoned-time'

const tags: Localised<string> = { zh: 'zh-CN', en: 'en-GB' }
const formatters = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, instant: Date, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`
  let formatter = formatters.get(key)
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(tags[locale], options)))
  return formatter.format(instant)
}

/** A day as the language writes it: 2024年8月8日, 8 August 2024. */
export function dateText(locale: Locale, date: CalendarDate): string {
  return format(locale, new Date(`${date}T00:00:00Z`), { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })
}

/** A day without its year: 8月8日, 8 August. */
export function dayText(locale: Locale, date: CalendarDate): string {
  return format(locale, new Date(`${date}T00:00:00Z`), { timeZone: 'UTC', month: 'long', day: 'numeric' })
}

function weekday(locale: Locale, date: CalendarDate): string {
  return format(locale, new Date(`${date}T00:00:00Z`), { timeZone: 'UTC', weekday: 'long' })
}

/** The day of an instant in a zone. */
export function dateOf(locale: Locale, instant: Date, timeZone: string): string {
  return dateText(locale, dateIn(instant, timeZone))
}

/** Day, hour and minute of an instant in a zone. */
export function timeOf(locale: Locale, instant: Date, timeZone: string): string {
  const hour = format(locale, instant, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${dateOf(locale, instant, timeZone)}${locale === 'zh' ? ' ' : ', '}${hour}`
}

export function zoneName(locale: Locale, timeZone: string): string {
  if (timeZone === 'Asia/Shanghai') return locale === 'zh' ? '北京时间' : 'Beijing time'
  return new Intl.DateTimeFormat(tags[locale], { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(0).find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

type Moment = { date: CalendarDate; hour: string }

/** The wall clock of an instant; an end that falls on midnight belongs to the day before, at 24:00. */
function moment(instant: Date, timeZone: string, side: 'begins' | 'ends'): Moment {
  const date = dateIn(instant, timeZone)
  const hour = format('en', instant, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return side === 'ends' && hour === '00:00' ? { date: addDays(date, -1), hour: '24:00' } : { date, hour }
}

function stated(locale: Locale, { date, hour }: Moment, timeZone: string): string {
  return locale === 'zh'
    ? `${dateText(locale, date)}（${weekday(locale, date)}）${hour}（${zoneName(locale, timeZone)}）`
    : `${weekday(locale, date)} ${dateText(locale, date)}, ${hour} (${zoneName(locale, timeZone)})`
}

/** A deadline: date, weekday, hour and time zone. */
export function deadline(locale: Locale, closesAt: Date, timeZone: string): string {
  return stated(locale, moment(closesAt, timeZone, 'ends'), timeZone)
}

/** A beginning: date, weekday, hour and time zone. */
export function beginning(locale: Locale, opensAt: Date, timeZone: string): string {
  return stated(locale, moment(opensAt, timeZone, 'begins'), timeZone)
}

/** A window in days: 2024年7月18日—8月8日. */
export function span(locale: Locale, opensAt: Date, closesAt: Date, timeZone: string): string {
  const first = moment(opensAt, timeZone, 'begins').date
  const last = moment(closesAt, timeZone, 'ends').date
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  if (locale === 'zh') return `${dateText(locale, first)}—${sameYear ? dayText(locale, last) : dateText(locale, last)}`
  return `${sameYear ? dayText(locale, first) : dateText(locale, first)} – ${dateText(locale, last)}`
}

/** Figures as the language groups them: 12,480. */
export function figure(locale: Locale, value: number): string {
  return value.toLocaleString(tags[locale])
}
