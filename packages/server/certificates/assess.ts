import { readAddress } from './address.ts'
import { check, isNameOf, type Knowledge } from './check.ts'
import { findInPdf, type Found } from './find-in-pdf.ts'
import { CODE_LENGTH, readTyped } from './codes.ts'
import type { Claims } from './statement.ts'

export type Verdict = {
  holds: boolean
  /** Why it does not hold; undefined when it does. */
  why?:
    | 'no-pdf'
    | 'too-large'
    | 'nothing-in-it'
    | 'several'
    | 'no-statement'
    | 'altered'
    | 'unknown-key'
    | 'revoked'
    | 'other-name'
    | 'no-code'
  /** What was signed; also when the key is unknown or it was revoked, and never when the signature does not fit. */
  claims?: Claims
  keyId?: string
  key?: 'known' | 'unknown' | 'not-asked'
  revoked?: 'yes' | 'no' | 'not-asked'
  /** The name that was compared, and whether it is the one in the statement. */
  name?: { text: string; fits: boolean }
}

/** Reads a certificate out of the bytes of a PDF, or of a text that holds an address or a statement. */
export function readCertificate(bytes: Uint8Array): { ok: true; found: Found } | { ok: false; why: Verdict['why'] } {
  const text = Buffer.from(bytes.subarray(0, 8192)).toString('utf8')
  const address = bytes.length <= 8192 ? readAddress(text) : undefined
  if (address) return { ok: true, found: address }
  if (!text.includes('%PDF-') && bytes.length <= 8192) return { ok: false, why: 'no-statement' }
  const found = findInPdf(bytes)
  return found.ok ? found : { ok: false, why: found.code }
}

/** Everything that can be said about a certificate without asking a server. @param typed a name to compare, and the check code if the
 *  certificate does not bring it */
export function assess(
  { statement, code, name }: Found,
  known: Knowledge,
  typed: { name?: string; code?: string } = {}
): Verdict {
  const checked = check(statement, known)
  if (!checked.ok) return { holds: false, why: checked.code }
  const said = { claims: checked.claims, keyId: checked.keyId, key: checked.key, revoked: checked.revoked }
  const text = typed.name ?? name
  const withCode = typed.code === undefined ? code : readTyped(typed.code, CODE_LENGTH)
  const compared =
    text === undefined || withCode === undefined ? undefined : { text, fits: isNameOf(checked.claims, withCode, text) }
  const all = { ...said, ...(compared ? { name: compared } : {}) }
  if (checked.key === 'unknown') return { holds: false, why: 'unknown-key', ...all }
  if (checked.revoked === 'yes') return { holds: false, why: 'revoked', ...all }
  if (typed.name !== undefined && !compared) return { holds: false, why: 'no-code', ...all }
  if (compared && !compared.fits) return { holds: false, why: 'other-name', ...all }
  return { holds: true, ...all }
}
