import { redirect } from '@sveltejs/kit'
import { dropCookie, readCookie } from '@hinoyojin/server/people/cookies.ts'
import { claimEntry, requestState, withdrawRequest } from '@hinoyojin/server/people/entry-request.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { doorHere, nameOf } from '../../../door-here.ts'
import { browserOf, keepEntered } from '../../../entering.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  event.depends('entry:request')
  const door = await doorHere(event)
  const words = pick(entryWords, locals.locale, door.kind)
  const ticket = readCookie(event, 'ticket')
  const request = await requestState(currentStore(), ticket)
  if (request.state === 'approved') {
    // Claimed by looking: only the browser that asked holds the ticket, and one step less is one mistake less.
    const entered = await claimEntry(currentStore(), ticket, browserOf(event))
    if (entered) {
      const who = await keepEntered(event, entered, door)
      if (door.entryMode === 'roster') redirect(303, '/home')
      return {
        words,
        code: params.code,
        place: nameOf(door),
        state: 'in' as const,
        mark: '',
        number: who?.number ?? ''
      }
    }
  }
  if (locals.who && request.state !== 'waiting') redirect(303, '/home')
  if (request.state === 'unknown' || request.state === 'used') redirect(303, `/in/${params.code}`)
  const mark = request.state === 'waiting' ? request.mark : ''
  return { words, code: params.code, place: nameOf(door), state: request.state, mark, number: '' }
}

export const actions: Actions = {
  default: async (event) => {
    await withdrawRequest(currentStore(), readCookie(event, 'ticket'))
    dropCookie(event, 'ticket')
    redirect(303, `/in/${event.params.code}`)
  }
}
