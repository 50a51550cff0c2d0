import { error } from '@sveltejs/kit'
import { trialAttempt, trialStory } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { playerWords } from '#app/words/player.ts'
import { readView } from '#app/parts/reading-view.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, cookies }) => {
  const story = await trialStory(currentStore(), locals.locale)
  if (!story) error(404, { message: 'not-found' })
  return {
    activity: story.activity,
    attempt: trialAttempt(story.packHash),
    view: readView(cookies),
    words: pick(learnerWords, locals.locale),
    playerWords: playerWords(locals.locale)
  }
}
