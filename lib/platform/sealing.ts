import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from './keys'

/** First byte of everything sealed: which algorithm and key. 1 is AES-256-GCM under the contact key. */
const ALGORITHM_1 = 1
const IV_BYTES = 12
const TAG_BYTES = 16

/**
 * Seals one field or file for one place: `place` (row and column) is authenticated with it, so that a sealed value moved to
 * another row does not open. Layout: algorithm (1), IV (12), tag (16), ciphertext. NIST SP 800-38D.
 */
export function seal(content: string | Uint8Array, place: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor('contact'), iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(Buffer.from(content)), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(ALGORITHM_1), iv, cipher.getAuthTag(), sealed]))
}

/** Opens what {@link seal} made for the same place; throws where anything was altered or moved. */
export function unseal(sealed: Uint8Array, place: string): string {
  return unsealBytes(sealed, place).toString('utf8')
}

/** The same for a file. */
export function unsealBytes(sealed: Uint8Array, place: string): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== ALGORITHM_1) throw new Error(`sealed with an unknown algorithm: ${bytes[0]}`)
  const iv = bytes.subarray(1, 1 + IV_BYTES)
  const tag = bytes.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyFor('contact'), iv).setAAD(Buffer.from(place)).setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()])
}
