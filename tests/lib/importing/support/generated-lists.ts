import fc from 'fast-check'
import type { ParsedIssue } from '../../../../lib/importing/schema'

type Found = Pick<ParsedIssue, 'number' | 'title' | 'paragraphs' | 'leadUnit' | 'timeLimit'> & { section?: string; status: string | null }

/** A list made from choices, with the issues a reader must find in it. */
export type GeneratedList = { text: string; issues: Found[] }

const CHINESE = '一二三四五六七八九十'
const FAILINGS = ['雨污分流不彻底', '部分矿山生态修复滞后', '台账“账实不符”', '2021年以来3个项目未验收', '巡查流于形式，部分点位漏报', '资金闲置12.5万元']
const UNITS = ['县水利局', '县住建局、县生态环境分局', '各县（市、区）人民政府', '青禾镇党委、政府，县财政局']
const LIMITS = ['2024年6月底前', '立行立改，长期坚持', '2025年12月31日', '长期坚持']
const RESPONSES = [
  ['已完成整改。新建管网4.7公里。', 'completed'],
  ['修复12处，已完成整改。', 'completed'],
  ['基本完成，长期坚持。', 'continuing'],
  ['正在推进。完成投资1.2亿元。', 'unfinished'],
  ['更换设备3套。预计年底前完成整改。', null],
  ['对2人批评教育。', null],
] as const

const issue = fc.record({ title: fc.constantFrom(...FAILINGS), unit: fc.constantFrom(...UNITS), limit: fc.constantFrom(...LIMITS), response: fc.constantFrom(...RESPONSES) })
const issues = fc.array(issue, { minLength: 2, maxLength: 8 })
const HEAD = ['某县贯彻落实督察反馈意见整改情况的公示', '发布时间：2024-05-06', '现将整改情况公示如下。']
const TAIL = ['欢迎监督，电话：027-61000251。', '某县水利局', '2024年5月6日']

/** Lists with labelled fields, as of environmental inspections, in every layout. */
export const labelledLists: fc.Arbitrary<GeneratedList> = fc
  .record({
    issues,
    number: fc.constantFrom((n: number) => `${CHINESE[n]}、`, (n: number) => `（${CHINESE[n]}）`, (n: number) => `${n + 1}．`, (n: number) => `问题${CHINESE[n]}：`, (n: number) => `【${n + 1}】`),
    layout: fc.constantFrom((label: string, value: string) => [`${label}：${value}`], (label: string, value: string) => [`【${label}】${value}`], (label: string, value: string) => [`【${label}】`, value], (label: string, value: string) => [`◆${label}：`, value]),
    unitFirst: fc.boolean(),
    unitLabel: fc.constantFrom('责任单位', '牵头单位', '整改责任单位'),
    answer: fc.constantFrom('整改情况', '整改进展情况', '整改完成情况'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\n\n', '\n　　'),
  })
  .map(({ issues: all, number, layout, unitFirst, unitLabel, answer, lineEnd }) => {
    const lines = all.flatMap(({ title, unit, limit, response }, at) => {
      const facts = [layout(unitLabel, unit), layout('整改时限', limit)]
      return [number(at) + title, ...layout('整改目标', '问题整改到位，不再反弹。'), ...(unitFirst ? facts : facts.reverse()).flat(), ...layout('整改措施', '逐项整改；按月调度。'), ...layout(answer, response[0])]
    })
    return { text: [...HEAD, ...lines, ...TAIL].join(lineEnd), issues: all.map(({ title, unit, limit, response }, at) => ({ number: String(at + 1), title, paragraphs: [response[0]], leadUnit: unit, timeLimit: limit, status: response[1] })) }
  })

/** Issues named in one chapter and answered, under the same numbers, in the next. */
export const listsAnsweredLater: fc.Arbitrary<GeneratedList> = fc
  .record({ issues, number: fc.constantFrom((n: number) => `${n + 1}.`, (n: number) => `（${CHINESE[n]}）`, (n: number) => `【${n + 1}】`, (n: number) => String.fromCharCode(0x2460 + n)), repeats: fc.boolean(), stop: fc.constantFrom('', '。', '；') })
  .map(({ issues: all, number, repeats, stop }) => {
    const named = all.map(({ title }, at) => number(at) + title + stop)
    const answered = all.map(({ title, response }, at) => `${number(at)}${repeats ? `${title}。` : ''}${response[0]}`)
    const text = [...HEAD, '一、督察反馈的主要问题', ...named, '二、整改落实情况', ...answered, '三、下一步工作', '持续抓好整改。', ...TAIL].join('\n')
    return { text, issues: all.map(({ title, response }, at) => ({ number: String(at + 1), title: title + stop, paragraphs: [response[0]], leadUnit: null, timeLimit: null, status: response[1] })) }
  })

/** Issues whose numbers begin anew in each chapter. */
export const restartingLists: fc.Arbitrary<GeneratedList> = fc
  .record({ chapters: fc.array(issues, { minLength: 2, maxLength: 4 }), number: fc.constantFrom((n: number) => `${n + 1}.`, (n: number) => `（${CHINESE[n]}）`, (n: number) => `${n + 1}、`) })
  .map(({ chapters, number }) => {
    const heading = (at: number) => `${CHINESE[at]}、第${CHINESE[at]}轮督察反馈问题整改情况`
    const text = [...HEAD, ...chapters.flatMap((all, at) => [heading(at), ...all.flatMap(({ title, response }, index) => [number(index) + title, `整改情况：${response[0]}`])]), ...TAIL].join('\n')
    return { text, issues: chapters.flatMap((all, at) => all.map(({ title, response }, index) => ({ number: String(index + 1), section: heading(at), title, paragraphs: [response[0]], leadUnit: null, timeLimit: null, status: response[1] }))) }
  })
