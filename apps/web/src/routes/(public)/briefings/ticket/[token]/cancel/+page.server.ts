import { fail } from '@sveltejs/kit'
import { giveUp, ticketOf } from '@hinoyojin/server/outreach/briefings/ticket.ts'
import { inLanguage } from '@hinoyojin/server/outreach/in-language.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { whenOf } from '#app/locals/when.ts'
import { briefingWords } from '#app/words/briefings.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

// Opening the link changes nothing: mail servers open links to look what is behind them.
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  const ticket = await ticketOf(currentStore(), params.token)
  return {
    words: pick(briefingWords, locals.locale),
    link: params.token,
    ticket: ticket && {
      title: inLanguage(ticket.briefing.texts, locals.locale).title,
      when: whenOf(ticket.briefing, locals.locale),
      state: ticket.registration.state,
      over: ticket.briefing.startsAt <= new Date()
    }
  }
}

export const actions: Actions = {
  default: async ({ params }) => {
    const outcome = await giveUp(currentStore(), params.token, { now: new Date(), origin: mailOrigin() })
    return outcome.ok ? { done: true } : fail(409, { code: outcome.code })
  }
}
