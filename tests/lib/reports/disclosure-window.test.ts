import { describe, expect, test } from 'vitest'
import { daysLeft, lastDay, windowEnd, windowFromDates, windowStatus } from '../../../lib/reports/disclosure-window'

const SHANGHAI = 'Asia/Shanghai'
const published = new Date('2024-07-18T01:20:00Z')
const window = windowFromDates('2024-07-18', '2024-08-08', SHANGHAI, published)

describe('the disclosure window', () => {
  test('the last day is inclusive: 至8月8日 closes at the first instant of 9 August in the zone', () => {
    expect(window.opensAt.toISOString()).toBe('2024-07-17T16:00:00.000Z')
    expect(window.closesAt.toISOString()).toBe('2024-08-08T16:00:00.000Z')
    expect(lastDay(window.closesAt, SHANGHAI)).toBe('2024-08-08')
  })

  test('open is computed: from the opening instant on, until just before the closing one', () => {
    const justBefore = (instant: Date) => new Date(instant.getTime() - 1)
    expect(windowStatus(window, justBefore(window.opensAt))).toBe('upcoming')
    expect(windowStatus(window, window.opensAt)).toBe('open')
    expect(windowStatus(window, justBefore(window.closesAt))).toBe('open')
    expect(windowStatus(window, window.closesAt)).toBe('closed')
  })

  test('what a text does not state is not guessed', () => {
    expect(windowStatus({ opensAt: null, closesAt: null }, published)).toBe('not_stated')
  })

  test('a deadline without a beginning opens with publication', () => {
    expect(windowFromDates(null, '2024-08-08', SHANGHAI, published).opensAt).toEqual(published)
  })

  test('days left count today, in the zone of the window', () => {
    expect(daysLeft(window.closesAt, new Date('2024-07-27T04:00:00Z'), SHANGHAI)).toBe(13)
    expect(daysLeft(window.closesAt, new Date('2024-08-07T15:59:59Z'), SHANGHAI)).toBe(2)
    expect(daysLeft(window.closesAt, new Date('2024-08-07T16:00:00Z'), SHANGHAI)).toBe(1)
    expect(daysLeft(window.closesAt, window.closesAt, SHANGHAI)).toBe(0)
  })
})

describe('an end of the window as the operator types it', () => {
  test('a day is inclusive at both ends', () => {
    expect(windowEnd('2024-07-18', 'opens', SHANGHAI)?.toISOString()).toBe('2024-07-17T16:00:00.000Z')
    expect(windowEnd('2024-08-08', 'closes', SHANGHAI)?.toISOString()).toBe('2024-08-08T16:00:00.000Z')
  })

  test('a wall time is meant in the zone of the organisation, an offset is obeyed', () => {
    expect(windowEnd('2024-08-08T17:30', 'closes', SHANGHAI)?.toISOString()).toBe('2024-08-08T09:30:00.000Z')
    expect(windowEnd('2024-08-08T17:30:00.250Z', 'closes', SHANGHAI)?.toISOString()).toBe('2024-08-08T17:30:00.250Z')
    expect(windowEnd('2024-08-08T17:30+09:00', 'closes', SHANGHAI)?.toISOString()).toBe('2024-08-08T08:30:00.000Z')
  })

  test('anything else is not a date', () => {
    for (const wrong of ['', 'tomorrow', '2024-02-30', '2024-08-08T25:00', '2024-02-30T10:00Z', '08.08.2024']) {
      expect(windowEnd(wrong, 'closes', SHANGHAI)).toBeNull()
    }
  })
})
