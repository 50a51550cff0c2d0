import type { LearnerActivity, SpokenFact } from '@hinoyojin/core/schema/pack.ts'
import type { AttemptView } from '@hinoyojin/core/schema/reply.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Carrier } from './carriers/carrier.ts'
import type { PlayerWords } from './words/ja.ts'

export type PlayerPrefs = {
  /** mild: gentler words of the same meaning. */
  intensity?: 'mild' | 'standard'
  size?: 'normal' | 'large'
  /** How a story is read first; the learner may switch at any scene. */
  view?: 'stage' | 'list'
}

export type PlayerProps = {
  activity: LearnerActivity
  attempt: AttemptView
  carrier: Carrier
  words: PlayerWords
  locale: LocaleId
  /** Facts a lesson cites, by id. Without them a mark is left out. */
  facts?: Record<string, SpokenFact>
  mediaUrl: (hash: string) => string
  prefs?: PlayerPrefs
  /** The learner leaves; answers so far are kept. */
  onexit: () => void
  /** All answers are recorded and the learner goes on. */
  onfinished: () => void
}
