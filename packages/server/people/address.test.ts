import { expect, it } from 'vitest'
import { addressSubject, networkOf } from './address.ts'

it('counts a whole IPv6 /64 as one address', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:ffff:ffff:ffff'))
  expect(networkOf('2001:0DB8:0001:0002::1')).toBe(networkOf('2001:db8:1:2::9'))
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
})

it('counts IPv4 addresses one by one, also when they come mapped', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

it('keeps nothing an address could be read from', () => {
  expect(addressSubject('192.0.2.7')).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(addressSubject('192.0.2.7')).toBe(addressSubject('192.0.2.7'))
  expect(addressSubject('192.0.2.7')).not.toContain('192')
})
