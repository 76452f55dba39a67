import { describe, expect, test } from 'vitest'
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_LINES } from '../../../../lib/importing/readers/limits'
import { readText } from '../../../../lib/importing/readers/read-text'
import { UnreadableDocument } from '../../../../lib/importing/unreadable-document'

const TEXT = '整改情况\n2024年7月18日'
const LINES = [
  { line: 1, text: '整改情况' },
  { line: 2, text: '2024年7月18日' },
]
const utf16 = (text: string, isLittle: boolean) => Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]).map((_, at, all) => all[isLittle ? at : at ^ 1] ?? 0))
const bytes = (text: string) => new TextEncoder().encode(text)
const reasonOf = (content: Uint8Array) => {
  try {
    readText(content)
  } catch (error) {
    return error instanceof UnreadableDocument ? error.reason : error
  }
  return 'read'
}

test.each([
  ['UTF-8', bytes(TEXT)],
  ['UTF-8 with a byte order mark', bytes(`\ufeff${TEXT}`)],
  ['UTF-16 LE with a byte order mark', utf16(`\ufeff${TEXT}`, true)],
  ['UTF-16 BE with a byte order mark', utf16(`\ufeff${TEXT}`, false)],
  ['UTF-16 LE without one', utf16(TEXT, true)],
  ['UTF-16 BE without one', utf16(TEXT, false)],
  ['GB18030', Uint8Array.from([0xd5, 0xfb, 0xb8, 0xc4, 0xc7, 0xe9, 0xbf, 0xf6, 10, 0x32, 0x30, 0x32, 0x34, 0xc4, 0xea, 0x37, 0xd4, 0xc2, 0x31, 0x38, 0xc8, 0xd5])],
])('%s is told apart by its bytes', (_, content) => {
  expect(readText(content)).toEqual(LINES)
})

test('every kind of line end counts once, and blank lines leave a hole in the positions', () => {
  expect(readText(bytes('甲\r\n乙\r丙\n\n　\u200b\n丁'))).toEqual([
    { line: 1, text: '甲' },
    { line: 2, text: '乙' },
    { line: 3, text: '丙' },
    { line: 6, text: '丁' },
  ])
})

test('the text of a line is not altered, whatever spaces it holds', () => {
  expect(readText(bytes('　　整改\u00a0情况\u200b '))).toEqual([{ line: 1, text: '　　整改\u00a0情况\u200b ' }])
})

test('a file cut off inside its last character is read up to there', () => {
  expect(readText(bytes('整改情况').subarray(0, 11))).toEqual([{ line: 1, text: '整改情' }])
})

describe('what cannot be read is refused with its reason', () => {
  test.each([
    ['empty', bytes(' \n　\n')],
    ['binary', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['undecodable', Uint8Array.from([0x41, 0xff, 0xff, 0xff, 0x41])],
    ['too_large', new Uint8Array(MAX_DOCUMENT_BYTES + 1)],
    ['too_many_lines', bytes('甲\n'.repeat(MAX_DOCUMENT_LINES + 1))],
  ])('%s', (reason, content) => {
    expect(reasonOf(content)).toBe(reason)
  })
})
