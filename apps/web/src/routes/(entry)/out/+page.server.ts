import { redirect } from '@sveltejs/kit'
import { dropCookie } from '@hinoyojin/server/people/cookies.ts'
import { endOwnSession } from '@hinoyojin/server/people/sessions.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  if (!locals.who) redirect(303, '/in')
  // The end of an activity on a shared tablet leads here. The page then posts by itself: looking at an address (a preload, a
  // stranger's link) must not sign anybody out.
  const atOnce = locals.who.shared && url.searchParams.has('done')
  return {
    words: pick(entryWords, locals.locale, locals.who.organisation.kind),
    name: locals.who.name,
    atOnce,
    shared: locals.who.shared
  }
}

export const actions: Actions = {
  /** Afterwards the next person stands before the same door. */
  default: async (event) => {
    const { who } = event.locals
    if (who) await endOwnSession(currentStore(), who)
    dropCookie(event, 'session')
    redirect(303, '/in')
  }
}
