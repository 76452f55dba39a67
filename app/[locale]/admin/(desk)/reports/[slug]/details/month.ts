import type { SpecialDay } from '../../../../../../../lib/importing/special-days'

/** What one day of the calendar is. */
export type CalendarDay = { date: string; day: number; inWindow: boolean; kind: 'working' | 'weekend' | 'holiday' | 'made_up'; name: SpecialDay | null }
/** A month in weeks from Monday; null stands for days of its neighbours. */
export type CalendarMonth = { year: number; month: number; weeks: (CalendarDay | null)[][] }

const DAY = 86_400_000
const day = (date: string) => new Date(`${date}T00:00:00Z`)
const isoOf = (at: number) => new Date(at).toISOString().slice(0, 10)

function kindOf(date: string, special: SpecialDay | undefined): CalendarDay['kind'] {
  if (special) return special.kind
  return [0, 6].includes(day(date).getUTCDay()) ? 'weekend' : 'working'
}

export function monthOf(year: number, month: number, window: { first: string | null; last: string }, special: Map<string, SpecialDay>): CalendarMonth {
  const first = Date.UTC(year, month - 1, 1)
  const days: (CalendarDay | null)[] = Array.from({ length: (new Date(first).getUTCDay() + 6) % 7 }, () => null)
  for (let at = first; new Date(at).getUTCMonth() === month - 1; at += DAY) {
    const date = isoOf(at)
    const inWindow = date <= window.last && (window.first === null ? date === window.last : date >= window.first)
    days.push({ date, day: new Date(at).getUTCDate(), inWindow, kind: kindOf(date, special.get(date)), name: special.get(date) ?? null })
  }
  while (days.length % 7 > 0) days.push(null)
  return { year, month, weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)) }
}

/** The months a window touches; of a long one the first two and the last, with how many lie between. */
export function monthsOf(first: string, last: string): { months: [year: number, month: number][]; omitted: number } {
  const number = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  const all = Array.from({ length: Math.max(1, number(last) - number(first) + 1) }, (_, at) => number(first) + at)
  const kept = all.length > 4 ? [...all.slice(0, 2), all.at(-1)!] : all
  return { months: kept.map((each) => [Math.floor(each / 12), (each % 12) + 1]), omitted: all.length - kept.length }
}

/** Days from the first to the last, both included, and how many of them are working days. */
export function countDays(first: string, last: string, special: Map<string, SpecialDay>): { days: number; working: number } {
  let [days, working] = [0, 0]
  for (let at = day(first).getTime(); at <= day(last).getTime() && days < 5000; at += DAY) {
    days += 1
    if (['working', 'made_up'].includes(kindOf(isoOf(at), special.get(isoOf(at))))) working += 1
  }
  return { days, working }
}
