import { describe, expect, test } from 'vitest'
import { MAX_DOCUMENT_BYTES } from '../../../lib/importing/readers/limits'
import { readAndParse } from '../../../lib/importing/read-and-parse'

const filled = (text: string) => new TextEncoder().encode('某县公示\n现公示。\n' + text.repeat(Math.floor((MAX_DOCUMENT_BYTES - 64) / new TextEncoder().encode(text).length)))

/** Patterns that make a careless expression try again and again from every place. */
describe('the largest file is parsed within seconds, whatever it repeats', () => {
  test.each(['1', ' ', '关于“', '(', '1 ', 'a.', 'a @', '一', '2024年7月18日至', '027-61000251、', '一是', '整改情况：', '。1.关于“甲”问题整改情况：', `${'027 6 '.repeat(1500)}\n`, `${' '.repeat(9000)}甲\n`, `${'公示5日'.repeat(1500)}\n`])('%j', async (text) => {
    const began = performance.now()
    expect((await readAndParse({ bytes: filled(text), fileName: 'a.txt' })).parsed.blocks.length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})
