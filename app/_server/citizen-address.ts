import { clientAddress } from '../../lib/platform/client-address'
import type { PublicRequest } from './public-request'

/** The network a citizen's request comes from, for limiting rates only. */
export function citizenAddress({ peerAddress, headers }: PublicRequest): string {
  const forwarded = headers['x-forwarded-for']
  return clientAddress({ socketAddress: peerAddress, forwardedFor: Array.isArray(forwarded) ? forwarded.join(',') : forwarded })
}
