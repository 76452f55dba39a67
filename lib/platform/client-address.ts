import { isIP, isIPv4 } from 'node:net'
import { settings } from './env'

export type Connection = {
  /** The address at the other end of the connection. */
  socketAddress: string | undefined
  /** The header X-Forwarded-For, as it came. */
  forwardedFor?: string | null
}

/**
 * The address of the network that a request comes from, for limiting rates; never logged, never kept beside what was
 * sent. Only the entries that our own proxies appended to X-Forwarded-For are believed (settings: trustedProxies): what a
 * client writes there itself stands further left and changes nothing. An IPv6 network counts as one address (/64).
 */
export function clientAddress({ socketAddress, forwardedFor }: Connection, trustedProxies = settings().trustedProxies): string {
  const socket = addressOf(socketAddress ?? '') ?? 'unknown'
  if (trustedProxies === 0 || !forwardedFor) return socket
  const chain = forwardedFor.split(',')
  return addressOf(chain[Math.max(0, chain.length - trustedProxies)]!) ?? socket
}

/** What nearly every connection has: IPv4, often as the kernel writes it on a socket of both families. */
const PLAIN_IPV4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i

/** One entry (an address, perhaps in brackets or with a port) as the group it counts in; null where it is none. */
function addressOf(entry: string): string | null {
  const text = entry.trim()
  const plain = PLAIN_IPV4.exec(text)?.[1]
  if (plain && isIPv4(plain)) return plain
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = bare.split('%', 1)[0]!
  if (isIPv4(address)) return address
  if (isIP(address) !== 6) return null
  const groups = groupsOf(address)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return mappedIPv4(groups)
  return `${groups.slice(0, 4).map((group) => group.toString(16)).join(':')}::/64`
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const [left = '', right] = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`).split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const [head, tail] = [read(left), read(right ?? '')]
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail]
}

function mappedIPv4(groups: number[]): string {
  return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.')
}
