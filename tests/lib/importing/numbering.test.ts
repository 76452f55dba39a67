import { describe, expect, test } from 'vitest'
import { matchingText } from '../../../lib/importing/matching-text'
import { issueNumber, numberMarkOf } from '../../../lib/importing/numbering'

const markOf = (line: string) => numberMarkOf(matchingText(line).text)

test.each([
  ['1.关于', 'arabic', '1'],
  ['１２．关于', 'arabic', '12'],
  ['3、关于', 'arabic', '3'],
  ['⒌关于', 'arabic', '5'],
  ['46.2019年以来', 'arabic', '46'],
  ['(1)关于', 'arabic_parenthesis', '1'],
  ['（２）关于', 'arabic_parenthesis', '2'],
  ['⑶关于', 'arabic_parenthesis', '3'],
  ['（十二）关于', 'parenthesis', '12'],
  ['㈢关于', 'parenthesis', '3'],
  ['二十一、关于', 'comma', '21'],
  ['【1】关于', 'bracket', '1'],
  ['①关于', 'circled', '1'],
  ['㉑关于', 'circled', '21'],
  ['问题一：关于', 'problem', '1'],
  ['问题12 关于', 'problem', '12'],
  ['第三条　本办法', 'article', '3'],
  ['第二章 总则', 'article_chapter', '2'],
  ['第一部分 总体情况', 'part', '1'],
  ['2.3 关于', 'decimal', '2.3'],
])('%s is numbered in the style %s, number %s', (line, style, number) => {
  const mark = markOf(line)
  expect(mark?.style).toBe(style)
  expect(mark && issueNumber(mark)).toBe(number)
})

describe('what only looks like a number', () => {
  test.each(['1.5万人以上的社区', '2024年7月18日', '一是完善制度', '第一，提高认识', '问题线索处置', '3.14%的占比', '（以下简称办法）'])('%s', (line) => {
    expect(markOf(line)?.doubtful ?? true).toBe(true)
  })
})
