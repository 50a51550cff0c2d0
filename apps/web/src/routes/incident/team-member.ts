import { error } from '@sveltejs/kit'
import type { RequestEvent } from '@sveltejs/kit'
import { incidentOf, type IncidentView } from '@hinoyojin/server/manual/incidents.ts'
import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { incidentWords } from '#app/words/incident.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'

/** The incident of the address, for somebody on its team; for everybody else there is no such page. */
export async function teamMember(event: RequestEvent<{ id: string }>): Promise<{
  who: SignedIn
  view: IncidentView
  locale: 'ja' | 'en'
  words: (typeof incidentWords)['ja']
  tasks: Map<string, string>
}> {
  const who = learner(event)
  const locale = managementLocale(event.locals.locale)
  const view = await incidentOf(currentStore(), who, event.params.id, locale)
  if (!view.ok) error(404, { message: 'not-found' })
  const tasks = new Map(view.manual.steps.flatMap((step) => step.tasks.map(({ id, text }) => [id, text] as const)))
  return { who, view, locale, words: pick(incidentWords, locale), tasks }
}

/** Marks a form so that the same press twice is one line of the log. */
export const press = () => crypto.randomUUID()
