import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Store } from '../../store/database.ts'
import { keepKey } from '../../store/outreach/key.ts'

const keys = new WeakMap<Store, Promise<Buffer>>()

/** Writes under a text what only this installation can write. `use` keeps a signature of one kind from being taken for another.
 *  24 characters of base64url (144 bits). */
export type Signer = (use: string, text: string) => string

/** To be had before a transaction is opened: looking the key up inside of one would need a second connection, and when all are taken
 *  by others who do the same, nobody gets one. */
export async function signer(store: Store): Promise<Signer> {
  const key = await keyOf(store)
  return (use, text) =>
    createHmac('sha256', key).update(`${use}|${text}`).digest().subarray(0, 18).toString('base64url')
}

export async function isSigned(store: Store, use: string, text: string, signature: string): Promise<boolean> {
  const expected = Buffer.from((await signer(store))(use, text))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function keyOf(store: Store): Promise<Buffer> {
  const known = keys.get(store)
  if (known) return known
  const asked = keepKey(store, randomBytes(32))
  keys.set(store, asked)
  asked.catch(() => keys.delete(store)) // asked again once the database answers
  return asked
}
