import { describe, expect, test } from 'vitest'
import { parseText, reportWith } from './support/parse-text'

const windowOf = (...paragraphs: string[]) => reportWith(...paragraphs).window
const codesOf = (...paragraphs: string[]) => reportWith(...paragraphs).warnings.map(({ code }) => code)
const MARCH = { start: '2024-03-01', end: '2024-03-31' }

describe('both dates', () => {
  test.each([
    '公开期限：2024年3月1日至3月31日。',
    '公开期限：2024年3月1日至2024年3月31日。',
    '公示时间：2024.3.1-2024.3.31',
    '公示时间：2024/3/1—3/31',
    '公示期自2024年3月1日起至31日止。',
    '征求意见时间：2024-03-01 至 2024-03-31',
    '意见反馈期限为二〇二四年三月一日至三月三十一日',
    '公示时间：３月１日～３月３１日',
    '公示时间从2024年3月1日8:00开始到2024年3月31日18:00结束。',
    '意见征集自2024年3月1日开始，至2024年3月31日结束。',
    '时间：2024年3月1日至3月31日',
  ])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toEqual(MARCH)
  })

  test('stand under a heading that names the period', () => {
    expect(windowOf('（一）公示时间', '2024年3月1日至3月31日。')).toEqual(MARCH)
  })

  test('cross New Year where the year is left out', () => {
    expect(windowOf('公开期限：2024年12月20日至1月10日。')).toEqual({ start: '2024-12-20', end: '2025-01-10' })
  })

  test('take the year of the document where both leave it out, and say so', () => {
    expect(windowOf('公示时间：3月1日至3月31日。')).toEqual(MARCH)
    expect(codesOf('公示时间：3月1日至3月31日。')).toContain('window_year_assumed')
  })
})

describe('a deadline alone has no beginning', () => {
  test.each(['请于2024年3月31日前反馈意见。', '意见反馈截止日期为2024年3月31日24时。', '欢迎提出意见建议，截止至2024年3月31日。', '有关意见请于3月31日（星期日）17时前反馈。'])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toEqual({ start: null, end: '2024-03-31' })
  })

  test('unless it runs from publication', () => {
    expect(windowOf('意见反馈时间：即日起至2024年3月31日。')).toEqual(MARCH)
  })
})

describe('a length of time', () => {
  test.each([
    ['自本通报发布之日起30日内，欢迎反馈意见。', '2024-03-31'],
    ['公示7天。', '2024-03-08'],
    ['公示期为五个工作日。', '2024-03-08'],
    ['公示期自2024年3月4日起5个工作日。', '2024-03-08'],
    ['公开期限为一个月，自2024年3月1日起。', '2024-03-31'],
  ])('%s ends on %s', (paragraph, end) => {
    expect(windowOf(paragraph)?.end).toBe(end)
    expect(codesOf(paragraph)).toContain('window_relative')
  })

  test('in working days skips the holidays and counts the days made up for them', () => {
    const report = parseText('某市园林局关于命名的公示\n2024-09-26\n现予公示，公示期为5个工作日。\n某市园林局\n2024年9月26日')
    expect(report.window).toEqual({ start: '2024-09-26', end: '2024-10-09' })
  })

  test('without a day to run from is no window', () => {
    const report = parseText('某市园林局关于命名的公示\n现予公示，公示期为5个工作日。\n某市园林局')
    expect(report.window).toBeNull()
    expect(report.warnings.map(({ code }) => code)).toContain('window_base_missing')
  })
})

describe('what is not the window', () => {
  test.each([
    '2023年7月17日至9月15日，县委第一巡察组开展了巡察并反馈意见。',
    '截至2024年2月28日，已完成整改12项，欢迎监督并提出意见。',
    '整改完成时限：2024年6月30日前。',
    '此前已于2024年1月1日至1月7日公示。',
  ])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toBeNull()
    expect(codesOf(paragraph)).toContain('window_missing')
  })

  test('an earlier window beside the present one', () => {
    expect(windowOf('第一次征求意见时间为2023年5月1日至5月31日。', '本次征求意见时间为2024年3月1日至3月31日。')).toEqual(MARCH)
  })
})

describe('contradictions are told, not settled silently', () => {
  test('a day count that does not fit the dates', () => {
    expect(windowOf('公示期：2024年3月1日至3月31日（共10天）。')).toEqual(MARCH)
    expect(codesOf('公示期：2024年3月1日至3月31日（共10天）。')).toContain('window_contradicts_day_count')
    expect(codesOf('公示期：2024年3月4日至3月8日（5个工作日）。')).not.toContain('window_contradicts_day_count')
  })

  test('an end before the beginning', () => {
    expect(windowOf('公开期限：2024年3月31日至2024年3月1日。')).toEqual({ start: '2024-03-31', end: '2024-03-01' })
    expect(codesOf('公开期限：2024年3月31日至2024年3月1日。')).toContain('window_end_before_start')
  })

  test('two windows', () => {
    expect(codesOf('公开期限：2024年3月1日至3月31日。', '公示期限：2024年3月1日至4月15日。')).toContain('window_several')
  })
})

test('a correction behind the sign-off moves the window', () => {
  const text = '某县水利局关于整改情况的公示\n公示期：2024年3月1日至3月15日。\n某县水利局\n2024年3月1日\n更正：公示期应为2024年3月1日至3月31日。'
  expect(parseText(text).window).toEqual(MARCH)
  expect(parseText(text).warnings.map(({ code }) => code)).toContain('window_corrected')
})
