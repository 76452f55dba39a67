import { describe, expect, test } from 'vitest'
import { MAX_DOCUMENT_BYTES } from '../../../lib/importing/read-text'
import { parseDocument } from '../../../lib/importing/import-document'

const filled = (text: string) => new TextEncoder().encode('某县公示\n现公示。\n' + text.repeat(Math.floor((MAX_DOCUMENT_BYTES - 64) / new TextEncoder().encode(text).length)))

/** Patterns that make a careless expression try again and again from every place. */
describe('the largest file is parsed within seconds, whatever it repeats', () => {
  test.each(['1', ' ', '1.甲不力。乙。2.丙不力。丁。\n', '一、责任单位：甲；整改时限：乙；', '（一）甲\n附件\n', '第一条 甲。\n', '目录\n第一章 甲\n', '已完成，', '尚未', '问题一\n问题描述：甲。\n整改情况：已完成。\n', '【', '整 改 ',  '关于“', '(', '1 ', 'a.', 'a @', '一', '2024年7月18日至', '027-61000251、', '一是', '整改情况：', '。1.关于“甲”问题整改情况：', `${'027 6 '.repeat(1500)}\n`, `${' '.repeat(9000)}甲\n`, `${'公示5日'.repeat(1500)}\n`])('%j', (text) => {
    const began = performance.now()
    expect(parseDocument(filled(text), 'a.txt').blocks.length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})
