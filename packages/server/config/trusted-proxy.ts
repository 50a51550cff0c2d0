import { BlockList, isIP } from 'node:net'

/** Tells whether an address belongs to the listed addresses and networks (already checked by readConfig). */
export function proxyTest(list: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList()
  for (const part of list) {
    const [address = '', prefix] = part.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(prefix), family)
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/, '') // an IPv4 client on a server that listens on IPv6
    const version = isIP(plain)
    return version !== 0 && trusted.check(plain, version === 6 ? 'ipv6' : 'ipv4')
  }
}

/** The client's address: the last one in X-Forwarded-For that is not one of our proxies. Earlier ones anybody can invent. */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  isProxy: (address: string) => boolean
): string {
  const hops = [...(forwardedFor ?? '').split(',').map((hop) => hop.trim()), peer]
  for (const hop of hops.reverse()) {
    if (isIP(hop) === 0) break
    if (!isProxy(hop)) return hop
  }
  return peer
}
