import { error, fail } from '@sveltejs/kit'
import { receive, undoReceive, type Received } from '@hinoyojin/server/outreach/briefings/door.ts'
import { briefingWithPeople } from '@hinoyojin/server/outreach/briefings/manage.ts'
import { whenText } from '@hinoyojin/server/outreach/when.ts'
import { localParts } from '@hinoyojin/server/outreach/zone.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { briefingDeskWords } from '#app/words/management-briefings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../../admin/form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const found = await briefingWithPeople(currentStore(), who, event.params.id)
  if (!found.ok) error(404, { message: 'not-found' })
  const { briefing, people } = found
  return {
    words: pick(briefingDeskWords, locale),
    id: briefing.id,
    title: briefing.texts[locale]?.title ?? briefing.texts.ja.title,
    when: whenText(briefing.startsAt, briefing.endsAt, briefing.timezone, locale),
    seats: briefing.seats,
    came: briefing.came,
    people: people
      .filter(({ state }) => state !== 'cancelled')
      .sort((a, b) => a.name.localeCompare(b.name, 'ja') || a.id.localeCompare(b.id))
      .map(({ id, name, company, code, state, cameAt }) => ({
        id,
        name,
        company,
        code,
        state,
        came: cameAt && localParts(cameAt, briefing.timezone).time
      }))
  }
}

export const actions: Actions = {
  receive: async (event) => {
    const who = await operator(event)
    const form = await event.request.formData()
    const [id, code] = [formText(form, 'id'), formText(form, 'code')]
    const at = id === '' ? { code } : { id }
    const anyway = formText(form, 'anyway') === 'yes'
    return told(event, await receive(currentStore(), who, event.params.id, at, new Date(), anyway), code)
  },
  undo: async (event) => {
    const who = await operator(event)
    const id = formText(await event.request.formData(), 'id')
    const outcome = await undoReceive(currentStore(), who, event.params.id, id)
    const words = pick(briefingDeskWords, managementLocale(event.locals.locale))
    return outcome.ok ? { good: words.undone } : fail(409, { bad: words.refused[outcome.code] })
  }
}

/** What came of it, as a sentence with the person's name. */
function told({ locals }: RequestEvent, outcome: Received, code: string) {
  const words = pick(briefingDeskWords, managementLocale(locals.locale))
  if (outcome.ok) {
    const { name, cameAt, cameBy } = outcome.person
    if (!outcome.before) return { good: fill(words.doorReceived, { name }), undo: outcome.person.id }
    const at = cameAt ? localParts(cameAt, locals.who?.organisation.timezone ?? 'Asia/Tokyo').time : ''
    return { good: fill(words.doorBefore, { name, at, by: cameBy ?? '' }) }
  }
  if ('person' in outcome) {
    const { name, id } = outcome.person
    if (outcome.code === 'cancelled') return fail(409, { bad: fill(words.doorCancelled, { name }) })
    return fail(409, { bad: fill(words.doorWaiting, { name }), anyway: id })
  }
  if (outcome.code === 'unknown-code') return fail(404, { bad: words.doorUnknown, code })
  return fail(409, { bad: words.refused[outcome.code] })
}
