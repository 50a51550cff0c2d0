import { z } from 'zod'
import { keyIdOf, signatureHolds } from '../signing/key-pair.ts'

/** What is signed. Readable names and few of them: it has to fit into a QR code. docs/how-to/verify-a-certificate.md has the format. */
export const claims = z.strictObject({
  v: z.literal(1),
  serial: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/),
  /** Id, Japanese title and version of the course. */
  course: z.string().regex(/^[a-z0-9-]{1,80}$/),
  title: z.string().min(1).max(200),
  version: z.int().min(1).max(1_000_000),
  /** The day on which the last part was finished, in the time zone of the issuer. */
  date: z.iso.date(),
  /** Minutes of study that were recorded. */
  minutes: z.int().min(0).max(1_000_000),
  /** Name of the organisation, as it was then. */
  issuer: z.string().min(1).max(200),
  /** Commitment to the name (commitment.ts). */
  name: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The registered name could not be drawn, and the person typed this spelling. */
  own: z.literal(true).optional()
})
export type Claims = z.infer<typeof claims>

const header = z.strictObject({
  alg: z.literal('EdDSA'),
  typ: z.literal('hinoyojin-certificate'),
  jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
})

export const LONGEST_STATEMENT = 3000

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The first two parts of a JSON Web Signature (RFC 7515): what Ed25519 signs. The key stands in it, for those without a key set. */
export function unsignedStatement(publicKey: Uint8Array, said: Claims): string {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }
  return `${encode({ alg: 'EdDSA', typ: 'hinoyojin-certificate', jwk })}.${encode(claims.parse(said))}`
}

export type ReadStatement =
  { ok: true; claims: Claims; publicKey: Uint8Array; keyId: string } | { ok: false; code: 'no-statement' | 'altered' }

/** Reads a statement and checks the signature by the key that stands in it. Whose key that is has still to be asked.
 *  no-statement: has not its shape · altered: has, and the signature does not fit */
export function readStatement(text: string): ReadStatement {
  const parts = text.split('.')
  const [head, body, signature] = parts
  if (text.length > LONGEST_STATEMENT || parts.length !== 3 || !head || !body || !signature)
    return { ok: false, code: 'no-statement' }
  const readHead = header.safeParse(decode(head))
  if (!readHead.success) return { ok: false, code: 'no-statement' }
  const publicKey = new Uint8Array(Buffer.from(readHead.data.jwk.x, 'base64url'))
  if (!signatureHolds(publicKey, Buffer.from(`${head}.${body}`), signature)) return { ok: false, code: 'altered' }
  const said = claims.safeParse(decode(body))
  if (!said.success) return { ok: false, code: 'no-statement' }
  return { ok: true, claims: said.data, publicKey, keyId: keyIdOf(publicKey) }
}

function decode(part: string): unknown {
  const bytes = Buffer.from(part, 'base64url')
  // One statement has one spelling: base64url that could also be written another way is refused.
  if (bytes.toString('base64url') !== part) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
