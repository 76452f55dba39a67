import { UnreadableDocument } from '../unreadable-document'
import type { FileKind } from '../unreadable-document'

export type ReadableKind = 'text' | 'html' | 'docx' | 'pdf'

const EXTENSIONS = new Map<string, ReadableKind>([['txt', 'text'], ['html', 'html'], ['htm', 'html'], ['docx', 'docx'], ['pdf', 'pdf']])
const LEGACY = new Set(['doc', 'dot', 'wps', 'wpt'])

const IMAGES = ['ffd8ff', '89504e47', '47494638', '424d', '49492a00', '4d4d002a', '52494646']

/**
 * Which reader a file needs. Its bytes say what it is; its name must agree, for a wrong name is a sign that this is not the file
 * the editor meant. Nothing is guessed silently: a file whose name and content differ is refused, and told what it really is.
 */
export function readableKind(bytes: Uint8Array, fileName: string): ReadableKind {
  if (bytes.length === 0) throw new UnreadableDocument('empty')
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const named = EXTENSIONS.get(extension)
  const kind = fileKind(bytes)
  if (kind === 'legacy_office') throw new UnreadableDocument(isEncryptedOffice(bytes) ? 'encrypted' : 'legacy_office')
  if (!named && !(LEGACY.has(extension) && kind !== 'unknown')) throw new UnreadableDocument('unsupported_format', { kind: kind === 'unknown' || kind === 'text' ? undefined : kind, extension })
  if (kind === 'text' && named === 'html') return 'html'
  if (kind === 'unknown' && named !== 'text' && named !== 'html') throw new UnreadableDocument('damaged')
  if (kind === 'unknown') return named ?? 'text'
  if (kind !== named) throw new UnreadableDocument('mislabelled', { kind, extension })
  return named
}

export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
  const hex = head.toString('hex', 0, 8)
  const ascii = head.toString('latin1')
  if (ascii.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return archiveKind(bytes)
  if (hex.startsWith('d0cf11e0')) return 'legacy_office'
  if (ascii.startsWith('{\\rtf')) return 'rtf'
  if (/^(?:377abcaf|52617221|1f8b)/.test(hex)) return 'archive'
  if (IMAGES.some((magic) => hex.startsWith(magic)) && (hex.startsWith('ffd8') || head.includes(0))) return 'image'
  const start = withoutZeros(ascii).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart()
  if (/^(?:mime-version|from|content-type):[^\n]*\r?\n[\s\S]*multipart\/related/i.test(start)) return 'web_archive'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i.test(start)) return 'html'
  return looksLikeText(head) ? 'text' : 'unknown'
}

/** What an archive holds, by the names in its directory, which are written plainly near the end and before each part. */
function archiveKind(bytes: Uint8Array): FileKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const holds = (name: string) => all.includes(name, 0, 'latin1')
  if (holds('word/document')) return 'docx'
  if (holds('xl/workbook')) return 'spreadsheet'
  if (holds('ppt/presentation')) return 'presentation'
  if (holds('application/vnd.oasis.opendocument')) return 'open_document'
  if (holds('OFD.xml')) return 'ofd'
  return holds('[Content_Types].xml') ? 'docx' : 'archive'
}

/** Office programs put an encrypted document into their old container, as a stream of this name in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le')
}

/** In UTF-16 every ASCII character has a zero beside it. */
function withoutZeros(ascii: string): string {
  return /^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(ascii) ? ascii.replaceAll('\0', '') : ascii
}

function looksLikeText(head: Buffer): boolean {
  const isUtf16 = head.length >= 2 && (head.readUInt16LE(0) === 0xfeff || head.readUInt16BE(0) === 0xfeff)
  return isUtf16 || !head.some((byte) => byte < 9 || (byte > 13 && byte < 27))
}
