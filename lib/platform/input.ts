import type { z } from 'zod'
import { fieldProblems, InvalidInput, type FieldError, type FieldProblem } from './errors'

/**
 * Parses what came in; throws {@link InvalidInput} naming every wrong field. A schema says a problem by using its name as
 * the zod message (`z.string({ error: 'required' })`); what zod says by itself is translated here.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  throw new InvalidInput(result.error.issues.flatMap((issue) => fieldErrors(issue)))
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, problem: 'unknown_field' as const }))
  }
  // What is too long is there: zod lends the words for a missing text to its limits as well.
  const named = (fieldProblems as readonly string[]).includes(issue.message) && !(issue.code === 'too_big' && issue.message === 'required')
  if (named) {
    return [{ path, problem: issue.message as FieldProblem, ...limitOf(issue) }]
  }
  return [{ path, problem: problemOf(issue), ...limitOf(issue) }]
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'array' ? 'too_many' : 'too_long'
    case 'too_small':
      return issue.origin === 'array' ? 'too_few' : 'required'
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'unknown_value'
    case 'invalid_format':
      return issue.format === 'email' ? 'not_an_email' : issue.format === 'uuid' ? 'not_a_uuid' : 'unknown_value'
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrong_type'
    default:
      return 'unknown_value'
  }
}

function limitOf(issue: z.core.$ZodIssue): { limit?: number } {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) }
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) }
  const limit = issue.code === 'custom' ? issue.params?.limit : undefined
  return typeof limit === 'number' ? { limit } : {}
}

/** `comments[0].body`, as the API's documentation and the forms write it. */
function pathOf(path: PropertyKey[]): string {
  return path.reduce<string>((at, part) => (typeof part === 'number' ? `${at}[${part}]` : at ? `${at}.${String(part)}` : String(part)), '')
}
