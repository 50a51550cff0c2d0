import { expect, test } from 'vitest'
import { clientAddress, proxyTest } from './trusted-proxy.ts'

const isProxy = proxyTest(['127.0.0.1', '::1', '10.0.0.0/8', 'fd00::/8'])

test('addresses and networks on the list are trusted, others are not', () => {
  for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '::1', '10.20.30.40', 'fd12::1'])
    expect(isProxy(address)).toBe(true)
  for (const address of ['127.0.0.2', '192.0.2.1', '2001:db8::1', '', 'unknown']) expect(isProxy(address)).toBe(false)
})

test('without a trusted proxy nobody can claim another address', () => {
  expect(clientAddress('192.0.2.7', '198.51.100.1', isProxy)).toBe('192.0.2.7')
})

test('behind proxies the client is the last address that is not one of them', () => {
  expect(clientAddress('127.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.3', isProxy)).toBe('198.51.100.1')
})

test('a broken header falls back to the peer', () => {
  expect(clientAddress('127.0.0.1', 'nonsense', isProxy)).toBe('127.0.0.1')
  expect(clientAddress('127.0.0.1', undefined, isProxy)).toBe('127.0.0.1')
})
