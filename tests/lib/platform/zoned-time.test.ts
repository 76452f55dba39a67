import { describe, expect, test } from 'vitest'
import { addDays, dateIn, instantOf, isCalendarDate } from '../../../lib/platform/zoned-time'

describe('days and instants', () => {
  test('a day begins at midnight of its zone', () => {
    expect(instantOf('2024-08-09', 'Asia/Shanghai').toISOString()).toBe('2024-08-08T16:00:00.000Z')
    expect(instantOf('2024-08-09', 'UTC').toISOString()).toBe('2024-08-09T00:00:00.000Z')
    expect(instantOf('2024-08-09T09:20', 'Asia/Shanghai').toISOString()).toBe('2024-08-09T01:20:00.000Z')
  })

  test('a zone with summer time has the offset of that day', () => {
    expect(instantOf('2024-07-01', 'Europe/Berlin').toISOString()).toBe('2024-06-30T22:00:00.000Z')
    expect(instantOf('2024-12-01', 'Europe/Berlin').toISOString()).toBe('2024-11-30T23:00:00.000Z')
  })

  test('the day it is depends on the zone', () => {
    const instant = new Date('2024-08-08T16:00:00Z')
    expect(dateIn(instant, 'Asia/Shanghai')).toBe('2024-08-09')
    expect(dateIn(new Date(instant.getTime() - 1), 'Asia/Shanghai')).toBe('2024-08-08')
    expect(dateIn(instant, 'UTC')).toBe('2024-08-08')
  })

  test('adding days crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })

  test('only days that exist are days', () => {
    expect(isCalendarDate('2024-02-29')).toBe(true)
    for (const wrong of ['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '']) expect(isCalendarDate(wrong)).toBe(false)
  })
})
