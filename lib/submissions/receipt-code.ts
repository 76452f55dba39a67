import { createHmac } from 'node:crypto'
import { keyedHash, keyFor } from '../platform/keys'

/** Crockford's base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_CHARACTERS = 24
const GROUP = 4
const CHECK_MODULUS = 37

/**
 * The receipt of a submission: 24 characters (120 bits of HMAC-SHA-256 over its idempotency key) and a check character.
 * It is derived, never stored, so that a repeated sending gets the same one. The check is Crockford's, modulo 37; where it
 * would fall outside the 32 ordinary characters the next counter is taken, so that nobody ever has to type `~` or `$`.
 */
export function receiptFromKey(idempotencyKey: string): string {
  const key = idempotencyKey.toLowerCase()
  for (let counter = 0; ; counter += 1) {
    const code = base32(createHmac('sha256', keyFor('receipt')).update(`${counter} ${key}`).digest())
    const check = checkOf(code)
    if (check < ALPHABET.length) return grouped(code + ALPHABET[check])
  }
}

/** The code as it is kept and compared, or null where it cannot be one. Forgives spaces, dashes, case, width, O for 0, I and L for 1. */
export function normaliseReceipt(text: string): string | null {
  if (text.length > 200) return null
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}\u2212_.·]/gu, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (plain.length !== CODE_CHARACTERS + 1) return null
  const code = plain.slice(0, CODE_CHARACTERS)
  for (const character of plain) if (!ALPHABET.includes(character)) return null
  return ALPHABET[checkOf(code)] === plain[CODE_CHARACTERS] ? grouped(plain) : null
}

/** What the database keeps of a receipt. Takes the grouped form that {@link receiptFromKey} and {@link normaliseReceipt} give. */
export function receiptHash(receipt: string): Buffer {
  return keyedHash('receipt-lookup', receipt)
}

function base32(bytes: Buffer): string {
  let code = ''
  for (let at = 0; at < 15; at += 5) {
    const high = bytes.readUInt16BE(at) * 16 + (bytes[at + 2]! >> 4)
    const low = (bytes[at + 2]! & 15) * 65_536 + bytes.readUInt16BE(at + 3)
    code += fourOf(high) + fourOf(low)
  }
  return code
}

/** 20 bits as four characters. */
function fourOf(bits: number): string {
  return ALPHABET[bits >> 15]! + ALPHABET[(bits >> 10) & 31]! + ALPHABET[(bits >> 5) & 31]! + ALPHABET[bits & 31]!
}

function checkOf(code: string): number {
  let rest = 0
  for (const character of code) rest = (rest * 32 + ALPHABET.indexOf(character)) % CHECK_MODULUS
  return rest
}

function grouped(code: string): string {
  let text = code.slice(0, GROUP)
  for (let at = GROUP; at < code.length; at += GROUP) text += `-${code.slice(at, at + GROUP)}`
  return text
}
