import { datesIn, isoDate, rangesIn } from './calendar-date'
import { matchingText } from './matching-text'

const CLOCK = '(?:(上午|下午|晚上?)? ?(\\d{1,2})(?::|时|点)(\\d{2})?(?::(\\d{2})|分)?)'
const DATE_LINE_END = new RegExp(`^\\)?[ T]*${CLOCK}?(?: ?(?:公布|发布|印发|公开))?(?: +.{0,40}来源.*)?\\)?$`)
/** What may follow a day that stands for itself. */
const BEHIND_DAY = new RegExp(`^[ T]*${CLOCK}? ?(?:\\(?(?:星期|周)[一二三四五六日]\\)?)? ?(?:公布|发布|印发|公开|公告)?(?:[ |丨│)\\]】,]|$)`)
const BEFORE_DAY = /(?:^|[ |丨│(\[【:,])$/

/** Whether a line of the masthead is a date and nothing else. */
export function isDateLine(text: string): boolean {
  const date = datesIn(text.slice(0, 40))[0]
  return date !== undefined && date.from <= 1 && DATE_LINE_END.test(text.slice(date.to))
}

/** Whether a short line holds one full day, set off from whatever name stands beside it; a period is not a day. */
export function standsAlone(text: string): boolean {
  if (rangesIn(text).length > 0) return false
  const beside = datesIn(text).filter(({ year }) => year !== null)
  return beside.length === 1 && beside.every(({ from, to }) => BEFORE_DAY.test(text.slice(0, from)) && BEHIND_DAY.test(text.slice(to)))
}

/** When a document was published, as precise as the text, in Beijing time: 下午3:05 is 15:05. */
export function instantIn(text: string | null): string | null {
  const date = text === null ? undefined : datesIn(matchingText(text).text)[0]
  if (text === null || !date || date.year === null || date.month === null) return null
  const day = isoDate(date.year, date.month, date.day)
  const [clock, half, hour, minute = '00', second = '00'] = new RegExp(`^[ T]*${CLOCK}`).exec(matchingText(text).text.slice(date.to)) ?? []
  const hours = Number(hour) + (/下|晚/.test(half ?? '') && Number(hour) < 12 ? 12 : 0)
  if (day === null || clock === undefined || hours > 23 || Number(minute) > 59 || Number(second) > 59) return day
  return `${day}T${String(hours).padStart(2, '0')}:${minute}:${second}+08:00`
}
