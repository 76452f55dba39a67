import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completenessOf } from '../../../lib/importing/completeness'
import { anchorOf } from '../../../lib/importing/edited-passages'
import { EDITABLE_ROLES } from '../../../lib/importing/editable-roles'
import type { Anchor, Edit } from '../../../lib/importing/edits'
import { editReport } from '../../../lib/importing/parse-report'
import type { SourceLine } from '../../../lib/importing/source-line'
import { expectEveryLineOnce } from './support/every-line-once'
import { generatedReports } from './support/generated-report'

const TEXT = [
  '某县水利局关于巡察整改情况的通报',
  '发布时间：2024-03-01',
  '现将整改情况公布如下。',
  '一、整改情况',
  '1.关于“台账不全”的问题',
  '整改情况：补齐台账12本。一是明确专人。二是按月核对。',
  '2.关于“巡查流于形式”的问题',
  '整改情况：更换巡查平台。',
  '问题三 关于水尺缺失的问题已列入计划，年内补齐。',
  '联系电话：0799-5551212',
  '某县水利局',
  '2024年3月1日',
]
const linesOf = (texts: string[]): SourceLine[] => texts.map((text, at) => ({ line: at + 1, text }))
const lines = linesOf(TEXT)
const at = (line: number, words = TEXT[line - 1]!): Anchor => ({ line, words: words.slice(0, 40) })
const numbersOf = (edits: Edit[]) => editReport(lines, edits).report.issues.map(({ number }) => number)

describe('an edit says what a paragraph is', () => {
  test('a paragraph becomes an issue with a number of its own', () => {
    const { report } = editReport(lines, [{ kind: 'role', anchor: at(9), role: 'issue' }, { kind: 'renumber', anchor: at(9), number: '3' }, { kind: 'retitle', anchor: at(9), title: '水尺缺失' }])
    expect(report.issues.map(({ number, title }) => [number, title]).at(-1)).toEqual(['3', '水尺缺失'])
    expectEveryLineOnce(report, lines)
  })

  test('an issue becomes text of the issue before it', () => {
    const { report } = editReport(lines, [{ kind: 'role', anchor: at(7), role: 'text' }])
    expect(report.issues).toHaveLength(1)
    expect(report.issues[0]!.paragraphs.join('')).toContain('巡查流于形式')
    expectEveryLineOnce(report, lines)
  })

  test('the title is what the title paragraphs say', () => {
    expect(editReport(lines, [{ kind: 'role', anchor: at(1), role: 'left_over' }, { kind: 'role', anchor: at(3), role: 'title' }]).report.title).toBe('现将整改情况公布如下。')
  })

  test('a paragraph is moved to the issue it answers, and stays where it stands in the document', () => {
    const { report } = editReport(lines, [{ kind: 'move', anchor: at(8), to: at(5) }])
    expect(report.issues.map(({ paragraphs }) => paragraphs.at(-1))).toEqual(['更换巡查平台。', expect.stringContaining('问题三')])
    expect(report.blocks.map(({ line }) => line)).toEqual(report.blocks.map(({ line }) => line).toSorted((a, b) => a - b))
    expectEveryLineOnce(report, lines)
  })
})

describe('splitting and joining', () => {
  test('a split paragraph is two, and joined again it is one', () => {
    const cut = TEXT[8]!.indexOf('关于')
    const split: Edit = { kind: 'split', anchor: at(9), at: cut }
    const parts = editReport(lines, [split]).placed.filter(({ passage }) => passage.line === 9).map(({ passage }) => passage.shown)
    expect(parts).toEqual(['问题三', '关于水尺缺失的问题已列入计划，年内补齐。'])
    const again = editReport(lines, [split, { kind: 'join', anchor: { line: 9, words: '关于水尺缺失的问题已列入计划，年内补齐。' } }])
    expect(again.placed.filter(({ passage }) => passage.line === 9)).toHaveLength(1)
    expectEveryLineOnce(again.report, lines)
  })

  test('nothing is cut at the end of a paragraph, and the first cannot be joined to anything', () => {
    const beyond: Edit = { kind: 'split', anchor: at(9), at: 500 }
    const first: Edit = { kind: 'join', anchor: at(1) }
    expect(editReport(lines, [beyond, first]).unplaced).toEqual([beyond, first])
  })
})

describe('facts and warnings', () => {
  test('the last word about a fact is the editor’s', () => {
    const { report } = editReport(lines, [
      { kind: 'fact', fact: 'window', value: { start: '2024-03-01', end: '2024-03-15' } },
      { kind: 'fact', fact: 'emails', value: ['office@example.cn'] },
      { kind: 'fact', fact: 'window', value: null },
    ])
    expect(report).toMatchObject({ window: null, emails: ['office@example.cn'], phones: [{ number: '0799-5551212', hours: null }] })
  })

  test('a warning that was looked at is not shown again, another of its kind is', () => {
    const gap = linesOf(TEXT.map((text) => text.replace(/^2\./, '4.').replace(/^问题三 /, '9.关于')))
    const warned = editReport(gap, []).report.warnings.filter(({ code }) => code === 'issue_number_gap')
    expect(warned.length).toBeGreaterThan(0)
    const { code, line } = warned[0]!
    const after = editReport(gap, [{ kind: 'checked', code, line }]).report.warnings.filter((warning) => warning.code === code)
    expect(after).toHaveLength(warned.length - 1)
  })
})

describe('a newer version of the file', () => {
  const edit: Edit = { kind: 'renumber', anchor: at(7), number: '8' }

  test('keeps an edit whose paragraph moved to another line', () => {
    const newer = linesOf(['网站首页', '索引号：A1', ...TEXT])
    expect(editReport(newer, [edit]).report.issues.map(({ number }) => number)).toEqual(['1', '8'])
  })

  test('names an edit whose paragraph is gone, and applies the others', () => {
    const newer = linesOf(TEXT.filter((_, index) => index !== 9))
    const gone: Edit = { kind: 'role', anchor: at(10), role: 'left_over' }
    const { unplaced, report } = editReport(newer, [gone, edit])
    expect(unplaced).toEqual([gone])
    expect(report.issues.map(({ number }) => number)).toEqual(['1', '8'])
  })

  test('the source itself is never changed', () => {
    const before = JSON.stringify(lines)
    numbersOf([edit])
    expect(JSON.stringify(lines)).toBe(before)
  })
})

test('whatever an editor does, every line has exactly one place', () => {
  fc.assert(
    fc.property(generatedReports, fc.array(fc.record({ pick: fc.nat(), kind: fc.nat(4), role: fc.constantFrom(...EDITABLE_ROLES), cut: fc.integer({ min: 1, max: 30 }) }), { maxLength: 12 }), ({ text }, acts) => {
      const source = linesOf(text.split(/\r?\n/).filter((line) => line.trim() !== ''))
      const edits: Edit[] = []
      for (const { pick, kind, role, cut } of acts) {
        const { placed } = editReport(source, edits)
        const anchor = anchorOf(placed[pick % placed.length]!.passage)
        const issue = placed.find((each) => each.role === 'issue')
        const choices: Edit[] = [
          { kind: 'role', anchor, role },
          { kind: 'split', anchor, at: cut },
          { kind: 'join', anchor },
          { kind: 'renumber', anchor, number: String(cut) },
          { kind: 'move', anchor, to: issue ? anchorOf(issue.passage) : null },
        ]
        edits.push(choices[kind]!)
      }
      const edited = editReport(source, edits)
      expectEveryLineOnce(edited.report, source)
      const { lines: all, placedLines } = completenessOf(source, edited)
      expect(placedLines).toBe(all)
    }),
    { numRuns: 60 },
  )
}, 60_000)
