import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../lib/importing/parse-report'
import { readText } from '../../../lib/importing/readers/read-text'
import { expectedFields } from './documents/expected-fields'
import { expectEveryLineOnce } from './support/every-line-once'

describe.each(Object.entries(expectedFields))('%s', (name, { fields, doubts }) => {
  const bytes = readFileSync(path.join(import.meta.dirname, 'documents', 'fields', `${name}.txt`))
  const report = parseReport(readText(bytes))

  test.each(Object.entries(fields))('%s is what the text states', (field, value) => {
    expect(report[field as keyof typeof fields]).toEqual(value)
  })

  test('what is doubtful about a field is told at its line', () => {
    const ofFields = report.warnings.filter(({ code }) => /^(?:window|contacts|sign_off|title)/.test(code))
    expect(ofFields.map(({ code, line }) => [code, line])).toEqual(doubts)
  })

  test('holds every line once', () => expectEveryLineOnce(report, readText(bytes)))
})
