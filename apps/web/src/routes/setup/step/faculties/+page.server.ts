import { fail } from '@sveltejs/kit'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { createUnitsFromList } from '@hinoyojin/server/people/units/unit-list.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { formText } from '../../../admin/form-text.ts'
import { goOn, stepHere } from '../going-on.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, words, frame } = await stepHere(event, 'faculties')
  const units = (await unitsOf(currentStore(), who)).filter(({ parentId }) => parentId !== null)
  const example = event.url.searchParams.get('example') === 'yes' ? words.exampleFaculties : ''
  return { words, frame, example, units: units.map(({ id, name, depth }) => ({ id, name, depth })) }
}

export const actions: Actions = {
  save: async (event) => {
    const who = administrator(event)
    const names = formText(await event.request.formData(), 'names')
    const root = (await unitsOf(currentStore(), who)).find(({ parentId }) => parentId === null)
    const outcome = await createUnitsFromList(currentStore(), who, root?.id ?? '', names)
    if (!outcome.ok) return fail(422, { names, problem: outcome.code })
    if (outcome.refused.length > 0)
      return fail(422, { names: outcome.refused.map(({ line }) => line).join('\n'), outcome })
    return goOn(event, 'faculties', 'done')
  },
  later: (event) => goOn(event, 'faculties', 'later')
}
