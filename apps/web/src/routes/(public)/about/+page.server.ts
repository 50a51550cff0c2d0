import { trialStory } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { aboutWords } from '#app/words/about.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => ({
  words: pick(aboutWords, locals.locale),
  story: (await trialStory(currentStore(), locals.locale)) !== null
})
