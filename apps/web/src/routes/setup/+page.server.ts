import { setUpOf, STEPS } from '@hinoyojin/server/outreach/universities/steps.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { setUpWords } from '#app/words/set-up.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const found = await setUpOf(currentStore(), administrator(event))
  const states = found.ok ? found.space.steps : {}
  return {
    words: pick(setUpWords, managementLocale(event.locals.locale)),
    steps: STEPS.map((step) => ({ step, state: states[step] ?? ('open' as const) }))
  }
}
