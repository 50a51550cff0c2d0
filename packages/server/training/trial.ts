import type { Debrief } from '@hinoyojin/core/schema/debrief.ts'
import type { AttemptView } from '@hinoyojin/core/schema/reply.ts'
import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { begin, replay } from '@hinoyojin/core/scenario/index.ts'
import type { Store } from '../store/database.ts'
import { debriefFrom } from './attempt.ts'
import { activityIn, packHalves } from './packs.ts'
import { releasesNow } from './release.ts'

type TrialStory = { title: string; minutes: number; packHash: string; activity: LearnerActivity }

/** The first story of the first course: what anyone may try without an account. Nothing of it is stored. */
export async function trialStory(store: Store, locale: LocaleId): Promise<TrialStory | undefined> {
  for (const { body } of await releasesNow(store)) {
    for (const module of body.modules) {
      const scenario = module.activities.find(({ kind }) => kind === 'scenario')
      if (!scenario) continue
      const { learner } = await packHalves(store, module.pack, locale)
      const activity = activityIn(learner, scenario.id)
      if (activity) return { title: activity.title, minutes: activity.minutes, packHash: module.pack, activity }
    }
  }
  return undefined
}

/** An attempt that exists in the browser only. */
export const trialAttempt = (packHash: string): AttemptView => ({
  id: 'trial',
  pack: packHash,
  seed: 1,
  seq: 0,
  finished: false,
  answers: [],
  reveals: []
})

/** The debrief of an evening played without an account. Undefined when the choices do not lead through the story to an end. */
export async function trialDebrief(store: Store, choices: string[], locale: LocaleId): Promise<Debrief | undefined> {
  const story = await trialStory(store, locale)
  if (story?.activity.kind !== 'scenario') return undefined
  const run = replay(story.activity, choices)
  if (!run.ok || story.activity.scenes[run.state.scene]?.end === undefined) return undefined
  const scenes = [begin(story.activity), ...run.played.map(({ state }) => state)].map(({ scene }) => scene)
  const answers = choices.map((choice, index) => ({ seq: index + 1, place: scenes[index] ?? '', choice }))
  return debriefFrom(store, story.packHash, story.activity.id, answers, locale)
}
