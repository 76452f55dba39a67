import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { useSettings } from '../../../lib/platform/env'
import { normaliseReceipt, receiptFromKey, receiptHash } from '../../../lib/submissions/receipt-code'
import { testSettings } from '../../support/database'

beforeAll(() => useSettings(testSettings()))

const KEY = '8e03978e-40d5-43dd-bc93-6894a57f9324'

describe('a receipt', () => {
  it('is 24 Crockford base32 characters and a check character, in groups of four', () => {
    for (let at = 0; at < 500; at += 1) expect(receiptFromKey(randomUUID())).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]$/)
  })

  it('is derived from the key alone, however the key is written', () => {
    expect(receiptFromKey(KEY)).toBe(receiptFromKey(KEY.toUpperCase()))
    expect(receiptFromKey(KEY)).not.toBe(receiptFromKey(randomUUID()))
  })

  it('uses every character at every place, evenly', () => {
    const codes = Array.from({ length: 8000 }, () => receiptFromKey(randomUUID()).replaceAll('-', ''))
    expect(new Set(codes).size).toBe(codes.length)
    for (let place = 0; place < 24; place += 1) {
      const counts = new Map<string, number>()
      for (const code of codes) counts.set(code[place]!, (counts.get(code[place]!) ?? 0) + 1)
      const expected = codes.length / 32
      const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      expect(counts.size).toBe(32)
      expect(chiSquare).toBeLessThan(75)
    }
  })

  it('is stored only as a keyed hash', () => {
    expect(receiptHash(receiptFromKey(KEY))).toHaveLength(32)
    expect(receiptHash(receiptFromKey(KEY)).toString('latin1')).not.toContain(receiptFromKey(KEY).slice(0, 4))
  })
})

describe('a receipt as people type it', () => {
  const receipt = receiptFromKey
  it.each([
    ['without dashes', (code: string) => code.replaceAll('-', '')],
    ['in small letters with spaces', (code: string) => ` ${code.toLowerCase().replaceAll('-', ' ')}\n`],
    ['with O for 0, and I and l for 1', (code: string) => code.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l')],
    ['with long dashes', (code: string) => code.replaceAll('-', '—')],
    ['full width', (code: string) => [...code].map((one) => String.fromCodePoint(one.codePointAt(0)! + 0xfee0)).join('')],
  ])('is understood %s', (_, spoil) => {
    for (let at = 0; at < 50; at += 1) {
      const code = receipt(randomUUID())
      expect(normaliseReceipt(spoil(code))).toBe(code)
    }
  })

  it('is refused by its check character when one character is wrong or two neighbours are swapped', () => {
    const code = receipt(KEY).replaceAll('-', '')
    for (let place = 0; place < 24; place += 1) {
      const other = code[place] === 'A' ? 'B' : 'A'
      expect(normaliseReceipt(code.slice(0, place) + other + code.slice(place + 1))).toBeNull()
      if (place < 23 && code[place] !== code[place + 1]) {
        expect(normaliseReceipt(code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2))).toBeNull()
      }
    }
  })

  it.each(['', 'U', '回执', 'A'.repeat(24), 'A'.repeat(26), 'A'.repeat(1_000_000), '\u0000'])('is refused when it cannot be one (%#)', (text) => {
    expect(normaliseReceipt(text)).toBeNull()
  })
})
