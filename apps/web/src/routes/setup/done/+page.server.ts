import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { setUpWords } from '#app/words/set-up.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const who = administrator(event)
  const words = pick(setUpWords, managementLocale(event.locals.locale))
  return { words, name: who.organisation.name, roster: who.organisation.entryMode === 'roster' }
}
