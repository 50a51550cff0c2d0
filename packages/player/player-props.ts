import type { LearnerActivity, SpokenFact } from '@hinoyojin/core/schema/pack.ts'
import type { AttemptView } from '@hinoyojin/core/schema/reply.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Carrier } from './carriers/carrier.ts'
import type { Parts } from './preload.ts'
import type { PlayerWords } from './words/ja.ts'

export type PlayerView = 'stage' | 'list'

export type PlayerPrefs = {
  /** mild: gentler words of the same meaning. */
  intensity?: 'mild' | 'standard'
  size?: 'normal' | 'large'
  /** How a story is read first; the learner may switch at any scene. */
  view?: PlayerView
}

export type PlayerProps = {
  activity: LearnerActivity
  /** What `preload` gave for this activity. */
  parts: Parts
  attempt: AttemptView
  carrier: Carrier
  words: PlayerWords
  locale: LocaleId
  /** Facts a lesson cites, by id. Without them a mark is left out. */
  facts?: Record<string, SpokenFact>
  mediaUrl: (hash: string) => string
  prefs?: PlayerPrefs
  /** Where to sign in again when the session has ended meanwhile. */
  door?: string
  /** The learner leaves; answers so far are kept. */
  onexit: () => void
  /** All answers are recorded and the learner goes on. */
  onfinished: () => void
  /** The learner reads the story the other way from now on. */
  onview?: (view: PlayerView) => void
}
