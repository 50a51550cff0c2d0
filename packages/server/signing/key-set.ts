import { z } from 'zod'
import type { PublicKeyRow } from '../store/signing/key-rows.ts'
import { keyIdOf } from './key-pair.ts'

/** A JSON Web Key Set (RFC 7517) with when a key was made and retired; what /.well-known/hinoyojin-keys.json answers. */
export type KeySet = { keys: PublicJwk[] }
export type PublicJwk = {
  kty: 'OKP'
  crv: 'Ed25519'
  alg: 'EdDSA'
  use: 'sig'
  kid: string
  x: string
  made: string
  retired?: string
}

export function keySetOf(rows: readonly PublicKeyRow[]): KeySet {
  return {
    keys: rows.map(({ keyId, publicKey, madeAt, retiredAt }) => ({
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: keyId,
      x: Buffer.from(publicKey).toString('base64url'),
      made: madeAt.toISOString(),
      ...(retiredAt ? { retired: retiredAt.toISOString() } : {})
    }))
  }
}

const readable = z.object({ keys: z.array(z.unknown()).max(1000) })
const ours = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })

/** Keys by id out of a key set somebody gave us. The id is computed, not believed; keys of another kind are passed over.
 *  @returns undefined when it is no key set */
export function readKeySet(value: unknown): Map<string, Uint8Array> | undefined {
  const read = readable.safeParse(value)
  if (!read.success) return undefined
  const keys = read.data.keys.flatMap((key) => {
    const known = ours.safeParse(key)
    return known.success ? [new Uint8Array(Buffer.from(known.data.x, 'base64url'))] : []
  })
  return new Map(keys.map((key) => [keyIdOf(key), key]))
}
