import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedSentence, markWords } from '../../../../lib/reports/search/sentence'
import { wordsOf } from '../../../../lib/reports/search/words'

const shown = (runs: { text: string; marked: boolean }[]) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('marking', () => {
  it.each([
    ['路面积水严重', '积水', '路面[积水]严重'],
    ['补齐台账１２本', '12', '补齐台账[１２]本'],
    ['接入 Wi-Fi 网络', 'WI-FI', '接入 [Wi-Fi] 网络'],
    ['整 改 到位', '整改', '[整 改] 到位'],
    ['积水点，再积水', '积水 水点', '[积水点]，再[积水]'],
    ['第①项', '1', '第[①]项'],
    ['Cafe\u0301 一间', 'café', '[Cafe\u0301] 一间'],
    ['笑😀脸', '😀', '笑[😀]脸'],
    ['没有', '积水', '没有'],
  ])('%s, searched for %s', (text, query, expected) => {
    expect(shown(markWords(text, wordsOf(query)))).toBe(expected)
  })

  it('leaves the text what it is, character for character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 4 }), (text, query) => {
      expect(markWords(text, wordsOf(query)).map((run) => run.text).join('')).toBe(text)
    }))
  })
})

describe('the sentence of a hit', () => {
  it('is the one that holds most of the words', () => {
    expect(shown(markedSentence(['已清淤。', '雨后积水。雨后积水点已清淤！其他。'], ['积水', '清淤']))).toBe('雨后[积水]点已[清淤]！')
  })

  it('is cut around the hit where it is long, never within a character', () => {
    const runs = markedSentence([`${'😀'.repeat(200)}积水${'点'.repeat(200)}`], ['积水'])
    const text = shown(runs)
    expect(text).toMatch(/^…😀+\[积水\]点+…$/u)
    expect([...text].length).toBeLessThanOrEqual(94)
    expect(text.isWellFormed()).toBe(true)
  })

  it('is the first one where the text has none of the words, and nothing where there is no text', () => {
    expect(shown(markedSentence(['第一句。第二句。'], ['台账']))).toBe('第一句。')
    expect(markedSentence([], ['台账'])).toEqual([])
  })
})
