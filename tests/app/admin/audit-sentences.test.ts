import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { auditSentences } from '../../../app/_content/zh/audit-sentences'

/** Every name of an event that stands in the code: noun, dot, past participle. */
function actionsInCode(): string[] {
  const files = readdirSync('lib', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
  return [...new Set(files.flatMap((text) => [...text.matchAll(/action: '([a-z_]+\.[a-z_]+)'|'(submission\.received)'/g)].map((match) => match[1] ?? match[2]!)))]
}

test('every kind of audit event can be told in a sentence', () => {
  const actions = actionsInCode()
  expect(actions.length).toBeGreaterThan(20)
  expect(actions.filter((action) => !Object.hasOwn(auditSentences, action))).toEqual([])
})
