import { fail } from '@sveltejs/kit'
import {
  closeUnit,
  createUnit,
  movePeople,
  moveUnit,
  renameUnit,
  type UnitRefusal
} from '@hinoyojin/server/people/units/change-units.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { unitWords } from '#app/words/management-units.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const units = await unitsOf(currentStore(), who)
  return {
    words: pick(unitWords, managementLocale(event.locals.locale), who.organisation.kind),
    units: units.map(({ id, name, names, depth, people, peopleBelow, openChildren, parentId }) => ({
      id,
      name,
      path: names.join(' / '),
      depth,
      people,
      peopleBelow,
      openChildren,
      root: parentId === null
    }))
  }
}

async function fieldsOf(event: RequestEvent) {
  const form = await event.request.formData()
  return { unit: formText(form, 'unit'), name: formText(form, 'name'), to: formText(form, 'to') }
}
function refused(unit: string, refusal: UnitRefusal) {
  const none = { people: 0, children: 0, assignments: 0 }
  const { people, children, assignments } = refusal.code === 'in-use' ? refusal : none
  return fail(422, { unit, problem: refusal.code, counts: { people, children, assignments } })
}

export const actions: Actions = {
  create: async (event) => {
    const who = administrator(event)
    const { unit, name } = await fieldsOf(event)
    const outcome = await createUnit(currentStore(), who, unit, name)
    return outcome.ok ? { done: 'created' as const, name } : refused(unit, outcome)
  },
  rename: async (event) => {
    const who = administrator(event)
    const { unit, name } = await fieldsOf(event)
    const outcome = await renameUnit(currentStore(), who, unit, name)
    return outcome.ok ? { done: 'renamed' as const } : refused(unit, outcome)
  },
  move: async (event) => {
    const who = administrator(event)
    const { unit, to } = await fieldsOf(event)
    const outcome = await moveUnit(currentStore(), who, unit, to)
    return outcome.ok ? { done: 'moved' as const } : refused(unit, outcome)
  },
  people: async (event) => {
    const who = administrator(event)
    const { unit, to } = await fieldsOf(event)
    const outcome = await movePeople(currentStore(), who, unit, to)
    return outcome.ok ? { done: 'people' as const, n: outcome.people } : refused(unit, outcome)
  },
  close: async (event) => {
    const who = administrator(event)
    const { unit } = await fieldsOf(event)
    const outcome = await closeUnit(currentStore(), who, unit)
    return outcome.ok ? { done: 'closed' as const } : refused(unit, outcome)
  }
}
