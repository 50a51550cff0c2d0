import { checkWords } from '#app/words/check.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import { learner } from '#app/locals/guards.ts'
import type { LayoutServerLoad } from './$types'

// Every page and action below asks `learner` again: a layout is not run for every one of them.
export const load: LayoutServerLoad = (event) => {
  const who = learner(event)
  const { home, record, settings, shop, admin, out } = pick(learnerWords, event.locals.locale, who.organisation.kind)
  return {
    foot: { home, record, settings, shop, admin, out },
    not: pick(checkWords, event.locals.locale, who.organisation.kind).not,
    manages: who.roles.some(({ role }) => role === 'manager'),
    administers: who.roles.some(({ role }) => role === 'administrator')
  }
}
