import { describe, expect, test } from 'vitest'
import { changeBetween, changed, type DraftView, type Row } from '../../../app/[locale]/admin/(desk)/reports/[slug]/text/draft-view'
import { completenessWords } from '../../../app/[locale]/admin/(desk)/reports/[slug]/text/completeness-words'
import { editFor, keyAfter, rowOfLine } from '../../../app/[locale]/admin/(desk)/reports/[slug]/text/row-edits'
import { draftWords as english } from '../../../app/_content/en/admin-draft'
import { draftWords as chinese } from '../../../app/_content/zh/admin-draft'

const row = (line: number, text: string, over: Partial<Row> = {}): Row => ({ key: `${line}.1`, line, lastLine: line, text, role: 'text', issue: null, answers: null, ...over })
const view = (rows: Row[], version = 1): DraftView => ({
  version, rows, warnings: [], unplaced: [], acts: 0, completeness: { lines: rows.length, placedLines: rows.length, leftOverLines: 0, issues: 0, numbers: null },
})

describe('what an act changes in the view', () => {
  const before = view([row(1, '一'), row(2, '二'), row(3, '三')])
  test.each([
    ['a paragraph becomes another', [row(1, '一'), row(2, '二', { role: 'issue' }), row(3, '三')], 1, 1, 1],
    ['one is split', [row(1, '一'), row(2, '二前'), row(2, '二后', { key: '2.2' }), row(3, '三')], 1, 1, 2],
    ['two are joined', [row(1, '一'), row(2, '二三')], 1, 2, 1],
    ['nothing', before.rows, 3, 0, 0],
    ['the first goes', [row(2, '二'), row(3, '三')], 0, 1, 0],
  ])('%s', (_, rows, at, removed, added) => {
    const after = view(rows, 2)
    const change = changeBetween(before, after)
    expect([change.at, change.removed, change.rows.length]).toEqual([at, removed, added])
    expect(changed(before, change)).toEqual(after)
  })
})

describe('what a press means', () => {
  const rows = [row(1, '题目'), row(2, '1.甲', { role: 'issue', number: '1' }), row(3, '已改好')]
  test.each([
    ['the role it has already: nothing', rows[0]!, { act: 'role', role: 'text' }, null],
    ['another role', rows[0]!, { act: 'role', role: 'title' }, { kind: 'role', anchor: { line: 1, words: '题目' }, role: 'title' }],
    ['a cut at the very beginning: nothing', rows[2]!, { act: 'split', at: 0 }, null],
    ['the first joined to the one before: nothing', rows[0]!, { act: 'join' }, null],
    ['moved to an issue', rows[2]!, { act: 'move', to: '2.1' }, { kind: 'move', anchor: { line: 3, words: '已改好' }, to: { line: 2, words: '1.甲' } }],
    ['moved back', rows[2]!, { act: 'move', to: null }, { kind: 'move', anchor: { line: 3, words: '已改好' }, to: null }],
    ['the number it has: nothing', rows[1]!, { act: 'renumber', value: ' 1 ' }, null],
    ['no lead unit', rows[1]!, { act: 'lead_unit', value: ' ' }, { kind: 'lead_unit', anchor: { line: 2, words: '1.甲' }, value: null }],
  ] as const)('%s', (_, on, act, edit) => expect(editFor(rows, on, act)).toEqual(edit))

  test('and where one goes on', () => {
    expect(keyAfter(rows, rows[2]!, { act: 'split', at: 1 })).toBe('3.2')
    expect(keyAfter(rows, rows[2]!, { act: 'join' })).toBe('2.1')
    expect(keyAfter(rows, rows[2]!, { act: 'role', role: 'title' })).toBe('3.1')
  })
})

test('a line of the source is found in the paragraph that spans it', () => {
  expect(rowOfLine([row(1, '一'), row(3, '三', { lastLine: 5 })], 4)?.line).toBe(3)
  expect(rowOfLine([row(1, '一')], 2)).toBeUndefined()
})

describe('completeness in one sentence', () => {
  const whole = { lines: 412, placedLines: 412, leftOverLines: 0, issues: 52, numbers: { first: 1, last: 52, missing: [], repeated: [] } }
  test.each([
    [whole, '412 行全部有位置，52 个问题，编号 1–52 无缺号', '412 of 412 lines placed, 52 issues, numbers 1–52 without gaps'],
    [{ ...whole, leftOverLines: 3, numbers: { first: 1, last: 52, missing: [7, 9], repeated: [8] } }, '412 行全部有位置，52 个问题，编号 1–52，缺 7、9，重复 8，3 行不属于正文',
      '412 of 412 lines placed, 52 issues, numbers 1–52, missing 7, 9, repeated 8, 3 lines not part of the text'],
    [{ ...whole, numbers: null }, '412 行全部有位置，52 个问题', '412 of 412 lines placed, 52 issues'],
  ])('%#', (completeness, zh, en) => {
    expect(completenessWords(completeness, chinese.text)).toBe(zh)
    expect(completenessWords(completeness, english.text)).toBe(en)
  })
})
