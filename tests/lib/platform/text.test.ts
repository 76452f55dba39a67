import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters, fitsIn, isBlank, isStorable } from '../../../lib/platform/text'

test('a character is what a person sees as one', () => {
  expect(countCharacters('回音')).toBe(2)
  expect(countCharacters('𠮷野家')).toBe(3)
  expect(countCharacters('👨‍👩‍👧')).toBe(1)
  expect(countCharacters('e\u0301')).toBe(1)
})

test('the short cut agrees with the counter', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (text, limit) => {
    expect(fitsIn(text, limit)).toBe(text.length <= limit || countCharacters(text) <= limit)
  }))
})

test('blank is what nobody can see', () => {
  for (const blank of ['', ' ', '\u3000\u3000', '\u200b\ufeff', '\n\t', '\u2800']) expect(isBlank(blank)).toBe(true)
  for (const seen of ['。', 'a', ' 水 ']) expect(isBlank(seen)).toBe(false)
})

test('what the database cannot keep is told apart', () => {
  expect(isStorable('😀 <script> \u202e')).toBe(true)
  expect(isStorable('a\0b')).toBe(false)
  expect(isStorable('\ud83d')).toBe(false)
})
