import { error } from '@sveltejs/kit'
import { byPart, partTitle, pledgeTitle, prevailsNote } from '@hinoyojin/server/guidelines/present.ts'
import { publishedVersion } from '@hinoyojin/server/guidelines/reading.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { here } from '../../here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale, day, shared } = here(event, who)
  const number = Number(event.params.number)
  const version = Number.isInteger(number) ? await publishedVersion(currentStore(), who, number) : null
  if (!version) error(404, { message: 'not-found' })
  const say = (text: typeof version.body.title) => text[locale] ?? text.ja
  let count = 0
  return {
    ...shared,
    organisation: who.organisation.name,
    locale,
    n: version.number,
    date: day(version.publishedAt),
    title: say(version.body.title),
    prevails: prevailsNote(locale),
    parts: byPart(version.body.clauses).map(({ part, clauses }) => ({
      title: partTitle(part, locale),
      clauses: clauses.map(({ key, title, text }) => ({ key, number: ++count, title: say(title), text: say(text) }))
    })),
    pledge: { title: pledgeTitle(locale), text: say(version.body.pledge) }
  }
}
