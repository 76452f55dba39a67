import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDocument, parsePasted, sourceText } from '../../../lib/importing/import-document'
import { parseInThread, useParsingThread } from '../../../lib/importing/parse-in-thread'
import { CLOCK_LIMIT_MS } from '../../../lib/importing/readers/limits'
import { UnreadableDocument } from '../../../lib/importing/unreadable-document'
import { bundle } from '../../support/bundle'

const TEXT = '某县水利局关于整改情况的通报\n\n现公布如下。'
const bytes = new TextEncoder().encode(TEXT)
const programs: string[] = []

beforeAll(async () => {
  programs.push(await bundle(`import './lib/importing/parsing-thread'`))
  useParsingThread(programs[0] ?? '')
})
afterAll(() => programs.forEach((program) => rmSync(program, { force: true })))

const BEGUN = `import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ begun: true });`

/** A thread that does as told instead of reading. */
function program(source: string): string {
  const file = path.resolve('.build/tests', `${crypto.randomUUID()}.mjs`)
  writeFileSync(file, source)
  programs.push(file)
  return file
}

async function withProgram(source: string, use: () => Promise<unknown>): Promise<void> {
  useParsingThread(program(source))
  try {
    await use()
  } finally {
    useParsingThread(programs[0] ?? '')
  }
}

test('a document comes back as its format, its lines and what they say', async () => {
  const document = await parseDocument(bytes, '通报.TXT')
  expect(document).toMatchObject({ format: 'text', lines: [{ line: 1 }, { line: 3, text: '现公布如下。' }], setAside: [], parsed: { title: '某县水利局关于整改情况的通报' } })
  expect(sourceText(document)).toBe('某县水利局关于整改情况的通报\n现公布如下。')
})

test.each(['通报.xlsx', '通报', 'constructor', '通报.constructor'])('%s is refused: no reader knows its format', async (name) => {
  await expect(parseDocument(bytes, name)).rejects.toMatchObject({ name: 'UnreadableDocument', reason: 'unsupported_format' })
})

test('what was copied is read as it was copied', async () => {
  expect((await parsePasted({ pastedText: TEXT })).parsed.title).toBe('某县水利局关于整改情况的通报')
  expect((await parsePasted({ pastedHtml: '<meta charset="gb2312"><p>某县水利局关于整改情况的通报<p>现公布如下。' })).lines).toMatchObject([{ line: 1 }, { line: 2, text: '现公布如下。' }])
})

test('several documents at once are read one after the other, and a refused one hinders none', async () => {
  const results = await Promise.allSettled([parseDocument(bytes, 'a.txt'), parseDocument(new Uint8Array(), 'b.txt'), parseDocument(bytes, 'c.txt')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a thread that takes too long is stopped', async () => {
  await withProgram(`${BEGUN} for (;;) {}`, async () => {
    const began = performance.now()
    await expect(parseInThread({ pastedText: TEXT })).rejects.toMatchObject({ reason: 'takes_too_long' })
    expect(performance.now() - began).toBeLessThan(CLOCK_LIMIT_MS + 5_000)
  })
})

test('a thread that needs too much memory is stopped', async () => {
  await withProgram('const kept = []; for (;;) kept.push(new Array(1_000_000).fill(1.5))', async () => {
    await expect(parseInThread({ pastedText: TEXT })).rejects.toMatchObject({ reason: 'needs_too_much_memory' })
  })
})

test('memory outside the heap counts too', async () => {
  await withProgram(`${BEGUN} const kept = []; for (;;) kept.push(new Uint8Array(8_000_000).fill(1))`, async () => {
    await expect(parseInThread({ pastedText: TEXT })).rejects.toMatchObject({ reason: 'needs_too_much_memory' })
  })
})

test('a bug in the thread stays a bug', async () => {
  await withProgram(`throw new TypeError('x is not a function')`, async () => {
    const error = await parseInThread({ pastedText: TEXT }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TypeError)
    expect(error).not.toBeInstanceOf(UnreadableDocument)
  })
  await withProgram('process.exit(3)', () => expect(parseInThread({ pastedText: TEXT })).rejects.toThrow('without an answer'))
})
