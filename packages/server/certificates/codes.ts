import { randomInt } from 'node:crypto'

// Without I, L, O and U: what is copied from paper must not be mistaken. 5 bits each.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const SERIAL_LENGTH = 16
export const CODE_LENGTH = 20

const random = (length: number) => Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** 80 bits: what a certificate is called. */
export const newSerial = () => random(SERIAL_LENGTH)
/** 100 bits: without it the name can not be guessed from the statement, with it a name can be compared. */
export const newCode = () => random(CODE_LENGTH)

/** As printed: groups of four. */
export const inGroups = (text: string) => text.match(/.{1,4}/g)?.join('-') ?? ''

/** As typed: any case, with or without hyphens and spaces, full width, O for 0, I or L for 1. undefined when it can not be one. */
export function readTyped(text: string, length: number): string | undefined {
  const plain = text
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐–−ー]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.length === length && [...plain].every((each) => ALPHABET.includes(each)) ? plain : undefined
}
