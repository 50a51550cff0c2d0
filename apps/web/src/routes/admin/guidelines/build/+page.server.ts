import { fail, redirect } from '@sveltejs/kit'
import { answerQuestions, draftOf } from '@hinoyojin/server/guidelines/draft.ts'
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
  default: async (event) => {
    const who = administrator(event)
    const form = Object.fromEntries(await event.request.formData()) as Record<string, string> // the form has no files
    const outcome = await answerQuestions(currentStore(), who, form, new Date())
    if (!outcome.ok) return fail(422, { answers: form, problem: outcome.code })
    redirect(303, '/admin/guidelines/draft?done=built')
  }
}
