import { createHash } from 'node:crypto'

/** sha256 in hex, of bytes or of text in UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/** What a translation says it translates: the first 8 hex digits of the hash of the source. */
export function sourceHash(text: string): string {
  return sha256(text).slice(0, 8)
}
