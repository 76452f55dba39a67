import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../../lib/importing/readers/read-text'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'
import { generatedReports } from './support/generated-report'
import { parseText } from './support/parse-text'

test('every line of a report ends in exactly one place, whatever its style', () => {
  fc.assert(
    fc.property(generatedReports, ({ text }) => {
      const report = parseText(text)
      expectEveryLineOnce(report, readText(new TextEncoder().encode(text)))
      expectStructureInBlocks(report)
    }),
    { numRuns: 300 },
  )
})

test('issues, window and telephones are found in every combination of styles', () => {
  fc.assert(
    fc.property(generatedReports, ({ text, issues, window, phones }) => {
      const report = parseText(text)
      expect(report.issues.length).toBe(issues.length)
      expect(report.issues).toMatchObject(issues)
      expect(report.window).toEqual(window)
      expect(report.phones).toEqual(phones)
    }),
    { numRuns: 500 },
  )
})

test('no line is lost or doubled where the text is no report at all', () => {
  const fragment = fc.constantFrom('一、', '1.', '（一）', '整改情况：', '关于“', '”问题', '。', '2024年7月18日', '至', '027-6100', '0251', '某局', '附件', '\n', '\n\n', '　', '\u200b', 'a@b.c', '文字', '第一条', '一是')
  fc.assert(
    fc.property(fc.array(fragment, { minLength: 1, maxLength: 60 }), (fragments) => {
      const text = `${fragments.join('')}末`
      expectEveryLineOnce(parseText(text), readText(new TextEncoder().encode(text)))
    }),
    { numRuns: 1000 },
  )
})
