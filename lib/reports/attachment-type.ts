/** What a report may carry along: documents and pictures that every browser and office opens. */
export const ATTACHMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const
export type AttachmentType = (typeof ATTACHMENT_TYPES)[keyof typeof ATTACHMENT_TYPES]

const SIGNATURES: [AttachmentType, number[]][] = [
  [ATTACHMENT_TYPES.pdf, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [ATTACHMENT_TYPES.png, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [ATTACHMENT_TYPES.jpeg, [0xff, 0xd8, 0xff]],
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** The media type by the first bytes, and for office files by the parts they name; a file's name or what a browser says of it counts for nothing. */
export function attachmentType(bytes: Uint8Array): AttachmentType | null {
  const begins = (signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  const known = SIGNATURES.find(([, signature]) => begins(signature))
  if (known) return known[0]
  if (!begins(ZIP)) return null
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (names.includes('word/document.xml')) return ATTACHMENT_TYPES.docx
  return names.includes('xl/workbook.xml') ? ATTACHMENT_TYPES.xlsx : null
}
