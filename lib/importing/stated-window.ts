import { daysBetween, isoDate } from './calendar-date'
import type { WrittenDate } from './calendar-date'
import { callsForComments, withoutContactsOfInspectors } from './contact-words'
import type { Passage } from './passage'
import type { ParsedReport, ParseWarning, WarningCode } from './schema'
import { lastDayFrom, lastDayOf, periodFits } from './stated-period'
import { beginningIn, MOVED, windowCandidates } from './window-candidates'
import type { WindowCandidate } from './window-candidates'

export type StatedWindow = { window: ParsedReport['window']; warnings: ParseWarning[] }

/**
 * The disclosure window that the text states, as inclusive dates. A range beats a deadline, a deadline beats a length counted
 * from publication; the inspection's own period and earlier windows are not windows. One that ends before it begins is given as printed, with a warning. `base` is the day of publication,
 * `corrections` what stands behind the sign-off and may move it.
 */
export function statedWindow(passages: Passage[], corrections: Passage[], base: string | null): StatedWindow {
  const candidates = passages.flatMap((passage, at) => windowCandidates(passage, headingAbove(passages[at - 1])))
  const best = candidates.reduce<WindowCandidate | null>((winner, next) => (winner && winner.score > next.score ? winner : next), null)
  const original = best ? beginningWith(passages, resolved(best, base), base) : { window: null, warnings: [] }
  const named = corrections.flatMap((passage) => windowCandidates(passage, '', true))
  const moved = named.findLast(({ score }) => score >= MOVED) ?? named.at(-1)
  if (moved) return correctedWindow(original, moved, base)
  if (!best) return { window: null, warnings: [warning('window_missing', passages.flatMap(withoutContactsOfInspectors).findLast(({ matching }) => callsForComments(matching.text))?.line ?? 1, 'The text states no disclosure window.')] }
  return { window: original.window, warnings: [...original.warnings, ...rivalWarnings(candidates, best, original.window, base)] }
}

/** A short line that names the period: its date stands in the next. */
function headingAbove(passage: Passage | undefined): string {
  const text = passage?.matching.text.replace(/[: ]+$/, '') ?? ''
  return text.length <= 30 && /(?:时间|期限|期间|日期|时限|公示期)$/.test(text) ? text : ''
}

function correctedWindow(original: StatedWindow, moved: WindowCandidate, base: string | null): StatedWindow {
  const correction = resolved(moved, original.window?.end ?? base)
  const start = correction.window?.start ?? original.window?.start ?? null
  const window = correction.window && { start, end: correction.window.end }
  return { window: window ?? original.window, warnings: [...correction.warnings, warning('window_corrected', moved.line, 'A correction moves the disclosure window.')] }
}

/** A window whose end alone was found begins on the day that the text names elsewhere. */
function beginningWith(passages: Passage[], found: StatedWindow, base: string | null): StatedWindow {
  if (found.window === null || found.window.start !== null) return found
  const beginning = passages.map(beginningIn).find((date) => date !== null)
  const year = beginning && (beginning.year ?? yearNear(beginning, base))
  const start = beginning && year ? dateIn(beginning, year) : null
  return start !== null && start <= found.window.end ? { ...found, window: { ...found.window, start } } : found
}

function resolved(candidate: WindowCandidate, base: string | null): StatedWindow {
  const warn = (code: WarningCode, message: string) => ({ window: null, warnings: [warning(code, candidate.line, message)] })
  if (candidate.kind === 'length') {
    const year = candidate.first && (candidate.first.year ?? yearNear(candidate.first, base))
    const start = candidate.first ? year && dateIn(candidate.first, year) : base
    if (!start) return warn('window_base_missing', 'The window is a length of time, but the day it runs from is not stated.')
    const end = candidate.first ? lastDayFrom(candidate.period, start) : lastDayOf(candidate.period, start)
    const counting = candidate.first ? 'included' : 'excluded'
    return { window: { start, end }, warnings: [warning('window_relative', candidate.line, `Counted from ${start}, that day ${counting}: ${end}.`)] }
  }
  const dates = candidate.kind === 'range' ? rangeDates(candidate.first, candidate.last, base) : deadlineDates(candidate, base)
  if (dates === 'impossible') return warn('window_date_impossible', 'The window names a day that does not exist.')
  if (dates === null) return warn('window_year_missing', 'The window states no year and no other date of the document gives one.')
  const assumed = candidate.last.year === null && (candidate.kind === 'deadline' || candidate.first.year === null)
  const warnings = assumed ? [warning('window_year_assumed', candidate.line, `The year is taken from the document's own date: ${dates.end}.`)] : []
  if (dates.start !== null && dates.end < dates.start) return { window: dates, warnings: [warning('window_end_before_start', candidate.line, `The window ends (${dates.end}) before it begins (${dates.start}).`)] }
  return { window: dates, warnings: [...warnings, ...lengthWarnings(candidate, dates)] }
}

/** A year left out at the end is the first one's, or the next where the range crosses New Year. */
function rangeDates(first: WrittenDate, last: WrittenDate, base: string | null): { start: string | null; end: string } | 'impossible' | null {
  const year = first.year ?? (last.year === null ? null : yearBefore(first, last)) ?? yearNear(first, base)
  if (year === null) return null
  const start = dateIn(first, year)
  const crosses = last.year === null && monthDay(last) < monthDay(first) && monthDay(first) - monthDay(last) > 600
  const end = dateIn(last, last.year ?? (crosses ? year + 1 : year))
  return start && end ? { start, end } : 'impossible'
}

function deadlineDates({ last, startsAtPublication }: Extract<WindowCandidate, { kind: 'deadline' }>, base: string | null) {
  const year = last.year ?? yearNear(last, base)
  if (year === null) return null
  const end = dateIn(last, year)
  return end === null ? 'impossible' : { start: startsAtPublication ? base : null, end }
}

function yearBefore(first: WrittenDate, last: WrittenDate): number | null {
  if (last.year === null) return null
  return monthDay(first) > monthDay(last) ? last.year - 1 : last.year
}

/** The year that puts a day closest to the document's own date: a report of December may ask until January. */
function yearNear(date: WrittenDate, base: string | null): number | null {
  if (base === null) return null
  const published = Number(base.slice(0, 4))
  const distance = (year: number) => Math.abs(daysBetween(base, dateIn(date, year) ?? `${year}-01-01`))
  return [published, published + 1, published - 1].reduce((nearest, year) => (distance(year) < distance(nearest) ? year : nearest))
}

function monthDay({ month, day }: WrittenDate): number {
  return (month ?? 0) * 100 + day
}

function dateIn({ month, day, isMonthEnd }: WrittenDate, year: number): string | null {
  return isoDate(year, month ?? 0, isMonthEnd ? new Date(Date.UTC(year, month ?? 0, 0)).getUTCDate() : day)
}

function lengthWarnings(candidate: WindowCandidate, { start, end }: { start: string | null; end: string }): ParseWarning[] {
  if (candidate.kind !== 'range' || start === null) return []
  const wrong = candidate.lengths.filter((period) => !periodFits(period, start, end))
  return wrong.map(({ count, unit }) => warning('window_contradicts_day_count', candidate.line, `${start} to ${end} is not ${count} ${unit}s.`))
}

function rivalWarnings(candidates: WindowCandidate[], best: WindowCandidate, window: ParsedReport['window'], base: string | null): ParseWarning[] {
  const rivals = candidates.filter((rival) => rival !== best && (rival.kind !== 'length' || best.kind === 'length') && rival.score >= best.score)
  const others = rivals.filter((rival) => resolved(rival, base).window?.end !== window?.end)
  return others.map(({ line }) => warning('window_several', line, 'Another period could be the disclosure window.'))
}

function warning(code: WarningCode, line: number, message: string): ParseWarning {
  return { code, message, line }
}
