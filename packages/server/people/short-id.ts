import { isId } from '../store/id.ts'

const SHORT = /^[A-Za-z0-9_-]{22}$/

/** A UUID in 22 characters instead of 36: it has to fit into a cookie and a QR code. */
export function shortId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

/** The UUID again, or null for anything this program did not write. One UUID has exactly one short form. */
export function longId(short: string): string | null {
  if (!SHORT.test(short)) return null
  const hex = Buffer.from(short, 'base64url').toString('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return isId(id) && shortId(id) === short ? id : null
}
