import { expect, test } from 'vitest'
import { parseDocument } from '../../../lib/importing/import-document'
import { UnreadableDocument } from '../../../lib/importing/unreadable-document'

const bytes = new TextEncoder().encode('某县水利局关于整改情况的通报\n现公布如下。')

test('the file name tells the format', () => {
  expect(parseDocument(bytes, '通报.TXT').title).toBe('某县水利局关于整改情况的通报')
})

test.each(['通报.xlsx', '通报', 'constructor', '通报.constructor'])('%s is refused: no reader knows its format', (name) => {
  expect(() => parseDocument(bytes, name)).toThrow(UnreadableDocument)
})
