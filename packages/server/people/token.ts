import { hashOf, newSecret } from './secrets.ts'
import { longId, shortId } from './short-id.ts'

/** A secret that says which organisation it belongs to: `<organisation>.<secret>`. The database keeps only the hash. */
export interface Token {
  readonly organisationId: string
  readonly hash: Buffer
}

/** For a session or a link, 32 bytes. For a printed QR code 16 are enough, and it stays easy to scan. */
export function newToken(organisationId: string, bytes: 16 | 32 = 32): Token & { readonly text: string } {
  const secret = newSecret(bytes)
  return { organisationId, hash: hashOf(secret), text: `${shortId(organisationId)}.${secret}` }
}

/** Reads what came from outside; null for anything that newToken cannot have written. Never throws. */
export function readToken(text: string | undefined | null, bytes: 16 | 32 = 32): Token | null {
  if (typeof text !== 'string' || text.length > 100) return null
  const [short = '', secret = '', ...rest] = text.split('.')
  const organisationId = longId(short)
  if (rest.length > 0 || organisationId === null) return null
  if (!/^[A-Za-z0-9_-]+$/.test(secret)) return null
  const raw = Buffer.from(secret, 'base64url')
  if (raw.length !== bytes || raw.toString('base64url') !== secret) return null
  return { organisationId, hash: hashOf(secret) }
}
