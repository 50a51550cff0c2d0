import { randomInt } from 'node:crypto'
import { hashOf } from './secrets.ts'

// Without I, L, O and U: what is read aloud or copied from paper must not be mistaken.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** Eight characters for a poster or a slip: 40 bits. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** As printed: two groups of four. */
export function printedCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** A code as typed: any case, with or without hyphens, full width, O for 0, I or L for 1. null when it cannot be one. */
export function readCode(text: string): string | null {
  const plain = text
    .slice(0, 64)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–ー]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return SHAPE.test(plain) ? plain : null
}

/** What the database keeps of an activation code. Bound to the person, so that one search does not try everybody's. */
export function codeHash(personId: string, code: string): Buffer {
  return hashOf(`activation:${personId}:${code}`)
}
