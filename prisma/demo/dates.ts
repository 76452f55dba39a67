import { addDays, type CalendarDate } from '../../lib/platform/zoned-time'

/** The days of one scene. */
export type DemoDates = {
  opens: CalendarDate
  /** Last day of the window, inclusive. */
  closes: CalendarDate
  signed: CalendarDate
  /** YYYY-MM-DD HH:mm */
  published: string
}

/**
 * Fills the date tokens of the demo's texts, so that the scene is always current.
 *
 *   {{opens}} {{closes}} {{signed}}     2026年7月18日
 *   {{closes_short}}                    8月8日, with the year where the window crosses New Year
 *   {{published}}                       as given
 *   {{opens+3}} {{closes-3}}            that many days later or earlier: 8月11日
 *   {{closes+3:full}}                   with its year: 2026年8月11日
 *   {{closes+3:en}}                     11 August
 */
export function fillDates(text: string, dates: DemoDates): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (token: string, name: string) => {
    if (name === 'published') return dates.published
    if (name === 'opens' || name === 'closes' || name === 'signed') return inChinese(dates[name])
    if (name === 'closes_short') return dates.opens.slice(0, 4) === dates.closes.slice(0, 4) ? monthAndDay(dates.closes) : inChinese(dates.closes)
    const [, anchor, days, form] = /^(opens|closes)([+-]\d{1,3})(:en|:full)?$/.exec(name) ?? []
    if (!anchor) throw new Error(`no date for ${token}`)
    const day = addDays(anchor === 'opens' ? dates.opens : dates.closes, Number(days))
    if (form === ':full') return inChinese(day)
    return form === ':en' ? inEnglish(day) : monthAndDay(day)
  })
}

function monthAndDay(date: CalendarDate): string {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日`
}

function inChinese(date: CalendarDate): string {
  return `${date.slice(0, 4)}年${monthAndDay(date)}`
}

function inEnglish(date: CalendarDate): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
