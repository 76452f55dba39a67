import { describe, expect, it } from 'vitest'
import { beginning, deadline, figure, span, timeOf } from '../../../app/_content/dates'

const opensAt = new Date('2024-07-17T16:00:00Z')
const closesAt = new Date('2024-08-08T16:00:00Z')
const zone = 'Asia/Shanghai'

describe('a deadline', () => {
  it('is a date, a weekday, an hour and a time zone', () => {
    expect(deadline('zh', new Date('2024-08-08T09:30:00Z'), zone)).toBe('2024年8月8日（星期四）17:30（北京时间）')
    expect(deadline('en', new Date('2024-08-08T09:30:00Z'), zone)).toBe('Thursday 8 August 2024, 17:30 (Beijing time)')
  })

  it('at midnight belongs to the day that ends with it', () => {
    expect(deadline('zh', closesAt, zone)).toBe('2024年8月8日（星期四）24:00（北京时间）')
    expect(deadline('en', closesAt, zone)).toBe('Thursday 8 August 2024, 24:00 (Beijing time)')
  })

  it('names a zone other than that of China', () => {
    expect(deadline('en', closesAt, 'Asia/Tokyo')).toBe('Friday 9 August 2024, 01:00 (Japan Standard Time)')
  })
})

it('a beginning at midnight belongs to the day that begins with it', () => {
  expect(beginning('zh', opensAt, zone)).toBe('2024年7月18日（星期四）00:00（北京时间）')
})

describe('a window in days', () => {
  it('names its year once where it lies in one year', () => {
    expect(span('zh', opensAt, closesAt, zone)).toBe('2024年7月18日—8月8日')
    expect(span('en', opensAt, closesAt, zone)).toBe('18 July – 8 August 2024')
  })

  it('names both years where it crosses New Year', () => {
    expect(span('zh', new Date('2024-12-19T16:00:00Z'), new Date('2025-01-10T16:00:00Z'), zone)).toBe('2024年12月20日—2025年1月10日')
  })
})

it('an instant is read on the clock of its zone', () => {
  expect(timeOf('zh', closesAt, zone)).toBe('2024年8月9日 00:00')
  expect(timeOf('en', closesAt, zone)).toBe('9 August 2024, 00:00')
})

it('figures are grouped', () => {
  expect(figure('zh', 12480)).toBe('12,480')
})
