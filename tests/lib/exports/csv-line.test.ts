import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../../lib/exports/csv-line'

test('every field stands in quotes, quotes are doubled, the record ends with CRLF', () => {
  expect(csvLine(['甲', 'a "b", c', '', '一行\n二行'])).toBe('"甲","a ""b"", c","","一行\n二行"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a', ' =1', '　=1', '\ufeff=1', '\u00a0@x'])('what could begin a formula is made text: %j', (field) => {
  expect(csvLine([field])).toBe(`"'${field}"\r\n`)
})

test.each(['1=1', '意见-建议', 'a@b.cn', '"=1"', "'=1", '20240718-000001', '　正文'])('anything else stays as it is: %j', (field) => {
  expect(readCsv(csvLine([field]))).toEqual([[field]])
})

test('what is written can be read back, code point for code point', () => {
  const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '""', ',', '\r\n', '\n', '\r', '=1', '甲'))
  fc.assert(fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (records) => {
    const read = readCsv(records.map(csvLine).join(''))
    expect(read.map((record) => record.map(withoutGuard))).toEqual(records.map((record) => record.map(withoutGuard)))
  }))
})

const withoutGuard = (text: string) => text.replace(/^'(?=(?:[ \u00a0\u3000\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]))/, '')

/** A reader of RFC 4180 that takes nothing else. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]]
  for (let at = 0; at < text.length;) {
    if (text[at] !== '"') throw new Error(`a field begins with a quote, at ${at}`)
    let field = ''
    for (at += 1; ; at += 1) {
      if (text[at] === '"' && text[at + 1] === '"') at += 1
      else if (text[at] === '"') break
      else if (at >= text.length) throw new Error('a field ends with a quote')
      field += text[at]
    }
    records.at(-1)!.push(field)
    at += 1
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      at += 2
      if (at < text.length) records.push([])
    } else throw new Error(`a comma or a line end follows, at ${at}`)
  }
  return records
}
