import { fail, redirect } from '@sveltejs/kit'
import { beginSetUp, declineInvitation, readInvitation } from '@hinoyojin/server/outreach/universities/set-up.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { setUpWords } from '#app/words/set-up.ts'
import type { Actions, PageServerLoad } from './$types'

/** Looks only: what the link opens, or why it opens nothing any more. */
export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const locale = managementLocale(locals.locale)
  const words = pick(setUpWords, locale)
  const found = await readInvitation(currentStore(), params.token)
  const declined = url.searchParams.get('done') === 'declined'
  if (!found.ok) {
    const space = found.code === 'link-used' ? found.space : null
    // The administrator who made it and is still signed in wants to go on, not to be told that it exists.
    const { who } = locals
    const own = who?.organisation.slug === space?.slug && who?.roles.some(({ role }) => role === 'administrator')
    if (space && own) redirect(303, '/setup')
    return { words, invitation: null, code: found.code, space, declined }
  }
  const { university, contact, until, begun } = found
  const day = until && dayText(until, locale, 'Asia/Tokyo')
  return { words, invitation: { university, contact, until: day, begun }, code: null, space: null, declined }
}

export const actions: Actions = {
  begin: async ({ params }) => {
    const outcome = await beginSetUp(currentStore(), params.token)
    return outcome.ok ? redirect(303, `/setup/${params.token}/space`) : fail(410, { code: outcome.code })
  },
  decline: async ({ params }) => {
    const outcome = await declineInvitation(currentStore(), params.token)
    return outcome.ok ? redirect(303, `/setup/${params.token}?done=declined`) : fail(410, { code: outcome.code })
  }
}
