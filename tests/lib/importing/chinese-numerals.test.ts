import { expect, test } from 'vitest'
import { numeralValue } from '../../../lib/importing/chinese-numerals'

test.each([
  ['12', 12],
  ['2 0 24', 2024],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['二十一', 21],
  ['一百零五', 105],
  ['二〇二四', 2024],
  ['二○二四', 2024],
  ['二零二四', 2024],
  ['两', 2],
  ['甲', null],
  ['', null],
])('%s is %s', (numeral, value) => {
  expect(numeralValue(numeral)).toBe(value)
})
