import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, daysLater, isoDate, rangesIn } from '../../../lib/importing/calendar-date'
import { reportWith } from './support/parse-text'

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const numerals = (value: string, zero: string) => [...value].map((digit) => (digit === '0' ? zero : '一二三四五六七八九'.charAt(Number(digit) - 1))).join('')
const small = (value: number) => `${value >= 20 ? numerals(String(Math.floor(value / 10)), '') : ''}${value >= 10 ? '十' : ''}${value % 10 ? numerals(String(value % 10), '') : ''}`

/** A date in one of the ways in which offices write it. */
const written = (iso: string, style: number): string => {
  const [year = '', month = '', date = ''] = iso.split('-')
  const [m, d] = [Number(month), Number(date)]
  return [
    `${year}年${m}月${d}日`,
    `${year}年${month}月${date}日`,
    `${year}.${m}.${d}`,
    iso,
    `${year}/${month}/${date}`,
    `${year} 年 ${m} 月 ${d} 日`,
    ...['〇', '○', '零'].map((zero) => `${numerals(year, zero)}年${small(m)}月${small(d)}日`),
    `${year}年${m}月${d}日`.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ][style] ?? iso
}
const style = fc.integer({ min: 0, max: 9 })

test('a window is read from any two days in any way of writing them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), style, style, fc.constantFrom('至', '—', '－', '到', ' - ', '起至', '~'), (start, length, first, last, joint) => {
      const end = daysLater(start, length)
      expect(reportWith(`公示时间：${written(start, first)}${joint}${written(end, last)}。`).window).toEqual({ start, end })
    }),
    { numRuns: 300 },
  )
})

test('a year left out at the end is the one that puts it behind the beginning', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 120 }), (start, length) => {
      const end = daysLater(start, length)
      const [, month, date] = end.split('-').map(Number)
      expect(reportWith(`公示时间：${written(start, 0)}至${month}月${date}日。`).window).toEqual({ start, end })
    }),
    { numRuns: 300 },
  )
})

test('days are counted and uncounted alike, and no day is made up', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
      expect(daysBetween(from, daysLater(from, days))).toBe(days)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, date) => {
      const iso = isoDate(year, month, date)
      expect(iso === null || iso === `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`).toBe(true)
    }),
  )
})

test('whatever stands around it, a text holds no more ranges than joints', () => {
  const piece = fc.constantFrom('2024年', '3月', '1日', '至', '-', '.', '2024', '12', '31', '（', '）', '起', '二〇二四年', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      expect(rangesIn(text).length).toBeLessThanOrEqual((text.match(/[至-]/g) ?? []).length)
    }),
  )
})
