import { describe, expect, test } from 'vitest'
import { parseText, reportWith } from './support/parse-text'

const windowOf = (...paragraphs: string[]) => reportWith(...paragraphs).window
const codesOf = (...paragraphs: string[]) => reportWith(...paragraphs).warnings.map(({ code }) => code).filter((code) => code.startsWith('window'))
const MARCH = { start: '2024-03-01', end: '2024-03-31' }
const UNTIL_MARCH = { start: null, end: '2024-03-31' }

describe('both dates, as offices write them', () => {
  test.each([
    '公示时间：2024年3月1日（星期五）至2024年3月31日（星期日）。',
    '公示时间：2024年3月1日08时30分至2024年3月31日17时30分。',
    '公示时间：2024年3月1日0时至3月31日24时',
    '征集时间：2024-03-01 00:00:00 至 2024-03-31 23:59:59',
    '意见征集时间：2024年03月01日09时00分00秒—2024年03月31日18时00分00秒',
    '公示期为2024年3月1日（含）至3月31日（含）。',
    '反馈意见的时间为：2024年3月1日至2024年3月31日，共31天。',
    '公示期为31天：2024年3月1日至3月31日',
    '公示期为31天（2024年3月1日-3月31日）。',
    '现将名单予以公示，公示期31天，即2024年3月1日至3月31日。',
    '自2024年3月1日至2024年3月31日止，公开征求意见。',
    '公告期限自二○二四年三月一日起至二○二四年三月三十一日止',
    '公示时间：二零二四年三月一日－三十一日',
    '公示时间：2024.03.01－03.31',
    '公示起止时间：2024-03-01~2024-03-31',
    '公示时间：2024年3月1日——2024年3月31日',
    '公示时间：2024年 3 月 1 日 至 2024 年 3 月 31 日',
    '公示期为2024年3月1日至2024年3月31日（节假日除外）',
    '欢迎社会各界于2024年3月1日至3月31日期间反映意见。',
    '公示开始时间：2024年3月1日，公示结束时间：2024年3月31日。',
    '任何单位和个人如有异议，请在公示期内（2024年3月1日至2024年3月31日）向我局反映。',
    '一、公示时间：自2024年3月1日起，至2024年3月31日止。',
    '【公示时间】2024年3月1日至2024年3月31日',
    '公示时间 2024年3月1日-2024年3月31日',
    '意见征集时间从2024年3月1日开始，到2024年3月31日截止。',
    '公示期限：2024年3月1日起至2024年3月31日下班时止。',
    '公示时间：20240301—20240331',
    '公示期自2024年3月1日（星期五）始，至2024年3月31日（星期日）止。',
    '为广泛听取意见，自2024年3月1日起公示至2024年3月31日。',
  ])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toEqual(MARCH)
    expect(codesOf(paragraph)).toEqual([])
  })

  test('stand on two lines', () => {
    expect(windowOf('征集开始时间：2024年3月1日', '征集截止时间：2024年3月31日')).toEqual(MARCH)
    expect(windowOf('公示时间：', '2024年3月1日—2024年3月31日')).toEqual(MARCH)
  })

  test('cross New Year with the year left out at both ends', () => {
    const report = parseText('某县林业局关于林权登记的公示\n2024年12月20日\n现予公示，公示时间：12月20日至1月18日。\n某县林业局\n2024年12月20日')
    expect(report.window).toEqual({ start: '2024-12-20', end: '2025-01-18' })
    expect(report.warnings.map(({ code }) => code)).toContain('window_year_assumed')
  })

  test('follow a day count', () => {
    const report = parseText('某县林业局关于林权登记的公示\n现予公示，公示期为7天：5月6日至5月12日。\n某县林业局\n2024年5月6日')
    expect(report.window).toEqual({ start: '2024-05-06', end: '2024-05-12' })
    expect(report.warnings.map(({ code }) => code)).not.toContain('window_contradicts_day_count')
  })
})

describe('a deadline', () => {
  test.each([
    '请于2024年3月31日（含）前将意见反馈我局。',
    '意见反馈截止时间：2024年3月31日。',
    '征求意见截止日期：2024年3月31日',
    '公开征集意见时间截至2024年3月31日。',
    '有关单位和各界人士可于2024年3月31日下午5:00前提出意见建议。',
    '请在2024年3月31日之前将修改意见发送至邮箱。',
    '意见反馈时间截至2024年3月31日17：30止。',
    '请各单位于2024年3月31日（星期日）下午下班前书面反馈意见。',
    '反馈意见请于2024年3月31日以前寄出。',
    '意见建议请在二〇二四年三月三十一日前提出。',
    '有关意见请于2024年3月31日17:30前书面反馈至县司法局。',
    '征集意见截止到2024年3月31日24:00。',
    '征求意见截止时间：2024年3月底。',
    '请于2024年3月末前反馈意见。',
    '意见征集的截止时间为2024年3月31日，逾期未反馈视为无意见。',
  ])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toEqual(UNTIL_MARCH)
    expect(codesOf(paragraph)).toEqual([])
  })

  test.each(['本公告发布之日起至2024年3月31日止，可以提出意见。', '征求意见的时间：即日起至2024年3月31日', '征求意见期限为自公告发布之日起至2024年3月31日。', '即日起至3月31日，公众可提出意见建议。'])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toEqual(MARCH)
  })

  test('is the last day of a month, whatever its year', () => {
    expect(windowOf('有意见的，请于3月底前反馈。')).toEqual(UNTIL_MARCH)
    expect(windowOf('有意见的，请于2024年2月底前反馈。')).toEqual({ start: null, end: '2024-02-29' })
  })

  test.each(['将于2024年6月30日前出台办法，接受社会监督。', '整改任务2024年6月底前全部完成，接受社会监督。', '对征求到的意见，2024年6月底前完成修订。'])('is not that of work promised: %s', (paragraph) => {
    expect(windowOf(paragraph)).toBeNull()
  })

  test('is moved by the very sentence that names the old one', () => {
    expect(windowOf('原定于2024年3月10日截止的意见征集期延长至2024年3月31日。')).toEqual(UNTIL_MARCH)
  })
})

describe('a length of time', () => {
  test.each([
    ['自本公告发布之日起三十日内，公众可以提出意见。', '2024-03-31'],
    ['公示期：7个工作日（自发布之日起计算）', '2024-03-12'],
    ['公示期为自公布之日起十五日。', '2024-03-16'],
    ['公示期限10日。', '2024-03-11'],
    ['公示时间为2024年3月1日起5个工作日。', '2024-03-07'],
    ['公示期为2024年3月1日起7天。', '2024-03-07'],
    ['从2024年3月1日起公示7天。', '2024-03-07'],
    ['现予公告，自2024年3月1日起公告7日。', '2024-03-07'],
    ['现将督察组2024年1月4日至1月22日进驻期间交办问题的整改情况予以公示，公示期为发布之日起5个工作日。', '2024-03-08'],
    ['公示期为一周，从2024年3月1日算起。', '2024-03-07'],
    ['公示期从即日起7天。', '2024-03-08'],
    ['公示期为一周。', '2024-03-08'],
    ['请于公告发布之日起10个工作日内将意见反馈至我局。', '2024-03-15'],
    ['公示期为5个工作日，自公示之日起计算。', '2024-03-08'],
    ['现予以公示，公示期7天，如有异议请反映。', '2024-03-08'],
  ])('%s', (paragraph, end) => {
    expect(windowOf(paragraph)).toEqual({ start: '2024-03-01', end })
    expect(codesOf(paragraph)).toEqual(['window_relative'])
  })

  test('counts the made-up working days around a holiday', () => {
    const report = parseText('某县医保局关于定点药店名单的公示\n2024-04-28\n现予公示，公示期5个工作日。\n某县医保局\n2024年4月28日')
    expect(report.window).toEqual({ start: '2024-04-28', end: '2024-05-08' })
  })
})

describe('what is not the window', () => {
  test.each([
    '2023年3月1日至5月31日，省委第三巡视组对我县开展了巡视，并于7月20日反馈了意见。',
    '我局于2024年1月5日至2月5日通过门户网站公开征求意见，共收到意见12条。',
    '我局将在收到意见后15个工作日内予以答复。',
    '公示期满后5个工作日内，由县局研究决定。',
    '项目建设工期：2024年3月1日至2025年2月28日，欢迎监督。',
    '整改期限：2024年3月1日至2024年6月30日，接受群众监督。',
    '本办法自2024年5月1日起施行，有效期5年。',
    '截至2024年2月底，反馈问题已整改完成9个。',
    '根据《信息公开条例》，申请人可自收到答复之日起60日内申请行政复议。',
    '公示名单经2024年2月20日局党组会议研究通过。',
    '集中整改自2023年8月1日至2023年10月31日，期间公开整改进展。',
  ])('%s', (paragraph) => {
    expect(windowOf(paragraph)).toBeNull()
    expect(codesOf(paragraph)).toEqual(['window_missing'])
  })

  test('a period in the text of an issue', () => {
    const text = '某县水利局关于整改情况的通报\n2024-03-01\n一、整改情况\n1.关于“公示不规范”的问题\n整改情况：补充公示，公示期为2024年1月2日至1月8日。\n二、联系方式\n电话：0799-5551234\n某县水利局\n2024年3月1日'
    expect(parseText(text).window).toBeNull()
  })

  test('the time for a hearing beside the time for opinions', () => {
    expect(windowOf('公示期为2024年3月1日至2024年3月31日。', '利害关系人可自公示之日起5日内提出听证申请。')).toEqual(MARCH)
  })

  test('the inspection in the same sentence as the window', () => {
    expect(windowOf('2023年3月1日至5月31日，县委巡察组开展了巡察；现将整改情况予以公布，公开期限为2024年3月1日至3月31日。')).toEqual(MARCH)
  })
})

describe('doubt is told', () => {
  test('a number of working days that the dates do not hold', () => {
    expect(windowOf('公示期为5个工作日（2024年3月1日至2024年3月31日）。')).toEqual(MARCH)
    expect(codesOf('公示期为5个工作日（2024年3月1日至2024年3月31日）。')).toEqual(['window_contradicts_day_count'])
    expect(codesOf('公示时间：2024年3月1日至3月31日，为期15天。')).toEqual(['window_contradicts_day_count'])
  })

  test('an end before the beginning is given as printed', () => {
    expect(windowOf('公示时间：2024年3月31日至3月1日。')).toEqual({ start: '2024-03-31', end: '2024-03-01' })
    expect(codesOf('公示时间：2024年3月31日至3月1日。')).toEqual(['window_end_before_start'])
  })

  test('a day that does not exist', () => {
    expect(windowOf('公示时间：2024年2月20日至2024年2月30日。')).toBeNull()
    expect(codesOf('公示时间：2024年2月20日至2024年2月30日。')).toEqual(['window_date_impossible'])
  })

  test.each(['更正：公示期限更正为2024年3月1日至3月31日。', '【更正】原文公示期“至3月15日”有误，应为“至2024年3月31日”。', '补充说明：公示时间延长至2024年3月31日。'])('%s', (correction) => {
    const report = parseText(`某县水利局关于整改情况的公示\n现予公示，公示期：2024年3月1日至3月15日。\n某县水利局\n2024年3月1日\n${correction}`)
    expect(report.window).toEqual(MARCH)
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'window_corrected', line: 5 }))
  })
})
