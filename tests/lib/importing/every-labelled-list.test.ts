import { describe, expect, test } from 'vitest'
import { parseText } from './support/parse-text'

const NUMERALS = ['一', '二', '三', '四', '五', '六']
const ISSUES = [
  { title: '黑臭水体整治不到位', goal: '全面消除黑臭水体。', limit: '2024年6月底前', lead: '市住房和城乡建设局', unit: '城区人民政府、市水务局' },
  { title: '矿山生态修复滞后', goal: '完成修复120公顷。', limit: '2025年12月底', lead: '市自然资源局', unit: '各县（市、区）人民政府' },
  { title: '扬尘污染问题突出', goal: '扬尘在线监测全覆盖。', limit: '立行立改，长期坚持', lead: '市城管局', unit: '市生态环境局' },
  { title: '医疗废物处置能力不足', goal: '处置能力满足需要。', limit: '2024年底前', lead: '市卫生健康委员会', unit: '市生态环境局' },
]
const NUMBERS: Record<string, (value: number) => string> = {
  '1.': (value) => `${value}.`, '1、': (value) => `${value}、`, '（1）': (value) => `（${value}）`, '（一）': (value) => `（${NUMERALS[value - 1]}）`, '一、': (value) => `${NUMERALS[value - 1]}、`,
  '【1】': (value) => `【${value}】`, '①': (value) => String.fromCharCode(0x245f + value), '问题一：': (value) => `问题${NUMERALS[value - 1]}：`, 'without a number': () => '',
}
const MEASURES: Record<string, string[]> = {
  'measures 一是': ['一是开展排查；二是控源截污；三是建立长效机制。'], 'measures on lines of their own': ['1.开展排查。', '2.控源截污。', '3.建立长效机制。'],
  'measures （1） in one line': ['（1）开展排查；（2）控源截污；（3）建立长效机制。'], 'measures without numbers': ['开展排查，控源截污，建立长效机制。'],
}
const RESULT = ['已清淤3.2公里。', '目前，截污口12处全部封堵，该问题已完成整改。']
const LABELS = { goal: '整改目标', limit: '整改时限', lead: '牵头单位', unit: '责任单位', measures: '整改措施', result: '整改情况' }
type Field = keyof typeof LABELS
const ORDERS: Field[][] = [['goal', 'limit', 'lead', 'unit', 'measures', 'result'], ['unit', 'limit', 'measures', 'result'], ['goal', 'measures', 'result', 'limit', 'lead', 'unit']]

type Layout = (fields: [label: string, value: string[]][]) => string[]
const LAYOUTS: Record<string, Layout> = {
  'behind a colon': (fields) => fields.flatMap(([label, [first = '', ...others]]) => [`${label}：${first}`, ...others]),
  'in brackets': (fields) => fields.flatMap(([label, [first = '', ...others]]) => [`【${label}】${first}`, ...others]),
  'above their values': (fields) => fields.flatMap(([label, value]) => [`${label}：`, ...value]),
  'above their values without a colon': (fields) => fields.flatMap(([label, value]) => [label, ...value]),
  'with numbers of their own': (fields) => fields.flatMap(([label, [first = '', ...others]], at) => [`（${NUMERALS[at]}）${label}：${first}`, ...others]),
  'behind bullets': (fields) => fields.flatMap(([label, [first = '', ...others]]) => [`●${label}：${first}`, ...others]),
  'before a gap': (fields) => fields.flatMap(([label, [first = '', ...others]]) => [`${label}　${first}`, ...others]),
}

/** Where （一） is the number of the issues it cannot be that of their fields, and without numbers no list can be told from the fields. */
const layoutsFor = (numbers: string) => Object.entries(LAYOUTS).filter(([layout]) => layout !== 'with numbers of their own' || !['（一）', 'without a number'].includes(numbers))

describe.each(Object.entries(NUMBERS))('labelled issues %s', (numbers, numbered) => {
  test.each(layoutsFor(numbers))('are read with labels %s', (_, layout) => {
    for (const [name, measures] of Object.entries(MEASURES)) {
      for (const order of ORDERS) {
        for (const label of numbers === 'without a number' ? ['反馈问题：'] : ['', '反馈问题：']) {
          const written = ISSUES.flatMap(({ title, ...facts }, at) => {
            const values: Record<Field, string[]> = { goal: [facts.goal], limit: [facts.limit], lead: [facts.lead], unit: [facts.unit], measures, result: RESULT }
            return [numbered(at + 1) + label + title, ...layout(order.map((field) => [LABELS[field], values[field]]))]
          })
          const report = parseText(['某某市贯彻落实第二轮省生态环境保护督察报告整改情况清单', '', '发布时间：2024-07-18', '', '根据要求，现将整改情况公开如下。', ...written, '公示期：2024年7月18日至7月31日。', '联系电话：0799-5551234', '', '某某市生态环境局', '2024年7月18日'].join('\n'))
          const found = report.issues.map(({ title, paragraphs, leadUnit, timeLimit, measures: steps, suggestedProgress }) => ({ title, paragraphs, leadUnit, timeLimit, steps: steps.length, progress: suggestedProgress?.status }))
          const steps = name === 'measures without numbers' ? 0 : 3
          expect(found, `${name}, ${order.join()}, ${label}`).toEqual(ISSUES.map(({ title, lead, unit, limit }) => ({ title, paragraphs: RESULT, leadUnit: order.includes('lead') ? lead : unit, timeLimit: limit, steps, progress: 'completed' })))
          expect([report.window?.end, report.phones.length], `${name}, ${order.join()}, ${label}`).toEqual(['2024-07-31', 1])
        }
      }
    }
  })
})
