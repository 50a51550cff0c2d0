import { createHmac, randomBytes } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'

// Made anew at every start and never written down: nobody can turn the stored hashes back into addresses, we cannot either.
// The price: a restart, or a second process, counts an address from zero. The limits per person and unit do not depend on it.
const KEY = randomBytes(32)

/** What guesses from an address are counted under: a keyed hash. One IPv6 customer has a whole /64 and counts once. */
export function addressSubject(address: string): string {
  return createHmac('sha256', KEY).update(networkOf(address)).digest('base64url')
}

/** The IPv4 address itself, the /64 of an IPv6 address, or the text as it is. */
export function networkOf(address: string): string {
  const bare = address.toLowerCase().split('%')[0] ?? ''
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped && isIPv4(mapped)) return mapped
  if (!isIPv6(bare)) return bare
  return `${groupsOf(bare).slice(0, 4).join(':')}::/64`
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.replace(/:\d+\.\d+\.\d+\.\d+$/, ':0:0').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const middle = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0')
  return [...front, ...middle, ...back].map((group) => Number.parseInt(group, 16).toString(16))
}
