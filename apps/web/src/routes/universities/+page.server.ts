import { fail, redirect } from '@sveltejs/kit'
import { readPublicForm, SEAL, TRAP } from '@hinoyojin/server/outreach/public-form/read-public-form.ts'
import { formSeal } from '@hinoyojin/server/outreach/public-form/seal.ts'
import { registerInterest, takesRegistrations } from '@hinoyojin/server/outreach/universities/register.ts'
import { studentEdition } from '@hinoyojin/server/training/student-edition.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { pick } from '#app/words/pick.ts'
import { universityWords } from '#app/words/universities.ts'
import { typedOf } from './typed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' }) // the seal is of this moment
  const [open, edition] = await Promise.all([
    takesRegistrations(currentStore()),
    studentEdition(currentStore(), locals.locale)
  ])
  return {
    words: pick(universityWords, locals.locale),
    open,
    edition,
    seal: { name: SEAL, value: await formSeal(currentStore(), new Date()) },
    trap: TRAP
  }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const typed = typedOf(form)
    const [now, address] = [new Date(), event.getClientAddress()]
    const human = await readPublicForm(currentStore(), { form, address, now, kind: 'university' })
    if (!human.ok) return fail(human.code === 'too-many' ? 429 : 422, { typed, refused: human.code })
    const from = { origin: mailOrigin(), now, locale: event.locals.locale, address }
    const outcome = await registerInterest(currentStore(), typed, from)
    if (outcome.ok) redirect(303, '/universities/sent#main') // else the browser would keep the fragment of the form
    return fail(422, outcome.code === 'problems' ? { typed, problems: outcome.problems } : { typed })
  }
}
