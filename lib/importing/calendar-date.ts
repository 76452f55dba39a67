import { numeralValue } from './chinese-numerals'

/** A date as the text writes it; what it leaves out is null. `from` and `to` are its place in the matching text. */
export type WrittenDate = { year: number | null; month: number | null; day: number; isMonthEnd?: true; from: number; to: number }

/** Two dates joined by 至, a dash or a tilde. */
export type WrittenRange = { first: WrittenDate; last: WrittenDate }

const YEAR = '\\d(?: ?\\d){3}|[〇○零oO一二三四五六七八九]{4}'
const SMALL = '\\d(?: ?\\d)?|[一二三四五六七八九十〇○零]{1,3}'
const IN_WORDS = `(?:(${YEAR}) ?年 ?)?(${SMALL}) ?月(?:份)? ?(${SMALL}) ?[日号]`
/** Copied from a page, digits may be parted (2 024-0 6-03), but not a day from the hour behind it. */
const IN_DIGITS = '(\\d(?: ?\\d){3}) ?([-./]) ?(\\d(?: ?\\d)?) ?\\5 ?(\\d \\d(?![\\d:])|\\d{1,2})(?!\\d)'
const DATE = new RegExp(`(?<![\\d./])(?:${IN_WORDS}|(?:${IN_DIGITS}))`, 'g')
const MONTH_END = new RegExp(`(?<![\\d./])(?:(${YEAR}) ?年 ?)?(${SMALL}) ?月(?:底|末)`, 'g')
/** 20240506—20240520: told from other numbers of eight digits by the one it is joined with. */
const COMPACT = /(?<![\d./])(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g
/** 5/6-5/12, 12-27至1-6: days without a year. */
const YEARLESS = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2}) ?(?:至|到|~|-{1,2}) ?(\d{1,2})\2(\d{1,2})(?![\d./-])/g
const SHORT_DAY = new RegExp(`(${SMALL}) ?[日号]`, 'y')
const SHORT_DIGITS = /(\d{1,2}) ?[-./] ?(\d{1,2})(?!\d)/y
const CLOCK = '(?:上午|下午|早上|晚上?|中午)? ?(?:\\d{1,2} ?(?:[:时点](?: ?\\d{1,2}(?:(?: ?:\\d{2})| ?分(?: ?\\d{1,2} ?秒)?)?)?)|零时|零点)(?:整|半)?'
const JOINT = new RegExp(`(?: ?\\([^()]{1,12}\\))?(?: ?${CLOCK})?(?: ?\\([^()]{1,12}\\))?(?: ?(?:起|开始|始))?,? ?(?:公示|公开)?(?:至|到|-{1,4}|~{1,2}) ?`, 'y')

/** Every full or partial date in the text, in order. */
export function datesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of text.matchAll(DATE)) {
    const [whole, year, month, day, digitYear, , digitMonth, digitDay] = match
    const date = {
      year: numeralValue(year ?? digitYear ?? ''),
      month: numeralValue(month ?? digitMonth ?? ''),
      day: numeralValue(day ?? digitDay ?? '') ?? 0,
      from: match.index,
      to: match.index + whole.length,
    }
    if (isPossible(date)) dates.push(date)
  }
  return dates
}

/** 3月底: the last day of the month, whatever the year. */
export function monthEndsIn(text: string): WrittenDate[] {
  return [...text.matchAll(MONTH_END)].flatMap((match): WrittenDate[] => {
    const date = { year: numeralValue(match[1] ?? ''), month: numeralValue(match[2] ?? ''), day: 31, from: match.index, to: match.index + match[0].length }
    return isPossible(date) ? [{ ...date, isMonthEnd: true }] : []
  })
}

/** Every pair of dates written as a range; the second may leave out what the first already says (至24日, -5.20). */
export function rangesIn(text: string): WrittenRange[] {
  const dates = [...datesIn(text), ...compactDatesIn(text)]
  return dates.flatMap((first) => {
    const from = endOfJoint(text, first.to)
    if (from === null) return []
    const last = dates.find((date) => date.from === from) ?? shortDate(text, from, first)
    return last ? [{ first, last }] : []
  })
}

function compactDatesIn(text: string): WrittenDate[] {
  return [...text.matchAll(COMPACT)].map((match) => ({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), from: match.index, to: match.index + 8 }))
}

/** Two days in digits without a year. Alone they could be hours or numbers of anything: only where the words before them speak of days. */
export function yearlessRangesIn(text: string): WrittenRange[] {
  return [...text.matchAll(YEARLESS)].flatMap((match): WrittenRange[] => {
    const [whole, month = '', , day = '', lastMonth = '', lastDay = ''] = match
    const to = match.index + whole.length
    const first = { year: null, month: Number(month), day: Number(day), from: match.index, to: match.index + (month + day).length + 1 }
    const last = { year: null, month: Number(lastMonth), day: Number(lastDay), from: to - (lastMonth + lastDay).length - 1, to }
    return isPossible(first) && isPossible(last) ? [{ first, last }] : []
  })
}

/** `2024-07-18`, or null where no such day exists. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

export function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000)
}

function endOfJoint(text: string, at: number): number | null {
  JOINT.lastIndex = at
  return JOINT.test(text) ? JOINT.lastIndex : null
}

function shortDate(text: string, from: number, first: WrittenDate): WrittenDate | null {
  SHORT_DIGITS.lastIndex = from
  const digits = SHORT_DIGITS.exec(text)
  SHORT_DAY.lastIndex = from
  const day = digits ? null : SHORT_DAY.exec(text)
  const date = {
    year: null,
    month: digits ? Number(digits[1]) : first.month,
    day: Number(digits?.[2] ?? numeralValue(day?.[1] ?? '') ?? 0),
    from,
    to: digits ? SHORT_DIGITS.lastIndex : SHORT_DAY.lastIndex,
  }
  return (digits || day) && isPossible(date) ? date : null
}

function isPossible({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): boolean {
  return day >= 1 && day <= 31 && month !== null && month >= 1 && month <= 12 && (year === null || (year > 1900 && year < 2200))
}
