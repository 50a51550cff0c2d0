import { error, fail } from '@sveltejs/kit'
import { manualOf, risksToEdit, saveAnswers } from '@hinoyojin/server/manual/manual.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { manualWords } from '#app/words/management-manual.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad } from './$types'

const MOST = 60
const priorities = ['high', 'middle', 'low'] as const

export const load: PageServerLoad = async (event) => {
  const view = await manualOf(currentStore(), administrator(event))
  if (!view.ok) error(403, { message: 'administrator' })
  const locale = managementLocale(event.locals.locale)
  return {
    words: pick(manualWords, locale),
    revision: view.revision,
    own: view.answers.risks !== null,
    risks: risksToEdit(view.answers, locale),
    priorities
  }
}

export const actions: Actions = {
  default: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const risks = Array.from({ length: MOST + 2 }, (_, at) => ({
      id: formText(form, `${at}.id`) || `own-${crypto.randomUUID().slice(0, 8)}`,
      priority: priorities.find((each) => each === formText(form, `${at}.priority`)) ?? 'middle',
      name: formText(form, `${at}.name`).trim(),
      first: formText(form, `${at}.first`).trim(),
      away: formText(form, `${at}.away`) === 'yes'
    }))
      .filter(({ name, away }) => name !== '' && !away)
      .slice(0, MOST)
      .map(({ id, priority, name, first }) => ({ id, priority, name, first }))
    const outcome = await saveAnswers(currentStore(), who, Number(formText(form, 'revision')), { risks })
    if (outcome.ok) return { saved: true }
    if (outcome.code === 'changed')
      return fail(409, {
        risks,
        revision: outcome.revision,
        by: outcome.by ?? '?',
        theirs: (outcome.theirs.risks ?? []).map(({ name, first }) => `${name}：${first}`)
      })
    return fail(422, { risks, revision: undefined, by: '', theirs: null })
  }
}
