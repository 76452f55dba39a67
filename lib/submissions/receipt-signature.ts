import { createHash, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { signingKeys } from '../platform/keys'

const BEGIN = '-----BEGIN HUIYIN RECEIPT-----'
const END = '-----END HUIYIN RECEIPT-----'

/** What is signed, keys in alphabetical order, without white space: the JSON of RFC 8785 for values as plain as these. */
const statementSchema = z.strictObject({
  /** Per comment the number of its issue; null: the report as a whole. */
  issues: z.array(z.string().nullable()),
  number: z.string(),
  /** SHA-256 of every part of the document, in order; the first part of a comment bears its index from 1. */
  parts: z.array(z.strictObject({ comment: z.number().int().nullable(), sha256: z.string() })),
  receivedAt: z.iso.datetime(),
  report: z.string(),
  /** SHA-256 over the texts of the comments as they were sent, each after its length in bytes. */
  textDigest: z.string(),
})
export type SignedStatement = z.output<typeof statementSchema>

export type SignatureFault = 'signature_missing' | 'signature_unreadable' | 'signed_with_another_key' | 'signature_wrong'

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Names the public key: the first 16 hexadecimal digits of its SHA-256. */
export function keyId(): string {
  return createHash('sha256').update(rawPublicKey()).digest('hex').slice(0, 16)
}

/** The public half as anyone may fetch it, to check receipts without us. */
export function publicReceiptKey() {
  return {
    keyId: keyId(),
    algorithm: 'Ed25519' as const,
    publicKeyPem: signingKeys().publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    jwk: { kty: 'OKP' as const, crv: 'Ed25519' as const, x: rawPublicKey().toString('base64url'), use: 'sig' as const, kid: keyId() },
  }
}

function rawPublicKey(): Buffer {
  return Buffer.from(signingKeys().publicKey.export({ format: 'jwk' }).x!, 'base64url')
}

/** The block at the end of a document: the statement in the open, the key's name, the signature. */
export function signatureBlock({ issues, number, parts, receivedAt, report, textDigest }: SignedStatement): string {
  const ordered = parts.map(({ comment, sha256: digest }) => ({ comment, sha256: digest }))
  const statement = JSON.stringify({ issues, number, parts: ordered, receivedAt, report, textDigest })
  const signature = sign(null, Buffer.from(statement, 'utf8'), signingKeys().privateKey).toString('base64url')
  return [BEGIN, statement, keyId(), signature, END].join('\n')
}

export type ReadBlock = { before: string[]; statement: SignedStatement } | { fault: SignatureFault; line: number | null }

/** Finds the last block in a document's lines and checks its signature. Lines are counted from 1. */
export function readSignatureBlock(lines: string[]): ReadBlock {
  const begin = lines.lastIndexOf(BEGIN)
  if (begin < 0) return { fault: 'signature_missing', line: null }
  const inner = lines.slice(begin + 1)
  const end = inner.indexOf(END)
  // A mail may have folded the long lines: only base64url and JSON stand here, neither of which has a line end of its own.
  const joined = end < 0 ? '' : inner.slice(0, end).join('')
  const found = /^(\{.*\})([0-9a-f]{16})([A-Za-z0-9_-]{86})$/.exec(joined)
  if (!found) return { fault: 'signature_unreadable', line: begin + 1 }
  const [, text = '', key = '', signature = ''] = found
  if (key !== keyId()) return { fault: 'signed_with_another_key', line: begin + 3 }
  if (!verify(null, Buffer.from(text, 'utf8'), signingKeys().publicKey, Buffer.from(signature, 'base64url'))) {
    return { fault: 'signature_wrong', line: begin + 2 }
  }
  return { before: lines.slice(0, begin), statement: statementSchema.parse(JSON.parse(text)) }
}
