import { createHash } from 'node:crypto'

/** An identifier that never changes, as an address would with the site's domain. */
export const urn = (uuid: string) => `urn:uuid:${uuid}`

/** RFC 9562, 6.6. */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'

/** The UUID of a name within a namespace (RFC 9562, version 5): the same name always has the same. */
export function uuidOfName(name: string, namespace = URL_NAMESPACE): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
