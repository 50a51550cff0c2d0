import { z } from 'zod'
import type { Store } from '../store/database.ts'
import { revocations } from '../store/certificates/revocation-rows.ts'
import { signed } from '../signing/signing.ts'
import { keyIdOf, signatureHolds } from '../signing/key-pair.ts'

const list = z.object({ v: z.literal(1), at: z.iso.datetime(), revoked: z.array(z.string().max(16)) })
const header = z.object({
  alg: z.literal('EdDSA'),
  typ: z.literal('hinoyojin-revocations'),
  jwk: z.object({ x: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
})

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** All revoked serials as a compact JSON Web Signature, for those who check without us. It says when it was made: an old list
 *  knows nothing of what was revoked later. */
export async function revocationList(store: Store, now: Date): Promise<string> {
  const revoked = (await store.single(revocations)).map(({ serial }) => serial)
  const { payload, signature } = await signed(store, ({ publicKey }) => {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }
    const head = encode({ alg: 'EdDSA', typ: 'hinoyojin-revocations', jwk })
    return Buffer.from(`${head}.${encode({ v: 1, at: now.toISOString(), revoked })}`)
  })
  return `${Buffer.from(payload).toString()}.${signature}`
}

export type ReadList = { ok: true; at: string; keyId: string; revoked: ReadonlySet<string> } | { ok: false }

/** Reads such a file and checks its signature by the key in it. */
export function readRevocationList(text: string): ReadList {
  const [head = '', body = '', signature = '', more] = text.trim().split('.')
  const readHead = header.safeParse(parsed(head))
  if (more !== undefined || !readHead.success) return { ok: false }
  const key = new Uint8Array(Buffer.from(readHead.data.jwk.x, 'base64url'))
  const said = list.safeParse(parsed(body))
  if (!signatureHolds(key, Buffer.from(`${head}.${body}`), signature) || !said.success) return { ok: false }
  return { ok: true, at: said.data.at, keyId: keyIdOf(key), revoked: new Set(said.data.revoked) }
}

function parsed(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
