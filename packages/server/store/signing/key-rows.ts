import { z } from 'zod'
import type { Everyone } from '../database.ts'
import { rows, sqlOf } from '../sql.ts'

const publicRow = z.object({
  keyId: z.string(),
  publicKey: z.instanceof(Uint8Array),
  madeAt: z.date(),
  retiredAt: z.date().nullable()
})
export type PublicKeyRow = { keyId: string; publicKey: Uint8Array; madeAt: Date; retiredAt: Date | null }

const privateRow = z.object({
  keyId: z.string(),
  publicKey: z.instanceof(Uint8Array),
  privateKey: z.instanceof(Uint8Array)
})
export type PrivateKeyRow = z.infer<typeof privateRow>

/** All keys that ever signed here, newest first. Never the private half. */
export async function publicKeyRows(door: Everyone): Promise<PublicKeyRow[]> {
  const found = await sqlOf(door)`
    select key_id as "keyId", public_key as "publicKey", made_at as "madeAt", retired_at as "retiredAt"
    from signing_key order by made_at desc, key_id`
  return rows(publicRow, found)
}

/** The key that signs now. What it returns must not be kept, shown or written anywhere. */
export async function unsafeKeyInUse(door: Everyone): Promise<PrivateKeyRow | undefined> {
  const found = await sqlOf(door)`
    select key_id as "keyId", public_key as "publicKey", private_key as "privateKey" from signing_key where retired_at is null`
  return rows(privateRow, found)[0]
}

export type NewKey = { keyId: string; publicKey: Uint8Array; privateKey: Uint8Array }

/** Stores a key as the one in use, unless there is one: two servers may begin at the same time. */
export async function storeFirstKey(door: Everyone, { keyId, publicKey, privateKey }: NewKey): Promise<void> {
  await sqlOf(door)`
    insert into signing_key (key_id, public_key, private_key)
    values (${keyId}, ${Buffer.from(publicKey)}, ${Buffer.from(privateKey)}) on conflict do nothing`
}

/** Takes the key out of use and forgets its private half. @returns whether it was in use */
export async function retireKey(door: Everyone, keyId: string): Promise<boolean> {
  const retired = await sqlOf(door)`
    update signing_key set private_key = null, retired_at = now() where key_id = ${keyId} and retired_at is null`
  return retired.count === 1
}
