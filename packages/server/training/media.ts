import type { Store } from '../store/database.ts'
import { mediaByHash } from '../store/training/content.ts'

/** A picture of a published pack by the hash of its bytes: never changes under its address. */
export const picture = (store: Store, hash: string) =>
  /^[0-9a-f]{64}$/.test(hash) ? store.single((door) => mediaByHash(door, hash)) : Promise.resolve(undefined)
