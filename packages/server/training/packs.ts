import { split } from '@hinoyojin/course/split/split.ts'
import type { KeyPack, LearnerActivity, LearnerPack, Pack } from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { unsafePackByHash } from '../store/training/content.ts'

type Halves = { learner: LearnerPack; key: KeyPack }

// Packs are addressed by hash and never change; a course has a handful of them, so they stay in memory.
const unsafePacks = new Map<string, Promise<Pack | undefined>>()
const halves = new Map<string, Halves>()

/** Named unsafe because it holds both halves; never hand it to a route. */
function unsafePack(store: Store, hash: string): Promise<Pack | undefined> {
  const known = unsafePacks.get(hash)
  if (known) return known
  // Only publish.ts puts packs there, straight from the compiler: the shape is the compiler's.
  const reading = store.single((door) => unsafePackByHash(door, hash)).then((body) => body as Pack | undefined)
  unsafePacks.set(hash, reading)
  reading.catch(() => unsafePacks.delete(hash))
  return reading
}

/** A pack's two halves in one language. @throws when no such pack was ever published */
export async function packHalves(store: Store, hash: string, locale: LocaleId): Promise<Halves> {
  const name = `${hash} ${locale}`
  const known = halves.get(name)
  if (known) return known
  const pack = await unsafePack(store, hash)
  if (!pack) {
    unsafePacks.delete(hash)
    throw new Error(`no pack ${hash}`)
  }
  const made = split(pack, locale)
  halves.set(name, made)
  return made
}

export function activityIn(learner: LearnerPack, activityId: string): LearnerActivity | undefined {
  return learner.activities.find((activity) => activity.id === activityId)
}
