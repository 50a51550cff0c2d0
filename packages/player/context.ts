import type { SpokenFact } from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { createContext } from 'svelte'
import type { PlayerWords } from './words/ja.ts'

/** What every part of the player may need, given once at the top. */
export type PlayerContext = {
  words: PlayerWords
  locale: LocaleId
  facts: Record<string, SpokenFact>
  /** Where to sign in again; absent where nobody signs in. */
  door?: string
  /** Address of a picture by the hash of its bytes. */
  mediaUrl: (hash: string) => string
}

export const [usePlayer, setPlayer] = createContext<PlayerContext>()
