import { fail, redirect } from '@sveltejs/kit'
import { confirmInterest, readConfirmation } from '@hinoyojin/server/outreach/universities/confirm.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { pick } from '#app/words/pick.ts'
import { universityWords } from '#app/words/universities.ts'
import type { Actions, PageServerLoad } from './$types'

/** Looks only. Programs that open every link in a mail must not confirm it. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const found = await readConfirmation(currentStore(), params.token)
  return {
    words: pick(universityWords, locals.locale),
    found: found.ok ? found : null,
    code: found.ok ? null : found.code
  }
}

export const actions: Actions = {
  default: async ({ params }) => {
    const outcome = await confirmInterest(currentStore(), params.token, { origin: mailOrigin(), now: new Date() })
    return outcome.ok ? redirect(303, `${outcome.own}?done=confirmed`) : fail(410, { code: outcome.code })
  }
}
