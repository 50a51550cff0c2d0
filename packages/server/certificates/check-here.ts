import type { Store } from '../store/database.ts'
import { revocationOf } from '../store/certificates/revocation-rows.ts'
import { publicKeys } from '../signing/signing.ts'
import { check, type Checked } from './check.ts'

export type CheckedHere = Checked & { revokedAt?: Date }

/** Checks a statement with the keys and the revocations of this installation: what the public page says. */
export async function checkHere(store: Store, statement: string): Promise<CheckedHere> {
  const [first, keys] = [check(statement, {}), await publicKeys(store)]
  if (!first.ok) return first
  const known = new Map(keys.map(({ keyId, publicKey }) => [keyId, publicKey]))
  const revokedAt = await store.single((door) => revocationOf(door, first.claims.serial))
  const revoked = new Set(revokedAt ? [first.claims.serial] : [])
  return { ...check(statement, { keys: known, revoked }), ...(revokedAt ? { revokedAt } : {}) }
}
