import { redirect } from '@sveltejs/kit'
import { dropCookie } from '@hinoyojin/server/people/cookies.ts'
import { endOwnSession } from '@hinoyojin/server/people/sessions.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  if (!locals.who) redirect(303, '/in')
  return { words: pick(entryWords, locals.locale), name: locals.who.name }
}

export const actions: Actions = {
  /** Also what the end of an activity posts on a tablet that many use: the next person stands before the same door. */
  default: async (event) => {
    const { who } = event.locals
    if (who) await endOwnSession(currentStore(), who)
    dropCookie(event, 'session')
    redirect(303, '/in')
  }
}
