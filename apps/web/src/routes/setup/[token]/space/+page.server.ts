import { fail, redirect } from '@sveltejs/kit'
import { signInByLink } from '@hinoyojin/server/people/links.ts'
import { foundSpace, readInvitation } from '@hinoyojin/server/outreach/universities/set-up.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { setUpWords } from '#app/words/set-up.ts'
import { browserOf, keepEntered } from '../../../(entry)/entering.ts'
import { formText } from '../../../admin/form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const found = await readInvitation(currentStore(), params.token)
  if (!found.ok) redirect(303, `/setup/${params.token}`)
  const { university, contact, email, slug } = found
  return {
    words: pick(setUpWords, managementLocale(locals.locale)),
    values: { name: university, slug, administrator: contact, email }
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const values = {
      name: formText(form, 'name'),
      slug: formText(form, 'slug').trim().toLowerCase(),
      administrator: formText(form, 'administrator'),
      email: formText(form, 'email').trim()
    }
    const writing = { origin: mailOrigin(), now: new Date() }
    const outcome = await foundSpace(currentStore(), event.params.token, values, writing)
    if (!outcome.ok) {
      if (outcome.code.startsWith('link-')) redirect(303, `/setup/${event.params.token}`)
      return fail(422, { values, problem: outcome.code })
    }
    const token = outcome.link.path.split('/').at(-1) ?? ''
    const entered = await signInByLink(currentStore(), token, browserOf(event, false))
    if (entered.ok) await keepEntered(event, entered, null)
    redirect(303, '/setup/step/key')
  }
}
