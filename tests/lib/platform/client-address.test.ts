import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../../lib/platform/client-address'

const behind = (proxies: number, forwardedFor: string, socketAddress = '10.0.0.1') => clientAddress({ socketAddress, forwardedFor }, proxies)

describe('the address that a request counts for', () => {
  it('is that of the connection, whatever the client claims, where no proxy of ours stands in front', () => {
    expect(behind(0, '203.0.113.9')).toBe('10.0.0.1')
    expect(clientAddress({ socketAddress: undefined }, 0)).toBe('unknown')
  })

  it.each([
    [1, '198.51.100.7', '198.51.100.7'],
    [1, '1.2.3.4, 198.51.100.7', '198.51.100.7'],
    [2, '1.2.3.4, 198.51.100.7, 10.0.0.2', '198.51.100.7'],
    [3, '198.51.100.7', '198.51.100.7'],
    [1, '198.51.100.7:51234', '198.51.100.7'],
    [1, '[2001:db8:1:2::5]:443', '2001:db8:1:2::/64'],
    [1, 'unknown', '10.0.0.1'],
    [1, '', '10.0.0.1'],
    [1, '1.2.3.4,', '10.0.0.1'],
  ])('is the entry that %i proxies of ours vouch for in "%s"', (proxies, header, address) => expect(behind(proxies, header)).toBe(address))

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('is a network of IPv6, and IPv4 in whatever clothes: %s', (address, group) => expect(clientAddress({ socketAddress: address }, 0)).toBe(group))
})
