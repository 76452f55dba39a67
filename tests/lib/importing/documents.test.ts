import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../lib/importing/parse-report'
import { readText } from '../../../lib/importing/readers/read-text'
import { parsedReportSchema } from '../../../lib/importing/schema'
import { expectedDocuments } from './documents/expected'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'

describe.each(Object.entries(expectedDocuments))('%s', (name, expected) => {
  const lines = readText(readFileSync(path.join(import.meta.dirname, 'documents', `${name}.txt`)))
  const report = parseReport(lines)

  test('says what the document says', () => {
    const { issues, chapters, warnings, leftOver, ...fields } = expected
    expect(report).toMatchObject(fields)
    expect(report.issues.map(({ number, title, section }) => [number, title, ...(section ? [section] : [])])).toEqual(issues)
    expect(report.chapters.map(({ heading, paragraphs }) => [heading, paragraphs.length])).toEqual(chapters)
    expect(report.warnings.map(({ code, line }) => [code, line])).toEqual(warnings)
    expect(report.leftOver.map(({ line }) => line)).toEqual(leftOver)
  })

  test('is a valid parsed report that holds every line once', () => {
    expect(() => parsedReportSchema.parse(report)).not.toThrow()
    expectEveryLineOnce(report, lines)
    expectStructureInBlocks(report)
  })
})
