import { error, fail, redirect } from '@sveltejs/kit'
import { manualOf, saveAnswers } from '@hinoyojin/server/manual/manual.ts'
import { posts } from '@hinoyojin/server/manual/post-names.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { manualWords } from '#app/words/management-manual.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../form-text.ts'
import { differences, MORE_ROWS, readAnswers } from '../read-answers.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const view = await manualOf(currentStore(), who)
  if (!view.ok) error(403, { message: 'administrator' })
  const locale = managementLocale(event.locals.locale)
  const { risks: _, drafts: __, ...answers } = view.answers
  return {
    words: pick(manualWords, locale, who.organisation.kind),
    revision: view.revision,
    answers,
    posts: posts(locale),
    more: MORE_ROWS
  }
}

export const actions: Actions = {
  default: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const answers = readAnswers(form)
    const outcome = await saveAnswers(currentStore(), who, Number(formText(form, 'revision')), answers)
    if (outcome.ok) redirect(303, '/admin/manual')
    if (outcome.code === 'changed') {
      const { risks: _, drafts: __, ...theirs } = outcome.theirs
      return fail(409, {
        answers,
        revision: outcome.revision,
        by: outcome.by ?? '?',
        differences: differences(answers, theirs),
        problem: outcome.code
      })
    }
    return fail(422, { answers, problem: outcome.code })
  }
}
