import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as 43 characters of base64url: what a cookie or a link carries. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

/** What the database keeps of a secret. SHA-256 is enough here, because the secret itself cannot be guessed. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
