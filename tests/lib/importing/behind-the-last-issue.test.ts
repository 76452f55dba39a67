import { describe, expect, test } from 'vitest'
import { parseText } from './support/parse-text'

const SIGNED = '\n某某市民政局\n2024年5月6日'
/** What a document of either kind says when a line follows its last issue without any word that leads over to it. */
const DOCUMENTS = {
  'a report': (line: string) => `关于某县委巡察整改情况的通报\n\n发布时间：2024-05-06\n\n根据安排，2023年3月1日至4月30日，县委巡察组对我局开展了巡察。\n一、制度执行不严\n整改情况：修订制度3项。已完成整改。\n二、培训不足\n整改情况：开展培训5次。已完成整改。\n${line}\n${SIGNED}`,
  'a notice': (line: string) => `关于某某项目的公示\n\n发布时间：2024-05-06\n\n根据有关规定，现将以下项目予以公示，接受社会监督。\n一、甲项目\n二、乙项目\n${line}\n${SIGNED}`,
}

describe.each(Object.entries(DOCUMENTS))('behind the last issue of %s', (_, document) => {
  test.each([
    ['征集时间：2024-05-06至2024-06-05', '2024-05-06', '2024-06-05'],
    ['公示期7日（自公示次日起计算）。', '2024-05-06', '2024-05-13'],
    ['反馈意见截止2024年5月31日24时。', null, '2024-05-31'],
    ['自2024年5月6日起一个月内为意见征集期。', '2024-05-06', '2024-06-05'],
    ['公示期七天，自2024年5月6日零时起算。', '2024-05-06', '2024-05-12'],
    ['公示起止日期：5月6日-10日', '2024-05-06', '2024-05-10'],
    ['公示期为：5/6-5/12', '2024-05-06', '2024-05-12'],
    ['本次公示从2024年5月6日开始，到2024年5月12日结束。', '2024-05-06', '2024-05-12'],
    ['本公告自发布之日起公示十五日，逾期不再受理。', '2024-05-06', '2024-05-21'],
    ['社会公示期：即日起至5月20日。', '2024-05-06', '2024-05-20'],
  ])('the window is read: %s', (line, start, end) => {
    const report = parseText(document(line))
    expect(report.window).toEqual({ start, end })
    expect(report.issues.at(-1)?.paragraphs.join()).not.toContain(line)
  })

  test.each([
    ['值班室027-82345678（每日8:00-20:00）。', '027-82345678', '每日8:00-20:00'],
    ['夜间及节假日值班电话：027-82345678', '027-82345678', '夜间及节假日'],
    ['电　话：027-82345678　　传　真：027-82345679', '027-82345678', null],
    ['电话：400-820-1234（9:00—18:00）', '400-820-1234', '9:00—18:00'],
    ['区委办：027-82345678（全天）', '027-82345678', '全天'],
  ])('the telephone is read: %s', (line, number, hours) => {
    expect(parseText(document(line)).phones).toEqual([{ number, hours }])
  })

  test.each([
    ['地　　址：江岸区解放大道123号', '江岸区解放大道123号'],
    ['单位地址：江岸区解放大道123号', '江岸区解放大道123号'],
    ['信件请寄江岸区解放大道123号民政局办公室收', '江岸区解放大道123号民政局办公室'],
    ['可将书面意见送至江岸区解放大道123号民政局402室', '江岸区解放大道123号民政局402室'],
    ['现场反映：江岸区解放大道123号民政局一楼大厅', '江岸区解放大道123号民政局一楼大厅'],
  ])('the address is read: %s', (line, address) => {
    expect(parseText(document(line)).postalAddress).toBe(address)
  })

  test.each([['QQ邮箱：12345678@qq.com', '12345678@qq.com'], ['发送至xxyy@163.com邮箱', 'xxyy@163.com']])('the mailbox is read: %s', (line, mailbox) => {
    expect(parseText(document(line)).emails).toEqual([mailbox])
  })
})

test('what was done may be to open a hotline', () => {
  const report = parseText(DOCUMENTS['a report']('设立举报电话027-82345678和邮箱jb@example.cn，收到线索12条。'))
  expect(report.phones).toEqual([])
  expect(report.issues.at(-1)?.paragraphs).toHaveLength(2)
})

test.each(['评议结果于2024年5月6日至5月12日在村务公开栏公示。', '现场复核：符合销号条件。', '热线办理：办结12件。'])('what was done stays with its issue: %s', (line) => {
  const report = parseText(DOCUMENTS['a report'](line))
  expect(report.window).toBeNull()
  expect(report.issues.at(-1)?.paragraphs).toHaveLength(2)
})

test('a list that went before does not make items of what is numbered below', () => {
  const report = parseText(`某市教育局关于示范学校的公示\n\n现将名单公示如下。\n序号 名称\n1 甲县小学\n2 乙县小学\n公示期为2024年5月6日至5月12日，如有异议请反映。\n1. 联系人：张某\n2. 联系电话：0799-5551234\n${SIGNED}`)
  expect(report.issues.map(({ title }) => title)).toEqual(['甲县小学', '乙县小学'])
  expect(report.phones.map(({ number }) => number)).toEqual(['0799-5551234'])
})

test('a mailbox below the signature belongs to the document too', () => {
  const report = parseText(`${DOCUMENTS['a report']('联系电话：0799-5551234')}\n电子邮箱：a@b.cn`)
  expect(report.emails).toEqual(['a@b.cn'])
})
