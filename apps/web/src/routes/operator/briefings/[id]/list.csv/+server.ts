import { error } from '@sveltejs/kit'
import { briefingWithPeople } from '@hinoyojin/server/outreach/briefings/manage.ts'
import { localParts } from '@hinoyojin/server/outreach/zone.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { csvLine } from '@hinoyojin/core/schema/csv-line.ts'
import { operator } from '#app/locals/guards.ts'
import { briefingDeskWords } from '#app/words/management-briefings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { RequestHandler } from './$types'

/** Everybody who signed up, for a spreadsheet: UTF-8 with the mark Excel looks for, and nothing in it that Excel would run. */
export const GET: RequestHandler = async (event) => {
  const who = await operator(event)
  const found = await briefingWithPeople(currentStore(), who, event.params.id)
  if (!found.ok) error(404, { message: 'not-found' })
  const words = pick(briefingDeskWords, managementLocale(event.locals.locale))
  const time = (at: Date | null) => {
    const { day, time } = at ? localParts(at, found.briefing.timezone) : { day: '', time: '' }
    return `${day} ${time}`.trim()
  }
  const head = [words.name, words.company, words.email, words.state, words.code, words.came, words.askedAt, words.wish]
  const lines = found.people.map((person) => [
    person.name,
    person.company ?? '',
    person.bounced ? `${person.email} (${words.bounced})` : person.email,
    words.states[person.state],
    person.code,
    time(person.cameAt),
    time(person.askedAt),
    person.wish ?? ''
  ])
  const { day } = localParts(found.briefing.startsAt, found.briefing.timezone)
  return new Response(`\uFEFF${[head, ...lines].map(csvLine).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="briefing-${day}.csv"`,
      'cache-control': 'private, no-store'
    }
  })
}
