import { fail } from '@sveltejs/kit'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { changeSettings } from '@hinoyojin/server/people/units/settings.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { goOn, stepHere } from '../going-on.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, words, frame } = await stepHere(event, 'languages')
  return { words, frame, locales: localeIds.map((id) => ({ id, on: who.organisation.locales.includes(id) })) }
}

export const actions: Actions = {
  save: async (event) => {
    const chosen = (await event.request.formData()).getAll('locale')
    const locales = localeIds.filter((id) => chosen.includes(id))
    const outcome = await changeSettings(currentStore(), administrator(event), { locales })
    return outcome.ok ? goOn(event, 'languages', 'done') : fail(422, { problem: outcome.code })
  },
  later: (event) => goOn(event, 'languages', 'later')
}
