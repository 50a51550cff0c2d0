import { error } from '@sveltejs/kit'
import { allIncidents } from '@hinoyojin/server/manual/incidents.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { incidentWords } from '#app/words/incident.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { momentText } from '../../incident/clock.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const found = await allIncidents(currentStore(), who)
  if (!found.ok) error(403, { message: 'administrator' })
  const locale = managementLocale(event.locals.locale)
  const rows = found.incidents.map(({ id, title, drill, unitName, startedAt, closedAt }) => ({
    id,
    title,
    drill,
    unitName,
    closed: closedAt !== null,
    since: momentText(startedAt, locale, who.organisation.timezone)
  }))
  return {
    words: pick(incidentWords, locale),
    real: rows.filter(({ drill }) => !drill),
    drills: rows.filter(({ drill }) => drill)
  }
}
