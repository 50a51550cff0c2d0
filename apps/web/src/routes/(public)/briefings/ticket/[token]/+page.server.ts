import { error, fail } from '@sveltejs/kit'
import { isOperator } from '@hinoyojin/server/people/operators.ts'
import { receive } from '@hinoyojin/server/outreach/briefings/door.ts'
import { ticketOf } from '@hinoyojin/server/outreach/briefings/ticket.ts'
import { inLanguage } from '@hinoyojin/server/outreach/in-language.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { whenOf } from '#app/locals/when.ts'
import { briefingWords } from '#app/words/briefings.ts'
import { fill } from '#app/words/fill.ts'
import { pick } from '#app/words/pick.ts'
import { qrOf } from '../../../../shop/qr.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const words = pick(briefingWords, locals.locale)
  const ticket = await ticketOf(currentStore(), params.token)
  if (!ticket) return { words, ticket: null, helper: false }
  const { briefing, registration, place } = ticket
  return {
    words,
    helper: locals.who !== null && (await isOperator(currentStore(), locals.who)),
    ticket: {
      link: params.token,
      briefing: briefing.id,
      title: inLanguage(briefing.texts, locals.locale).title,
      when: whenOf(briefing, locals.locale),
      place: briefing.place,
      onlineUrl: registration.state === 'seat' && !briefing.cancelledAt ? briefing.onlineUrl : null,
      calledOff: briefing.cancelledAt !== null,
      over: briefing.startsAt <= new Date(),
      name: registration.name,
      company: registration.company,
      code: registration.code,
      state: registration.state,
      came: registration.cameAt !== null,
      waiting: fill(words.ticketWaiting, { n: place ?? 0 }),
      qr: qrOf(`${mailOrigin()}/briefings/ticket/${params.token}`)
    }
  }
}

export const actions: Actions = {
  // The phone at the door: whoever runs the briefing is signed in on it and has scanned the code of the ticket.
  receive: async (event) => {
    const who = await operator(event)
    const ticket = await ticketOf(currentStore(), event.params.token)
    if (!ticket) error(404, { message: 'not-found' })
    const anyway = (await event.request.formData()).get('anyway') === 'yes'
    const at = { link: event.params.token }
    const outcome = await receive(currentStore(), who, ticket.briefing.id, at, new Date(), anyway)
    return outcome.ok ? { received: true } : fail(409, { refused: outcome.code })
  }
}
