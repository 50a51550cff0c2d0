import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { updatePreferences } from '../store/people/person-rows.ts'
import type { SignedIn } from './signed-in.ts'

/** What a person chose for reading. The cookie for before signing in has the same shape; its words are the web app's. */
export interface ChosenLook {
  readonly locale?: LocaleId
  readonly theme: string
  readonly size: string
  readonly ruby: string
  readonly intensity: string
}

/** Keeps what the person chose, for every device. Not audited: how someone likes to read is nobody else's business. */
export function savePreferences(store: Store, who: SignedIn, chosen: ChosenLook): Promise<void> {
  const { theme, size, ruby, intensity } = chosen
  return store.write(who.organisationId, who, async (tx) => {
    tx.unaudited('how someone likes to read is nobody else’s business')
    await updatePreferences(tx, who.personId, {
      locale: chosen.locale ?? who.locale,
      preferences: { theme, size, ruby, intensity }
    })
  })
}
