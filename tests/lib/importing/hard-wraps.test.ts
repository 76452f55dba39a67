import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../lib/importing/hard-wraps'
import type { SourceLine } from '../../../lib/importing/source-line'
import { parseText } from './support/parse-text'

const linesOf = (text: string): SourceLine[] => text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, text: line }]))
const PARAGRAPHS = ['一、整改工作组织领导情况', '局党组把整改作为重要任务，召开专题会议研究制定方案，明确责任分工和完成时限，建立周调度机制，推动整改落地见效。', '1.关于“巡查记录不完整，部分点位长期无人值守，群众反映的问题处理不及时”的问题', '整改情况：补齐记录，增配人员，建立首接负责制，七日内办结率大幅提高，回访满意率保持在较高水平，并每季度公布一次结果。', '2.关于“经费管理松散，报销凭证长期不全，个别项目结余资金闲置三年以上未清理”的问题', '整改情况：修订办法，逐笔核对凭证，收回闲置资金，对经办人员谈话提醒，纳入年度内部审计重点，并向全局通报核查结果。']

/** Cuts each paragraph into lines of so many characters, the first one indented. */
function wrapped(width: number, indent: string): string {
  return PARAGRAPHS.map((paragraph) => (indent + paragraph).replace(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n')).join('\n')
}

test.each([24, 28, 32])('lines cut at %s characters are put together again', (width) => {
  const passages = paragraphsOf(linesOf(wrapped(width, '　　')))
  expect(passages.map(({ shown }) => shown)).toEqual(PARAGRAPHS)
  expect(passages[1]).toMatchObject({ line: 2, lastLine: (passages[2]?.line ?? 0) - 1 })
})

test('where each line is a paragraph, nothing is joined', () => {
  expect(paragraphsOf(linesOf(PARAGRAPHS.join('\n'))).map(({ shown }) => shown)).toEqual(PARAGRAPHS)
})

test.each([
  [['公示期为2024年', '3', '月', '1', '　　日至2024年3月31日。'], { window: { start: '2024-03-01', end: '2024-03-31' } }],
  [['公示期为2024年3月1日至', '2024年3月31日。'], { window: { start: '2024-03-01', end: '2024-03-31' } }],
  [['请于本公告发布', '之日起30日内提出意见。'], { window: { start: '2024-03-01', end: '2024-03-31' } }],
  [['电子邮箱：slj@county.', 'gov.cn；'], { emails: ['slj@county.gov.cn'] }],
  [['电子邮箱：slj', '@county.gov.cn'], { emails: ['slj@county.gov.cn'] }],
  [['联系电话：0799-555', '1234。'], { phones: [{ number: '0799-5551234', hours: null }] }],
  [['联系电话：0799-5551234（8:30-11:30，', '13:30-17:00）'], { phones: [{ number: '0799-5551234', hours: '8:30-11:30，13:30-17:00' }] }],
])('a value cut in two by the end of a line is one, in any document: %j', (lines, facts) => {
  expect(parseText(`某县水利局公告\n2024年3月1日\n现公开征求意见，请社会各界监督。\n${lines.join('\n')}\n某县水利局\n2024年3月1日`)).toMatchObject(facts)
})

test.each([
  ['联系电话：0799-5551234', '1.关于“台账不全”的问题'],
  ['整改时限：2024年', '2.关于“台账不全”的问题'],
  ['联系电话：0799-5551234', '0799-5551235'],
])('whole values stay on their lines: %j', (...lines) => {
  expect(parseText(`某县水利局公告\n${lines.join('\n')}`).blocks.map(({ text }) => text)).toEqual(expect.arrayContaining([lines[0]]))
})
