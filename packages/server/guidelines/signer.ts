import { publicKeys, sign } from '../signing/signing.ts'
import type { Store } from '../store/database.ts'
import type { Signer } from './chain/export-lines.ts'

/** Signs with the key of this installation and says which key it was. */
export const signerOf =
  (store: Store): Signer =>
  async (payload) => {
    const { keyId, signature } = await sign(store, payload)
    const row = (await publicKeys(store)).find((key) => key.keyId === keyId)
    if (!row) throw new Error('the key that has just signed is among the public keys')
    return { keyId, signature, publicKey: Buffer.from(row.publicKey).toString('base64url') }
  }
