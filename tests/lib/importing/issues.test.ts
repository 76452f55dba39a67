import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseReport } from '../../../lib/importing/parse-report'
import { readText } from '../../../lib/importing/readers/read-text'
import { parsedReportSchema } from '../../../lib/importing/schema'
import { expectedStructures } from './documents/expected-issues'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'

describe.each(Object.entries(expectedStructures))('%s', (name, expected) => {
  const bytes = readFileSync(path.join(import.meta.dirname, 'documents', `${name}.txt`))
  const report = parseReport(readText(bytes))

  test('holds these issues', () => {
    const found = report.issues.map(({ suggestedProgress, ...issue }) => ({ ...issue, progress: suggestedProgress && [suggestedProgress.status, suggestedProgress.words] }))
    expect(found).toEqual(expected.issues.map((issue) => ({ fields: [], measures: [], leadUnit: null, timeLimit: null, progress: null, ...issue })))
    expect(report.chapters.map(({ heading }) => heading)).toEqual(expected.chapters)
  })

  test('is a valid parsed report that holds every line once', () => {
    expect(() => parsedReportSchema.parse(report)).not.toThrow()
    expectEveryLineOnce(report, readText(bytes))
    expectStructureInBlocks(report)
  })
})

const folder = path.join(import.meta.dirname, 'documents', 'issues')
const unspaced = (text: string) => text.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
const told = z.object({
  chapters: z.array(z.string()),
  issues: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      section: z.string().nullable().default(null),
      paragraphs: z.array(z.string().transform(unspaced)),
      measures: z.array(z.string().transform(unspaced)).default([]),
      leadUnit: z.string().nullable().default(null),
      timeLimit: z.string().nullable().default(null),
      progress: z.string().nullable().default(null),
    }),
  ),
})

/** Longer documents by another hand, with the status a reader takes from each issue. */
describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  const expected = told.parse(JSON.parse(readFileSync(path.join(folder, name.replace('.txt', '.json')), 'utf8')))
  const bytes = readFileSync(path.join(folder, name))
  const report = parseReport(readText(bytes))

  test('holds these issues', () => {
    expect(told.parse({ chapters: report.chapters.map(({ heading }) => heading), issues: report.issues.map((issue) => ({ ...issue, progress: issue.suggestedProgress?.status ?? null })) })).toEqual(expected)
  })

  test('holds every line once', () => {
    expectEveryLineOnce(report, readText(bytes))
    expectStructureInBlocks(report)
  })
})
