import { describe, expect, test } from 'vitest'
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_LINES } from '../../../lib/importing/readers/limits'
import { readAndParse } from '../../../lib/importing/read-and-parse'

const filled = (text: string) => new TextEncoder().encode('某县公示\n现公示。\n' + text.repeat(Math.floor((MAX_DOCUMENT_BYTES - 64) / new TextEncoder().encode(text).length)))

/** Of the processor, so that a busy machine tells the same. */
async function secondsToParse(bytes: Uint8Array): Promise<number> {
  const began = process.cpuUsage()
  expect((await readAndParse({ bytes, fileName: 'a.txt' })).parsed.blocks.length).toBeGreaterThan(0)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000_000
}

/** Patterns that make a careless expression try again and again from every place. */
describe('the largest file is parsed within seconds, whatever it repeats', () => {
  test.each(['1', ' ', '关于“', '(', '1 ', 'a.', 'a @', '一', '2024年7月18日至', '027-61000251、', '一是', '①甲；', '1.甲。2.乙。', '整改情况：', '。1.关于“甲”问题整改情况：', `${'027 6 '.repeat(1500)}\n`, `${' '.repeat(9000)}甲\n`, `${'公示5日'.repeat(1500)}\n`])('%j', async (text) => {
    expect(await secondsToParse(filled(text))).toBeLessThan(15)
  })
})

/** Structures that make a careless search look at every line from every line. */
test.each(['1.甲不力。乙。2.丙不力。丁。', '（一）甲|附件', '目录|第一章 甲', '问题一|责任单位：甲；整改时限：乙|整改情况：已完成。', '一、主要问题|1.甲|二、整改结果|1.甲。乙', '序号|问题|责任单位|整改情况|1|甲|乙|丙', '甲不力|整改情况：1.甲。2.乙。'])('%s on every line is parsed within seconds', async (text) => {
  const lines = text.split('|')
  const report = ['某县公示', '现公示。', ...Array.from({ length: Math.floor(MAX_DOCUMENT_LINES / 4 / lines.length) }, () => lines).flat()].join('\n')
  expect(await secondsToParse(new TextEncoder().encode(report))).toBeLessThan(15)
})
