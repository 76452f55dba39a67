import { describe, expect, test } from 'vitest'
import { editReport } from '../../../lib/importing/parse-report'
import { numbersAround, remediesFor, type PlacedText } from '../../../lib/importing/remedies'
import { WARNING_CODES, type WarningCode } from '../../../lib/importing/schema'
import type { SourceLine } from '../../../lib/importing/source-line'

const HEAD = ['某县水利局关于巡察整改情况的通报', '一、整改情况']
const issue = (number: number, name: string) => [`${number}.关于“${name}”的问题`, `整改情况：${name}已经改好。`]
const TAIL = ['联系电话：0799-5551212', '某县水利局', '2024年3月1日']

function read(texts: string[], edits = [] as Parameters<typeof editReport>[1]) {
  const lines: SourceLine[] = texts.map((text, at) => ({ line: at + 1, text }))
  const { placed, report, unplaced } = editReport(lines, edits)
  let issues = 0
  const passages = placed.map(({ passage, role }): PlacedText => ({
    line: passage.line, lastLine: passage.lastLine, text: passage.shown, role, number: role === 'issue' ? report.issues[issues++]?.number : undefined,
  }))
  return { lines, passages, report, unplaced, numbers: report.issues.map(({ number }) => number), codes: report.warnings.map(({ code }) => code) }
}

/** The remedies of the first warning of a kind. */
function remedies(texts: string[], code: WarningCode) {
  const text = read(texts)
  const warning = text.report.warnings.find((each) => each.code === code)
  expect(warning, `a warning ${code} among ${text.codes.join(', ')}`).toBeDefined()
  return remediesFor(warning!, text)
}

/** What is read after one of them was pressed; each is made of edits that find their place. */
function after(texts: string[], code: WarningCode, name: string) {
  const remedy = remedies(texts, code).find((each) => each.name === name)
  expect(remedy, name).toBeDefined()
  const text = read(texts, remedy!.edits)
  expect(text.unplaced).toEqual([])
  return text
}

describe('a number is missing', () => {
  test('and stands in the middle of a paragraph: it is cut out and becomes the issue', () => {
    const texts = [...HEAD, ...issue(1, '甲'), ...issue(2, '乙').map((text, at) => (at === 1 ? `${text}3．丙没有报备，已补办。` : text)), ...issue(4, '丁'), ...TAIL]
    const { numbers, codes } = after(texts, 'issue_number_gap', 'mark_issue')
    expect(numbers).toEqual(['1', '2', '3', '4'])
    expect(codes).not.toContain('issue_number_gap')
  })

  test('because the number was misprinted: the next number in order is offered', () => {
    expect(after([...HEAD, ...issue(1, '甲'), ...issue(5, '乙'), ...TAIL], 'issue_number_gap', 'renumber').numbers).toEqual(['1', '2'])
  })

  test('on a paragraph that was taken for text', () => {
    const passages: PlacedText[] = [
      { line: 1, lastLine: 1, text: '1.甲', role: 'issue', number: '1' }, { line: 2, lastLine: 2, text: '（二）乙', role: 'text' },
      { line: 3, lastLine: 3, text: '3.丙', role: 'issue', number: '3' },
    ]
    const [first] = remediesFor({ code: 'issue_number_gap', message: '', line: 3 }, { lines: [], passages })
    expect(first).toEqual({ name: 'mark_issue', line: 2, number: '2', edits: [{ kind: 'role', anchor: { line: 2, words: '（二）乙' }, role: 'issue' }] })
  })
})

test('a repeated number: the next one, or it was no issue', () => {
  const texts = [...HEAD, ...issue(1, '甲'), ...issue(2, '乙'), ...issue(2, '丙'), ...TAIL]
  expect(after(texts, 'issue_number_repeated', 'renumber').numbers).toEqual(['1', '2', '3'])
  expect(after(texts, 'issue_number_repeated', 'mark_text').numbers).toEqual(['1', '2'])
})

test('a number out of order: the next one, or it was no issue', () => {
  const texts = [...HEAD, ...issue(1, '甲'), ...issue(5, '乙'), ...issue(3, '丙'), ...TAIL]
  expect(remedies(texts, 'issue_number_out_of_order').map(({ name, number }) => [name, number])).toEqual([['renumber', '6'], ['mark_text', undefined]])
})

test('an issue without an answer: what stands behind it answers it', () => {
  const passages: PlacedText[] = [
    { line: 1, lastLine: 1, text: '1.甲', role: 'issue', number: '1' }, { line: 2, lastLine: 2, text: '已经改好。', role: 'left_over' },
    { line: 3, lastLine: 3, text: '都改好了。', role: 'left_over' }, { line: 4, lastLine: 4, text: '2.乙', role: 'issue', number: '2' },
  ]
  const [remedy] = remediesFor({ code: 'issue_without_response', message: '', line: 1 }, { lines: [], passages })
  expect(remedy!.name).toBe('mark_answer')
  expect(remedy!.edits.map((edit) => 'anchor' in edit && edit.anchor.line)).toEqual([2, 3])
})

test('an issue without an answer: its answer stands on its own line', () => {
  const passages: PlacedText[] = [{ line: 1, lastLine: 1, text: '1.台账不全 整改情况：已补齐。', role: 'issue', number: '1' }]
  expect(remediesFor({ code: 'issue_without_response', message: '', line: 1 }, { lines: [], passages })).toEqual([
    { name: 'split_answer', line: 1, edits: [{ kind: 'split', anchor: { line: 1, words: '1.台账不全 整改情况：已补齐。' }, at: 7 }] },
  ])
})

test('a title that was not found: the likely lines', () => {
  const passages: PlacedText[] = ['网站首页', '某局关于巡察整改的情况', '一段话。'].map((text, at) => ({ line: at + 1, lastLine: at + 1, text, role: 'text' as const }))
  expect(remediesFor({ code: 'title_missing', message: '', line: 1 }, { lines: [], passages }).map(({ line }) => line)).toEqual([2])
})

test('no issue was found: the paragraphs that are numbered alike', () => {
  const passages: PlacedText[] = ['题目', '一、甲', '二、乙', '三、丙', '1.一件小事'].map((text, at) => ({ line: at + 1, lastLine: at + 1, text, role: 'text' as const }))
  expect(remediesFor({ code: 'issues_missing', message: '', line: 1 }, { lines: [], passages }).map(({ name, edits }) => [name, edits.length])).toEqual([['mark_issues', 3]])
})

describe('lines and paragraphs', () => {
  const wrapped = Array.from({ length: 7 }, (_, at) => `${'水利工程巡查整改情况说明文字要写得清楚明白并且足够长'.slice(0, 25)}${at}`)

  test('joined lines are separated where each of them begins', () => {
    const lines = wrapped.map((text, at) => ({ line: at + 1, text }))
    const passages: PlacedText[] = [{ line: 1, lastLine: 7, text: wrapped.join(''), role: 'text' }]
    const [remedy] = remediesFor({ code: 'lines_joined', message: '', line: 1 }, { lines, passages })
    expect(remedy!.edits.map((edit) => edit.kind === 'split' && edit.at)).toEqual([156, 130, 104, 78, 52, 26])
  })

  test('a line that was cut is put together again, and then nothing is in doubt', () => {
    const texts = [...HEAD, '1.关于“甲”的问题', '整改情况：已经改好。2.关于“乙”的问题', '整改情况：乙已经改好。', ...TAIL]
    const { codes, passages } = after(texts, 'line_split', 'join_lines')
    expect(codes).not.toContain('line_split')
    expect(passages.filter(({ line }) => line === 4)).toHaveLength(1)
  })
})

test('a warning about facts has no remedy in the text', () => {
  const facts = WARNING_CODES.filter((code) => /^(window|contacts|sign_off)/.test(code))
  expect(facts.flatMap((code) => remediesFor({ code, message: '', line: 1 }, read([...HEAD, ...issue(1, '甲'), ...TAIL])))).toEqual([])
})

test('the words of a warning about numbers are given the numbers', () => {
  const { passages } = read([...HEAD, ...issue(1, '甲'), ...issue(5, '乙'), ...TAIL])
  expect(numbersAround(passages, 5)).toEqual({ number: '5', before: '1' })
  expect(numbersAround(passages, 4)).toBeNull()
})
