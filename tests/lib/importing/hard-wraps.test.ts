import { expect, test } from 'vitest'
import { paragraphsOf } from '../../../lib/importing/hard-wraps'
import type { SourceLine } from '../../../lib/importing/source-line'

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
