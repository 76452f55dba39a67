import { describe, expect, it } from 'vitest'
import { disposition } from '../../../app/_server/http/attachments'
import { rangeOf } from '../../../app/_server/http/byte-range'

describe('the name of a file to save', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['签字件.pdf', `attachment; filename="___.pdf"; filename*=UTF-8''%E7%AD%BE%E5%AD%97%E4%BB%B6.pdf`],
    [`a"b\\c;d%e/f'(1)*.pdf`, `attachment; filename="a_b_c_d_e_f'(1)*.pdf"; filename*=UTF-8''a%22b%5Cc%3Bd%25e%2Ff%27%281%29%2A.pdf`],
    ['a\r\nset-cookie: x', `attachment; filename="a__set-cookie: x"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x`],
  ])('%j', (name, expected) => {
    expect(disposition(name)).toBe(expected)
  })
})

describe('a part of a file', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 10 }],
    ['bytes=90-', { start: 90, end: 100 }],
    ['bytes=90-500', { start: 90, end: 100 }],
    ['bytes=-10', { start: 90, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=100-', 'beyond'],
    ['bytes=-0', 'beyond'],
  ])('%s of a hundred bytes', (header, expected) => {
    expect(rangeOf(header, 100)).toEqual(expected)
  })

  it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=9-1', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b'])('%j is the whole', (header) => {
    expect(rangeOf(header, 100)).toBeNull()
  })
})
