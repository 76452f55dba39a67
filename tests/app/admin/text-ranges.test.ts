import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asShown, joinRanges, positionInText, restore, segmentsOf } from '../../../app/[locale]/admin/(desk)/cases/[commentId]/text-ranges'

describe('what a moderator marks in a text', () => {
  it('joins ranges that touch or overlap, and keeps others apart', () => {
    expect(joinRanges([{ start: 8, end: 9 }, { start: 0, end: 2 }, { start: 2, end: 4 }, { start: 3, end: 5 }])).toEqual([{ start: 0, end: 5 }, { start: 8, end: 9 }])
  })

  it('restores whatever touches the piece that was pressed', () => {
    expect(restore([{ start: 0, end: 3 }, { start: 5, end: 6 }], { start: 1, end: 2 })).toEqual([{ start: 5, end: 6 }])
  })

  it('cuts a text into segments that are the text again, whatever is hidden or spotted', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other), label: '手机号' }))
    fc.assert(fc.property(fc.string({ minLength: 40, maxLength: 60 }), fc.array(range, { maxLength: 5 }), fc.array(range, { maxLength: 5 }), (text, hidden, spotted) => {
      const segments = segmentsOf(text, joinRanges(hidden), spotted)
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      const covered = joinRanges(hidden)
      for (const segment of segments) expect(segment.hidden).toBe(covered.some(({ start, end }) => start <= segment.start && end >= segment.end))
    }))
  })

  it('finds the place in what was sent from the place on the page, where line breaks count once', () => {
    const text = '一\r\n二\r三\n四'
    const shown = asShown(text)
    expect(shown).toBe('一\n二\n三\n四')
    for (let at = 0; at < shown.length; at += 1) {
      const place = positionInText(text, at)
      if (shown[at] !== '\n') expect(text[place]).toBe(shown[at])
    }
    expect(positionInText(text, shown.length)).toBe(text.length)
  })
})
