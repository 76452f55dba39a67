import { describe, expect, it } from 'vitest'
import { folded, indexQuery, wordsOf } from '../../../../lib/reports/search/words'

describe('the words of a search', () => {
  it('are what stands between spaces, of any kind, each once', () => {
    expect(wordsOf(' 积水　整改\t积水 ')).toEqual(['积水', '整改'])
  })

  it('fold width, compatible forms and capitals', () => {
    expect(wordsOf('ＡＢＣ１２３ ① Café')).toEqual(['abc123', '1', 'café'])
    expect(folded('２０２６ 年\u200b10月')).toBe('2026年10月')
  })

  it('are none where nothing can be seen', () => {
    expect(wordsOf(' 　\u200b\n')).toEqual([])
  })
})

describe('the query of the index', () => {
  it('asks for every pair of neighbours, once', () => {
    expect(indexQuery(['积水点', '积水'])).toBe(`'积水' & '水点'`)
  })

  it('asks for a single character as the beginning of a pair', () => {
    expect(indexQuery(['水'])).toBe(`'水':*`)
  })

  it('takes whatever means something to the index as text', () => {
    expect(indexQuery([`'`, '\\', '%', '&|', '😀'])).toBe(`'''':* & '\\\\':* & '%':* & '&|' & '😀':*`)
  })
})
