import { UnreadableDocument } from '../unreadable-document'

/**
 * Bytes become text. UTF-8 and UTF-16 with or without a byte order mark, and GB18030, which older office programs write, are told
 * apart by the bytes alone; `declared` is the encoding a page names for itself and counts where the bytes leave a choice.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  const text = encoding ? tryDecode(bytes, encoding) : (tryDecode(bytes, 'utf-8') ?? tryDeclared(bytes, declared) ?? tryDecode(bytes, 'gb18030'))
  if (text !== null && !hasControlCharacters(text)) return text
  throw new UnreadableDocument(bytes.includes(0) || text !== null ? 'binary' : 'undecodable')
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Chinese text in UTF-16 still has ASCII digits, spaces and line ends: the zero halves of those all lie on one side. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, 4096)
  let evenZeros = 0
  let oddZeros = 0
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) evenZeros++
    else oddZeros++
  }
  if (oddZeros > 0 && evenZeros === 0) return 'utf-16le'
  if (evenZeros > 0 && oddZeros === 0) return 'utf-16be'
  return null
}

/** gb2312 and gbk name the same table without its four-byte part. A page that says UTF-8 and is not valid UTF-8 is not. */
function tryDeclared(bytes: Uint8Array, declared: string | undefined): string | null {
  if (!declared || /^utf-?(?:8|16)/i.test(declared)) return null
  return tryDecode(bytes, /^(?:gb|x-gbk|chinese)/i.test(declared) ? 'gb18030' : declared)
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // As a stream, because a file cut off inside its last character is still readable up to there.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function hasControlCharacters(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
}
