import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../../lib/importing/readers/read-text'
import { parsedReportSchema } from '../../../lib/importing/schema'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'
import { labelledLists, listsAnsweredLater, restartingLists } from './support/generated-lists'
import { parseText } from './support/parse-text'

test.each([
  ['with labelled fields', labelledLists],
  ['answered in a later chapter', listsAnsweredLater],
  ['whose numbers restart', restartingLists],
])('lists %s hold their issues and every line once', (_, lists) => {
  fc.assert(
    fc.property(lists, ({ text, issues }) => {
      const report = parseText(text)
      expect(report.issues.map(({ fields: _fields, measures: _measures, suggestedProgress, ...issue }) => ({ ...issue, status: suggestedProgress?.status ?? null }))).toEqual(issues)
      expectEveryLineOnce(report, readText(new TextEncoder().encode(text)))
      expectStructureInBlocks(report)
    }),
    { numRuns: 200 },
  )
})

const folder = path.join(import.meta.dirname, 'documents')
const documents = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(path.join(folder, name), 'utf8'))
const noise = fc.constantFrom('', '　', '\u200b', '-3-', '1.', '（一）', '整改情况：', '责任单位：', '附件', '目录', '第一条', '下一步', '。', '“', '2024年3月1日', '某县水利局', '首页 > 公告')

/** One careless hand: loses, repeats, swaps, splits or joins lines, cuts off the end, or leaves something behind. */
const change = fc.record({ kind: fc.constantFrom('lose', 'repeat', 'swap', 'split', 'join', 'end', 'insert'), at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), noise })

function changed(text: string, changes: { kind: string; at: number; noise: string }[]): string {
  const lines = text.split('\n')
  for (const { kind, at, noise: left } of changes) {
    const index = Math.floor(at * lines.length)
    const line = lines[index] ?? ''
    const middle = Math.floor(at * 1000) % (line.length + 1)
    if (kind === 'lose') lines.splice(index, 1)
    else if (kind === 'repeat') lines.splice(index, 0, line)
    else if (kind === 'swap') lines.push(...lines.splice(index, 1))
    else if (kind === 'split') lines.splice(index, 1, line.slice(0, middle), line.slice(middle))
    else if (kind === 'join') lines.splice(index, 2, line + (lines[index + 1] ?? ''))
    else if (kind === 'end') lines.splice(index + 1)
    else lines.splice(index, 0, left + line)
  }
  return lines.join('\n')
}

test('whatever happens to a document on its way, no line is lost or doubled and the report is valid', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 12 }), (document, changes) => {
      const text = `${changed(document, changes)}\n末`
      const report = parseText(text)
      expect(() => parsedReportSchema.parse(report)).not.toThrow()
      expectEveryLineOnce(report, readText(new TextEncoder().encode(text)))
      expectStructureInBlocks(report)
    }),
    { numRuns: 400 },
  )
})
