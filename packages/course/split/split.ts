import type { KeyPack, LearnerPack, Pack } from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { keyHalf } from './key-half.ts'
import { learnerHalf } from './learner-half.ts'
import { localise } from './localise.ts'

/** Splits a pack, in one language, into what goes to the phone and what stays on the server. */
export function split(pack: Pack, locale: LocaleId): { learner: LearnerPack; key: KeyPack } {
  const spoken = localise(pack, locale)
  return { learner: learnerHalf(pack, locale, spoken), key: keyHalf(pack, locale, spoken) }
}
