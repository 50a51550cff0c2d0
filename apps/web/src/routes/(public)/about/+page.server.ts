import { whoRuns } from '@hinoyojin/server/outreach/magazine/who-runs.ts'
import { trialStory } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { aboutWords } from '#app/words/about.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const [story, runs] = await Promise.all([trialStory(currentStore(), locals.locale), whoRuns(currentStore())])
  return { words: pick(aboutWords, locals.locale), story: story !== null, runs }
}
