import { NamedError } from '../errors/named-error.ts'
import type { Everyone, Store } from '../store/database.ts'
import {
  publicKeyRows,
  retireKey,
  storeFirstKey,
  unsafeKeyInUse,
  type PublicKeyRow
} from '../store/signing/key-rows.ts'
import { newKeyPair, signWith } from './key-pair.ts'

export type Signature = {
  /** Thumbprint of the public key (RFC 7638). */
  keyId: string
  /** Ed25519, base64url. */
  signature: string
}

/** Signs by the key of this installation, which is made when the first thing is signed. */
export async function sign(store: Store, payload: Uint8Array): Promise<Signature> {
  const { keyId, signature } = await signed(store, () => payload)
  return { keyId, signature }
}

/** For formats that carry the key or its id inside what is signed. @param payload gets both */
export async function signed(
  store: Store,
  payload: (key: { keyId: string; publicKey: Uint8Array }) => Uint8Array
): Promise<Signature & { payload: Uint8Array }> {
  const { keyId, publicKey, privateKey } = await store.global(keyInUse)
  const bytes = payload({ keyId, publicKey })
  return { keyId, signature: signWith(privateKey, bytes), payload: bytes }
}

async function keyInUse(door: Everyone) {
  const there = await unsafeKeyInUse(door)
  if (there) return there
  await storeFirstKey(door, newKeyPair())
  // Read again: another server may have been a moment earlier, and then its key is the one.
  const stored = await unsafeKeyInUse(door)
  if (!stored) throw new NamedError('SigningKeyMissing', 'A signing key was stored and is not there.')
  return stored
}

/** All public keys, newest first, the retired ones too: what they signed stays checkable. */
export async function publicKeys(store: Store): Promise<PublicKeyRow[]> {
  return store.global(publicKeyRows)
}

/** Retires the key in use and makes a new one. The private half of the old one is gone afterwards.
 *  @returns the id of the new key */
export async function rotateKey(store: Store): Promise<string> {
  return store.global(async (door) => {
    const old = await unsafeKeyInUse(door)
    if (old) await retireKey(door, old.keyId)
    return (await keyInUse(door)).keyId
  })
}
