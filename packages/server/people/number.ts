import { hashOf } from './secrets.ts'

const LONGEST = 40

/** A staff number as typed: full-width and half-width, with or without spaces, is the same number. '' when it cannot be one. */
export function plainNumber(text: string): string {
  const number = text.normalize('NFKC').replace(/\s/g, '')
  return number.length <= LONGEST ? number : ''
}

/** What guesses at a number are counted under. The same for numbers that exist and numbers that do not. */
export function numberSubject(number: string): string {
  return hashOf(`number:${number.toUpperCase()}`).toString('base64url')
}

/** The same name, written with or without a space, in full or half width. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other)
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s・=]/g, '')
    .toLowerCase()
}
