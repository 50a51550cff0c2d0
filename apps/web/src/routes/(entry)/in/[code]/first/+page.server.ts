import { fail, redirect } from '@sveltejs/kit'
import { activateByCode } from '@hinoyojin/server/people/activation.ts'
import { keepCookie, readCookie } from '@hinoyojin/server/people/cookies.ts'
import { askToEnter } from '@hinoyojin/server/people/entry-request.ts'
import { joinAtOnce, unitsAt } from '@hinoyojin/server/people/join-at-once.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { doorHere, nameOf } from '../../../door-here.ts'
import { browserOf, goIn, keepEntered } from '../../../entering.ts'
import { problem } from '../../../problems.ts'
import { readForm } from '../../../read-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  if (event.locals.who) redirect(303, '/home')
  const door = await doorHere(event)
  return {
    words: pick(entryWords, event.locals.locale, door.kind),
    place: nameOf(door),
    code: event.params.code,
    open: door.entryMode === 'open',
    // A door that lets people in at once asks for everything the list needs; the others show their manager who stands there.
    atOnce: door.atOnce,
    units: door.atOnce ? await unitsAt(currentStore(), door) : []
  }
}

export const actions: Actions = {
  default: async (event) => {
    const door = await doorHere(event)
    const { number, name, slip, unit, pin } = await readForm(event)
    const again = (refusal: { code: string; until?: Date }) =>
      fail(422, { problem: problem(refusal), number, name, slip, unit })
    if (door.atOnce) {
      const typed = { number, name, pin, unitId: unit, locale: event.locals.locale }
      const entered = await joinAtOnce(currentStore(), door, typed, browserOf(event))
      return entered.ok ? goIn(await keepEntered(event, entered, door), '') : again(entered)
    }
    const open = door.entryMode === 'open'
    if (!open && number.trim() === '') return again({ code: 'number-missing' })
    if (!open && slip.trim() !== '') {
      const entered = await activateByCode(currentStore(), door, { number, code: slip, pin }, browserOf(event))
      return entered.ok ? goIn(await keepEntered(event, entered, door), '') : again(entered)
    }
    const before = readCookie(event, 'ticket')
    const typed = { number, name, pin, locale: event.locals.locale }
    const asked = await askToEnter(currentStore(), door, typed, { address: event.getClientAddress(), before })
    if (!asked.ok) return again(asked)
    keepCookie(event, 'ticket', asked.ticket)
    redirect(303, `/in/${event.params.code}/wait`)
  }
}
