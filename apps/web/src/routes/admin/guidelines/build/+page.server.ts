import { fail, redirect } from '@sveltejs/kit'
import { answerQuestions, draftOf } from '@hinoyojin/server/guidelines/draft.ts'
import { offerSets } from '@hinoyojin/server/guidelines/offer.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { allowed, here } from '../here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words } = here(event, who)
  const found = await draftOf(currentStore(), who)
  const draft = found && allowed(found)
  const answers: Partial<Record<string, string>> = draft?.draft.answers ?? {}
  return { words, waiting: Boolean(draft?.proposal), answers }
}

export const actions: Actions = {
  // The answers decide what a short and a full set are, so that is asked after them, on the same page.
  sets: async (event) => {
    const who = administrator(event)
    const form = Object.fromEntries(await event.request.formData()) as Record<string, string> // the form has no files
    const offer = await offerSets(currentStore(), who, form)
    return offer.ok ? { answers: form, offer } : fail(422, { answers: form, problem: offer.code })
  },
  /** Back from the sets to the questions, as they were answered. */
  questions: async (event) => {
    administrator(event)
    return { answers: Object.fromEntries(await event.request.formData()) as Record<string, string> } // no files either
  },
  make: async (event) => {
    const who = administrator(event)
    const form = Object.fromEntries(await event.request.formData()) as Record<string, string> // nor here
    const outcome = await answerQuestions(currentStore(), who, form, new Date())
    if (!outcome.ok) return fail(422, { answers: form, problem: outcome.code })
    redirect(303, '/admin/guidelines/draft?done=built')
  }
}
