import { describe, expect, test } from 'vitest'
import { parseText } from './support/parse-text'

const HEAD = ['某县水利局关于巡察整改情况的通报', '现将整改情况公布如下。']
const parse = (...lines: string[]) => parseText([...HEAD, ...lines, '某县水利局', '2024年3月1日'].join('\n'))
const outline = (...lines: string[]) => parse(...lines).issues.map(({ number, title, paragraphs }) => [number, title, paragraphs.length])
const codes = (...lines: string[]) => parse(...lines).warnings.map(({ code }) => code)

describe('which numbered lines are issues', () => {
  test('lists inside a response are not, even in the same style', () => {
    expect(outline('1.关于台账不全的问题', '整改情况：', '1.补齐。', '2.核对。', '2.关于巡查不严的问题', '整改情况：加密巡查。')).toEqual([
      ['1', '关于台账不全的问题', 2],
      ['2', '关于巡查不严的问题', 1],
    ])
  })

  test('numbered paragraphs about leadership and plans are not', () => {
    expect(outline('一、整改组织领导情况', '（一）提高站位。召开会议3次。', '（二）压实责任。分工到人。', '二、整改情况', '（一）关于台账不全的问题', '整改情况：补齐。', '三、下一步打算', '（一）持续整改。长期坚持不放松。')).toEqual([['1', '关于台账不全的问题', 1]])
  })

  test('contact channels listed as 一、二、三、 are neither issues nor chapters', () => {
    const report = parse('一、台账不全', '整改情况：补齐。', '二、巡查不严', '整改情况：加密。', '意见请通过下列方式反映：', '一、电话：0799-5551234', '二、邮箱：a@example.com')
    expect(report.issues.length).toBe(2)
    expect(report.chapters).toEqual([])
    expect(report.closing.length).toBe(3)
  })

  test('a number without evidence is one where the sequence expects it', () => {
    expect(outline('1.关于台账不全的问题', '整改情况：补齐。', '2.水库值守松懈', '3.关于巡查不严的问题', '整改情况：加密。').map(([number]) => number)).toEqual(['1', '2', '3'])
  })
})

describe('title and response', () => {
  test.each([
    ['1.关于“台账不全”问题。整改情况：补齐台账。', '关于“台账不全”问题', '补齐台账。'],
    ['1.关于“‘三重一大’执行不严”的问题：已修订制度。', '关于“‘三重一大’执行不严”的问题', '已修订制度。'],
    ['1.关于台账不全的问题。补齐台账。核对账目。', '关于台账不全的问题', '补齐台账。核对账目。'],
    ['1.针对「台账不全」问题 整改进展：补齐台账。', '针对「台账不全」问题', '补齐台账。'],
  ])('share the line %s', (line, title, response) => {
    expect(parse(line).issues[0]).toMatchObject({ title, paragraphs: [response] })
  })

  test.each(['整改情况：', '整改情况:', '整改落实情况：', '整改进展：', '【整改情况】', '整改进展情况： ', '◆整改结果：'])('the label %s is no part of the response', (label) => {
    expect(parse('1.关于台账不全的问题', `${label}补齐台账。`).issues[0]?.paragraphs).toEqual(['补齐台账。'])
  })

  test('labelled fields stand beside the response, with their labels', () => {
    expect(parse('问题一：台账不全', '责任单位：水利局', '整改时限：立行立改', '整改情况：补齐。').issues[0]).toMatchObject({ paragraphs: ['补齐。'], fields: ['责任单位：水利局', '整改时限：立行立改'] })
  })

  test('a title of several sentences stays whole where the response stands below', () => {
    expect(parse('1.台账不全。部分科室从未核对。', '整改情况：补齐。').issues[0]?.title).toBe('台账不全。部分科室从未核对。')
  })
})

test('the call for opinions closes the last issue and stays in the last chapter', () => {
  const report = parse('一、整改情况', '1.关于台账不全的问题', '整改情况：补齐。', '欢迎监督，电话：0799-5551234。')
  expect(report.issues[0]?.paragraphs).toEqual(['补齐。'])
  expect(report.chapters[0]?.paragraphs).toEqual(['欢迎监督，电话：0799-5551234。'])
})

describe('numbers are told as they are', () => {
  const issue = (number: number) => [`${number}.关于事项${number}落实不力的问题`, '整改情况：已完成。']
  test.each([
    ['issue_number_gap', [1, 3]],
    ['issue_number_repeated', [1, 1]],
    ['issue_number_out_of_order', [1, 4, 3]],
  ])('%s', (code, numbers) => {
    expect(codes(...numbers.flatMap(issue))).toContain(code)
  })

  test('a new section may begin anew', () => {
    const report = parse('（一）决策落实方面', ...issue(1), ...issue(2), '（二）作风建设方面', ...issue(1))
    expect(report.issues.map(({ number, section }) => [number, section])).toEqual([
      ['1', '（一）决策落实方面'],
      ['2', '（一）决策落实方面'],
      ['1', '（二）作风建设方面'],
    ])
    expect(report.warnings.filter(({ code }) => code.startsWith('issue_number'))).toEqual([])
  })
})

test('an issue without a response is told', () => {
  expect(codes('1.关于台账不全的问题', '整改情况：补齐。', '2.关于巡查不严的问题', '整改情况：加密。', '3.关于值守松懈的问题')).toContain('issue_without_response')
})
