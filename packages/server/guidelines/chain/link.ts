import { createHash } from 'node:crypto'

/** The hash before the first link. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 of the UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** One acknowledgement. docs/how-to/verify-acknowledgements.md says what each field is. */
export interface Link {
  readonly organisation: string
  readonly seq: number
  readonly previous: string
  readonly version: number
  readonly versionHash: string
  readonly locale: string
  readonly textHash: string
  readonly parts: string
  /** Clauses that were asked and read this time; all of them the first time. */
  readonly clauses: readonly string[]
  readonly person: string
  readonly who: string
  readonly at: string
}

/** The line that is hashed, always with the same fields in the same order. */
export function linkLine(link: Link): string {
  const { organisation, seq, previous, version, versionHash, locale, textHash, parts, clauses, person, who, at } = link
  return JSON.stringify({
    format: 'acknowledgement/1',
    organisation,
    seq,
    previous,
    version,
    versionHash,
    locale,
    textHash,
    parts,
    clauses,
    person,
    who,
    at
  })
}

/** Binds a link to a name that can be forgotten: without the salt it says nothing. */
export function whoHash(person: string, { number, name, salt }: { number: string | null; name: string; salt: string }) {
  return sha256([person, number ?? '', name, salt].join('\n'))
}

/** The hash of a version: of the hashes of its texts, in the order of the languages' names. */
export function versionHash(hashes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(hashes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([locale, hash]) => `${locale}:${hash}\n`)
  return sha256(lines.join(''))
}
