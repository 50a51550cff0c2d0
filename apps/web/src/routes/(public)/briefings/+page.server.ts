import { briefingsAhead } from '@hinoyojin/server/outreach/briefings/public.ts'
import { trialStory } from '@hinoyojin/server/training/trial.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { briefingWords } from '#app/words/briefings.ts'
import { pick } from '#app/words/pick.ts'
import { shownBriefing } from './shown.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const [ahead, story] = await Promise.all([
    briefingsAhead(currentStore(), new Date()),
    trialStory(currentStore(), locals.locale)
  ])
  return {
    words: pick(briefingWords, locals.locale),
    briefings: ahead.filter(({ state }) => state !== 'over').map((each) => shownBriefing(each, locals.locale)),
    story: story !== null
  }
}
