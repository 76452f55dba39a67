import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'
import { settings } from './env'
import { processWide } from './process-wide'

/** What a key is for; each is derived from the one server secret (HKDF-SHA-256, RFC 5869) and used for nothing else. */
export type KeyPurpose = 'receipt' | 'receipt-lookup' | 'content-digest' | 'receipt-signing' | 'contact' | 'session' | 'invitation' | 'address' | 'database-login'

/** 32 bytes for one purpose. */
export function keyFor(purpose: KeyPurpose): Buffer {
  return processWide(`key.${purpose}`, () => {
    const { secret } = settings()
    if (!secret) throw new Error('no server secret: the launcher sets it before anything asks')
    return Buffer.from(hkdfSync('sha256', secret, 'huiyin', purpose, 32))
  })
}

export function keyedHash(purpose: KeyPurpose, message: string | Buffer): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(message).digest()
}

const ED25519_PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The Ed25519 pair (RFC 8032) that signs what people take away; the public half is published. */
export function signingKeys(): { privateKey: KeyObject; publicKey: KeyObject } {
  return processWide('key.signing', () => {
    const privateKey = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8_PREFIX, keyFor('receipt-signing')]), format: 'der', type: 'pkcs8' })
    return { privateKey, publicKey: createPublicKey(privateKey) }
  })
}
