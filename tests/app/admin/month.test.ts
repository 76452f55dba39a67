import { describe, expect, test } from 'vitest'
import { countDays, monthOf, monthsOf } from '../../../app/[locale]/admin/(desk)/reports/[slug]/details/month'
import { lastYearWithHolidays, specialDaysBetween } from '../../../lib/importing/special-days'
import { workingDaysIn } from '../../../lib/importing/working-days'

const special = new Map(specialDaysBetween('2025-01-01', '2027-12-31').map((day) => [day.date, day]))

describe('the working-day calendar', () => {
  test('knows holidays and the working days made up for them', () => {
    expect(special.get('2026-10-01')).toEqual({ date: '2026-10-01', kind: 'holiday', name: '国庆节', nameEn: 'National Day' })
    expect(special.get('2026-10-10')).toMatchObject({ kind: 'made_up' })
    expect(lastYearWithHolidays()).toBeGreaterThanOrEqual(2026)
  })

  test('counts as the reading of windows counts', () => {
    for (const [first, last] of [['2026-09-28', '2026-10-18'], ['2026-02-01', '2026-03-08'], ['2026-12-20', '2027-01-10'], ['2026-10-01', '2026-10-01']] as const) {
      expect(countDays(first, last, special).working).toBe(workingDaysIn(first, last))
    }
    expect(countDays('2026-07-18', '2026-08-08', special).days).toBe(22)
  })

  test('lays a month out in weeks from Monday, the window marked at both ends', () => {
    const { weeks } = monthOf(2026, 10, { first: '2026-10-08', last: '2026-10-28' }, special)
    expect(weeks[0]!.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4])
    const days = weeks.flat().filter((day) => day !== null)
    expect(days).toHaveLength(31)
    expect(days.filter(({ inWindow }) => inWindow).map(({ day }) => day)).toEqual(Array.from({ length: 21 }, (_, at) => at + 8))
    expect(days.find(({ day }) => day === 10)!.kind).toBe('made_up')
    expect(days.find(({ day }) => day === 11)!.kind).toBe('weekend')
  })

  test('of a long window draws the beginning and the end', () => {
    expect(monthsOf('2026-11-20', '2027-01-02')).toEqual({ months: [[2026, 11], [2026, 12], [2027, 1]], omitted: 0 })
    expect(monthsOf('2026-01-20', '2026-12-02')).toEqual({ months: [[2026, 1], [2026, 2], [2026, 12]], omitted: 9 })
  })
})
