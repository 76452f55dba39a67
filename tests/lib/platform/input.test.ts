import { expect, test } from 'vitest'
import { z } from 'zod'
import { InvalidInput } from '../../../lib/platform/errors'
import { parseInput } from '../../../lib/platform/input'

const schema = z.strictObject({
  report: z.string({ error: (issue) => (issue.input === undefined ? 'required' : 'wrong_type') }).min(1, 'required'),
  comments: z.array(z.strictObject({ stance: z.enum(['affirms', 'suggestion']), body: z.string().max(3) })).min(1).max(2),
  email: z.email().optional(),
})

function errorsOf(input: unknown) {
  try {
    parseInput(schema, input)
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields
    throw error
  }
  return []
}

test('every wrong field is named at once, by the path the documentation uses', () => {
  expect(errorsOf({ comments: [{ stance: 'praise', body: '一二三四' }], email: 'nobody', reprot: 'x' })).toEqual(expect.arrayContaining([
    { path: 'report', problem: 'required' },
    { path: 'comments[0].stance', problem: 'unknown_value' },
    { path: 'comments[0].body', problem: 'too_long', limit: 3 },
    { path: 'email', problem: 'not_an_email' },
    { path: 'reprot', problem: 'unknown_field' },
  ]))
})

test('lists say too few and too many', () => {
  expect(errorsOf({ report: 'a', comments: [] })).toEqual([{ path: 'comments', problem: 'too_few', limit: 1 }])
  const one = { stance: 'affirms', body: 'a' }
  expect(errorsOf({ report: 'a', comments: [one, one, one] })).toEqual([{ path: 'comments', problem: 'too_many', limit: 2 }])
})

test('what fits comes back as it was', () => {
  const input = { report: 'a', comments: [{ stance: 'affirms', body: ' ½ ' }] }
  expect(parseInput(schema, input)).toEqual(input)
})

test('what is too long is not called missing, whatever words the schema has for a missing text', () => {
  expect(() => parseInput(z.string({ error: 'required' }).max(3), '一二三四')).toThrow(expect.objectContaining({ fields: [{ path: '', problem: 'too_long', limit: 3 }] }))
})
