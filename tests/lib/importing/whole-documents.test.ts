import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseReport } from '../../../lib/importing/parse-report'
import { readText } from '../../../lib/importing/readers/read-text'
import { parsedReportSchema } from '../../../lib/importing/schema'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'

const folder = path.join(import.meta.dirname, 'documents', 'whole')
const { title, publisher, publishedAt, window, phones, emails, postalAddress, signedBy, signedOn } = parsedReportSchema.shape
const told = z.object({
  title, publisher, publishedAt, window, phones, emails, postalAddress, signedBy, signedOn,
  /** Each doubt with its line. */
  doubts: z.array(z.string()),
  issues: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      section: z.string().nullable().default(null),
      paragraphs: z.array(z.string()),
      measures: z.array(z.string()).default([]),
      leadUnit: z.string().nullable().default(null),
      timeLimit: z.string().nullable().default(null),
      progress: z.string().nullable().default(null),
    }),
  ),
})

/** Documents, most by hands that knew nothing of the parser, with all that a reader takes from them; places and people are invented. */
describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const expected = told.parse(JSON.parse(readFileSync(path.join(folder, name.replace('.txt', '.json')), 'utf8')))
  const lines = readText(readFileSync(path.join(folder, name)))
  const report = parseReport(lines)

  test('says what the document says', () => {
    const issues = report.issues.map((issue) => ({ ...issue, progress: issue.suggestedProgress?.status ?? null }))
    expect(told.parse({ ...report, issues, doubts: report.warnings.map(({ code, line }) => `${code} ${line}`) })).toEqual(expected)
  })

  test('is a valid parsed report that holds every line once', () => {
    expect(() => parsedReportSchema.parse(report)).not.toThrow()
    expectEveryLineOnce(report, lines)
    expectStructureInBlocks(report)
  })
})
