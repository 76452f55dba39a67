import { circled } from '../number-formats'

/** Signs of the Wingdings fonts that stand in documents: boxes, ticks, bullets and circled digits. */
const WINGDINGS = new Map<number, string>([[0x6c, '●'], [0x6e, '■'], [0x6f, '□'], [0x71, '❑'], [0x75, '◆'], [0xa1, '○'], [0xa8, '□'], [0xd8, '➢'], [0xe0, '→'], [0xfb, '✗'], [0xfc, '✓'], [0xfd, '☒'], [0xfe, '☑']])
const WINGDINGS_2 = new Map<number, string>([[0x50, '✓'], [0x51, '☒'], [0x52, '☑'], [0xa3, '□']])
for (let value = 1; value <= 10; value++) {
  WINGDINGS.set(0x80 + value, circled(value))
  WINGDINGS.set(0x8b + value, String.fromCodePoint(0x2776 + value - 1))
  WINGDINGS_2.set(0x69 + value - 1, circled(value))
}

/** The character behind a sign of a symbol font; one that is not known stays what it is, so that nothing is lost. */
export function symbol(font: string, code: number): string {
  if (!Number.isInteger(code) || code < 0x20 || code > 0x10ffff) return ''
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = /^wingdings 2$/i.test(font) ? WINGDINGS_2 : /^wingdings$/i.test(font) ? WINGDINGS : null
  return table?.get(plain) ?? String.fromCodePoint(table || code !== plain ? code : plain)
}
