import { expect, test } from 'vitest'
import type { Edit } from '../../../lib/importing/edits'
import { editReport } from '../../../lib/importing/parse-report'
import { readingOf } from '../../../lib/reports/reading'
import { sourceOf, TEXT } from './editors'

const { lines } = sourceOf(TEXT)
const renumber = (number: string) => ({ kind: 'renumber' as const, anchor: { line: 7, words: '2.关于“巡查流于形式”的问题' }, number })

test('the same source with the same edits is read once, any other anew', () => {
  const first = readingOf(lines, [renumber('5')])
  expect(readingOf(structuredClone(lines), [Object.fromEntries(Object.entries(renumber('5')).reverse()) as Edit])).toBe(first)
  expect(first.report).toEqual(editReport(lines, [renumber('5')]).report)
  expect(readingOf(lines, [renumber('6')]).report.issues.at(-1)?.number).toBe('6')
  expect(readingOf(lines.slice(1), [renumber('5')])).not.toBe(first)
})

test('only the last readings are kept', () => {
  const first = readingOf(lines, [renumber('11')])
  for (const number of ['12', '13', '14', '15']) readingOf(lines, [renumber(number)])
  expect(readingOf(lines, [renumber('11')])).not.toBe(first)
})
