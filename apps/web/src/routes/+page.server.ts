import { trialStory } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { front } from '#app/words/front.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const story = await trialStory(currentStore(), locals.locale)
  return {
    words: pick(front, locals.locale),
    story: story && { title: story.title, minutes: story.minutes },
    signedIn: locals.who?.name
  }
}
