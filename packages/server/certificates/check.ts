import { nameFits } from './commitment.ts'
import { readStatement, type Claims } from './statement.ts'

/** What the one who checks has at hand, besides the statement. */
export type Knowledge = {
  /** Public keys by id that are known to be the issuer's. Left out: nobody was asked. */
  keys?: ReadonlyMap<string, Uint8Array>
  /** Serials that no longer hold. Left out: nobody was asked. */
  revoked?: ReadonlySet<string>
}

export type Checked =
  | {
      ok: true
      claims: Claims
      keyId: string
      /** Is the key one of the known ones? */
      key: 'known' | 'unknown' | 'not-asked'
      revoked: 'yes' | 'no' | 'not-asked'
    }
  | { ok: false; code: 'no-statement' | 'altered' }

/** Checks a statement. Everything that is said about it comes from what was signed. */
export function check(statement: string, { keys, revoked }: Knowledge): Checked {
  const read = readStatement(statement)
  if (!read.ok) return read
  return {
    ok: true,
    claims: read.claims,
    keyId: read.keyId,
    key: keys === undefined ? 'not-asked' : keys.has(read.keyId) ? 'known' : 'unknown',
    revoked: revoked === undefined ? 'not-asked' : revoked.has(read.claims.serial) ? 'yes' : 'no'
  }
}

/** Does this name, together with the check code of the paper, belong to the statement? */
export const isNameOf = ({ name }: Claims, code: string, typed: string) => nameFits(name, code, typed)
