import { expect, test } from 'vitest'
import { attachmentType, ATTACHMENT_TYPES } from '../../../lib/reports/attachment-type'

const zip = (part: string) => Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from(part)])

test('a file is what its content says', () => {
  expect(attachmentType(Buffer.from('%PDF-1.7 …'))).toBe(ATTACHMENT_TYPES.pdf)
  expect(attachmentType(zip('…word/document.xml…'))).toBe(ATTACHMENT_TYPES.docx)
  expect(attachmentType(zip('…xl/workbook.xml…'))).toBe(ATTACHMENT_TYPES.xlsx)
})

test('pages, programs, other archives and nothing at all are refused', () => {
  for (const bytes of [Buffer.from('<html><script>'), Buffer.from('MZ'), zip('evil.exe'), Buffer.from('')]) expect(attachmentType(bytes)).toBeNull()
})
