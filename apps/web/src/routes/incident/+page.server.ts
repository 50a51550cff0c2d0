import { error, fail, redirect } from '@sveltejs/kit'
import { cardOf } from '@hinoyojin/server/manual/card.ts'
import { myIncidents, type IncidentRow } from '@hinoyojin/server/manual/incidents.ts'
import { startIncident } from '@hinoyojin/server/manual/start-incident.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { today } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { incidentWords } from '#app/words/incident.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../admin/form-text.ts'
import { momentText } from './clock.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const store = currentStore()
  const locale = managementLocale(event.locals.locale)
  const { timezone } = who.organisation
  const manages = who.roles.some(({ role }) => role === 'administrator' || role === 'manager')
  const mine = await myIncidents(store, who)
  // Somebody who has nothing to do with one learns nothing here.
  if (!manages && mine.length === 0) error(403, { message: 'manager' })
  const card = manages || (await cardOf(store, who, locale)).ok
  const units = manages ? await unitsOf(store, who) : []
  const shown = ({ id, title, drill, unitName, startedAt, closedAt }: IncidentRow) => ({
    id,
    title,
    drill,
    unitName,
    closed: closedAt !== null,
    since: momentText(startedAt, locale, timezone)
  })
  return {
    words: pick(incidentWords, locale),
    manages,
    card,
    administers: who.roles.some(({ role }) => role === 'administrator'),
    today: today(timezone),
    asked: event.url.searchParams.get('start'),
    units: units.map(({ id, name, depth, parentId }) => ({
      id,
      name: `${'　'.repeat(depth)}${name}`,
      root: parentId === null
    })),
    real: mine.filter(({ drill }) => !drill).map(shown),
    drills: mine.filter(({ drill }) => drill).map(shown)
  }
}

export const actions: Actions = {
  start: async (event) => {
    const who = learner(event)
    const form = await event.request.formData()
    const values = {
      title: formText(form, 'title'),
      known: formText(form, 'known'),
      level: Number(formText(form, 'level')),
      drill: formText(form, 'kind') === 'drill',
      unitId: formText(form, 'unit'),
      day: formText(form, 'day') || today(who.organisation.timezone)
    }
    const outcome = await startIncident(currentStore(), who, values, new Date())
    if (!outcome.ok) return fail(outcome.code === 'not-allowed' ? 403 : 422, { values, problem: outcome.code })
    redirect(303, `/incident/${outcome.id}`)
  }
}
