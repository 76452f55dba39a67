import { expect, test } from 'vitest'
import { parseText } from './support/parse-text'

const BODY = '现将整改情况公布如下。\n一、整改情况\n1.关于“台账不全”的问题\n整改情况：补齐台账。'

test.each([
  ['发布时间:2024-07-18 11:16 作者: 信息来源: 某县水利局', '2024-07-18T11:16:00+08:00', '某县水利局'],
  ['2024-07-18 09:20\n来源: 某县水利局', '2024-07-18T09:20:00+08:00', '某县水利局'],
  ['【发布日期：2024年07月18日】 来源：某县水利局  浏览次数：12', '2024-07-18', '某县水利局'],
  ['（2024年7月18日）', '2024-07-18', null],
  ['来源：\n某县水利局\n日期：\n2024/7/18', '2024-07-18', '某县水利局'],
  ['来源： 浏览次数：3', null, null],
  ['【发布时间】2024-07-18 【来源】某县水利局', '2024-07-18', '某县水利局'],
  ['发布时间 2024-07-18 09:20', '2024-07-18T09:20:00+08:00', null],
  ['时间：2024/07/18 09:20:30 来源：某县水利局 编辑：张某', '2024-07-18T09:20:30+08:00', '某县水利局'],
  ['公告日期：2024年7月18日', '2024-07-18', null],
  ['2024年07月18日 09时20分 来源：某县水利局', '2024-07-18T09:20:00+08:00', '某县水利局'],
  ['来源：某县水利局　　点击：12次　　2024-07-18', '2024-07-18', '某县水利局'],
  ['发布时间：2024-07-18 | 来源：某县水利局 | 字号：大 中 小', '2024-07-18', '某县水利局'],
  ['文章来源：某县水利局办公室\n更新时间：2024年7月18日 上午9:20', '2024-07-18T09:20:00+08:00', '某县水利局办公室'],
  ['发布时间：2024年7月18日 下午3:05', '2024-07-18T15:05:00+08:00', null],
  ['信息来源：某县水利局（办公室）\n发布日期：二〇二四年七月十八日', '2024-07-18', '某县水利局（办公室）'],
  ['索引号：014/2024-00021\n发文日期：2024-07-17\n发布日期：2024-07-18', '2024-07-18', null],
  ['发布时间：2024年7月', null, null],
  ['信息来源：本网发布时间：2024-07-18 11:40:22浏览次数：451', '2024-07-18T11:40:22+08:00', '本网'],
  ['[ 索引号 ] 014/2024-00021　[ 发布机构 ] 某县水利局\n[ 成文日期 ] 2024-07-17　[ 发布日期 ] 2024-07-18', '2024-07-18', null],
  ['2024-07-18　　党委办公室', '2024-07-18', null],
  ['某县水利局　2024-07-18', '2024-07-18', null],
  ['2024年7月18日　|　阅读量 311', '2024-07-18', null],
  ['2024/07/18 15:21  责任编辑：某局', '2024-07-18T15:21:00+08:00', null],
  ['发布：2024-07-18　来源：某县水利局', '2024-07-18', '某县水利局'],
  ['发布人：办公室　发布日期：2024-07-18', '2024-07-18', null],
  ['征集状态：进行中　发布时间：2024-07-18 16:00　来源：某县水利局', '2024-07-18T16:00:00+08:00', '某县水利局'],
  ['来源：某县水利局 2024-07-18 16:00', '2024-07-18T16:00:00+08:00', '某县水利局'],
  ['（2024年第6号，总第41号）\n发布时间：2024-07-18', '2024-07-18', null],
  ['——2024年7月1日在县人民代表大会常务委员会会议上\n县审计局局长　张　某\n发布时间：2024-07-18　来源：县人大常委会', '2024-07-18', '县人大常委会'],
  ['——2024年7月1日在县人民代表大会常务委员会会议上', null, null],
  ['截至2024年6月30日', null, null],
  ['〖2024-07-18〗 〖来源：规财科〗', '2024-07-18', '规财科'],
  ['发布于2024-07-18 更新时间：2024-07-20', '2024-07-18', null],
])('%s', (masthead, publishedAt, source) => {
  expect(parseText(`某县水利局关于整改情况的通报\n${masthead}\n${BODY}`)).toMatchObject({ publishedAt, source })
})

test('the title may be set over several lines', () => {
  expect(parseText(`中共某县水利局党组\n关于县委巡察整改进展\n情况的通报\n${BODY}`)).toMatchObject({ title: '中共某县水利局党组关于县委巡察整改进展情况的通报', publisher: '中共某县水利局党组' })
})

test.each([
  [['某湖风景名胜区管委会', '警示片披露问题整改进展'], '某湖风景名胜区管委会警示片披露问题整改进展'],
  [['某县水利局', '某县水利局2024年度整改情况公告'], '某县水利局2024年度整改情况公告'],
  [['关于公开征求', '《某县供水办法（征求意见稿）》意见的公告'], '关于公开征求《某县供水办法（征求意见稿）》意见的公告'],
])('a body above a title belongs to it where the title names nobody: %j', (lines, title) => {
  expect(parseText(`${lines.join('\n')}\n${BODY}`).title).toBe(title)
})

test('a body and a day under the title are the masthead, not the sign-off', () => {
  const report = parseText(`某县水利局关于整改情况的通报\n办公室　2024-07-18\n${BODY}\n某县水利局\n2024年7月16日`)
  expect(report).toMatchObject({ publishedAt: '2024-07-18', signedBy: '某县水利局', signedOn: '2024-07-16' })
})

test('the period of a consultation may stand in the masthead', () => {
  const report = parseText(`关于征求意见的公告\n征集状态：已结束\n开始时间：2024-05-06　结束时间：2024-06-05\n${BODY}`)
  expect(report).toMatchObject({ publishedAt: null, window: { start: '2024-05-06', end: '2024-06-05' } })
})

test('a masthead may be a list of items, or a table whose labels and values stand below each other', () => {
  const listed = '• 微信\n• 索引号: 014/2024-00021 主题分类: 综合政务\n发布机构: 某县水利局 生成日期: 2024-07-18 15:29\n分享到:\n某县水利局关于整改情况的通报\n• 浏览量:'
  expect(parseText(`${listed}\n${BODY}`)).toMatchObject({ title: '某县水利局关于整改情况的通报', publisher: '某县水利局', publishedAt: '2024-07-18T15:29:00+08:00' })
  const table = '发布机构\n某县水利局\n发布日期\n2024-07-18\n标题\n某县水利局关于整改情况的通报\n某县水利局关于整改情况的通报'
  expect(parseText(`${table}\n${BODY}`)).toMatchObject({ title: '某县水利局关于整改情况的通报', publisher: '某县水利局', publishedAt: '2024-07-18' })
})

test('menus above the title are left over', () => {
  const report = parseText(`首页 | 政务公开 | 办事服务 | 互动交流\n您当前的位置：首页 > 通知公告\n某县水利局关于整改情况的通报\n【字体：大 中 小】\n${BODY}`)
  expect(report.title).toBe('某县水利局关于整改情况的通报')
  expect(report.leftOver.map(({ line }) => line)).toEqual([1, 2, 4])
})

test('the publisher is named by the masthead, else by the sign-off, else by the title', () => {
  const title = '关于整改情况的通报'
  expect(parseText(`某县水利局${title}\n发布机构：某县人民政府\n${BODY}`).publisher).toBe('某县人民政府')
  expect(parseText(`某县水利局${title}\n${BODY}\n某县人民政府\n2024年7月18日`).publisher).toBe('某县人民政府')
  expect(parseText(`${title}\n${BODY}\n某县人民政府\n2024年7月18日`).publisher).toBe('某县人民政府')
  expect(parseText(`${title}\n${BODY}`).publisher).toBeNull()
})

test.each([
  ['某县水利局文件', '某水发〔2024〕5号', '关于整改情况的通报'],
  ['某县水利局', '关于整改情况的通报'],
  ['某县水利局', '某水发〔2024〕5号', '关于整改情况的通报'],
])('a letterhead above the title names the publisher: %s', (...lines) => {
  const report = parseText(`${lines.join('\n')}\n${BODY}`)
  expect(report.publisher).toBe('某县水利局')
  expect(report.leftOver).toEqual([])
})

test.each([
  ['某县水利局2023年度预算执行审计整改结果公告', '某县水利局'],
  ['某县人民政府关于整改情况的通报', '某县人民政府'],
  ['中共某县委关于省委巡视整改进展情况的通报', '中共某县委'],
  ['关于某县水利局整改情况的公示', null],
  ['某县关于整改情况的通报', null],
])('%s names %s', (title, publisher) => {
  expect(parseText(`${title}\n${BODY}`).publisher).toBe(publisher)
})

test('the signature names the publisher in full where the title is short', () => {
  expect(parseText(`县住建局关于整改情况的通报\n${BODY}\n某县住房和城乡建设局\n2024年7月18日`).publisher).toBe('某县住房和城乡建设局')
})
