import { z } from 'zod'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { updatePreferences } from '../store/people/person-rows.ts'
import type { SignedIn } from './signed-in.ts'

/** What a person chooses for reading, on every device. The cookie for before signing in has the same shape. */
export const chosenLook = z.object({
  locale: localeId,
  theme: z.enum(['auto', 'light', 'dark']),
  size: z.enum(['normal', 'large']),
  ruby: z.enum(['on', 'off']),
  intensity: z.enum(['standard', 'mild'])
})
export type ChosenLook = z.infer<typeof chosenLook>

/** Keeps what the person chose. Not audited: how someone likes to read is nobody else's business. */
export function choosePreferences(store: Store, who: SignedIn, { locale, ...preferences }: ChosenLook): Promise<void> {
  return store.write(who.organisationId, who, async (tx) => {
    tx.unaudited('how someone likes to read is nobody else’s business')
    await updatePreferences(tx, who.personId, { locale, preferences })
  })
}
