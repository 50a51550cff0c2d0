import { error } from '@sveltejs/kit'
import { briefingWithPeople } from '@hinoyojin/server/outreach/briefings/manage.ts'
import { whenText } from '@hinoyojin/server/outreach/when.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { briefingDeskWords } from '#app/words/management-briefings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const found = await briefingWithPeople(currentStore(), who, event.params.id)
  if (!found.ok) error(404, { message: 'not-found' })
  const { briefing, people } = found
  const sorted = people
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => a.name.localeCompare(b.name, 'ja') || a.id.localeCompare(b.id))
  return {
    words: pick(briefingDeskWords, locale),
    title: briefing.texts[locale]?.title ?? briefing.texts.ja.title,
    when: whenText(briefing.startsAt, briefing.endsAt, briefing.timezone, locale),
    place: briefing.place,
    people: sorted.map(({ id, name, company, code, state, cameAt }) => ({
      id,
      name,
      company,
      code,
      state,
      came: cameAt !== null
    }))
  }
}
