import { redirect } from '@sveltejs/kit'
import { readCookie } from '@hinoyojin/server/people/cookies.ts'
import { doorRemembered } from '@hinoyojin/server/people/places.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { insidePath } from '#app/locals/inside-path.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { doorHere, nameOf } from '../../door-here.ts'
import { enterByPin } from '../../pin-action.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url, params } = event
  const to = url.searchParams.get('to') ?? ''
  if (locals.who) redirect(303, insidePath(to, '/home'))
  const door = await doorHere(event)
  const before = await doorRemembered(currentStore(), readCookie(event, 'door'))
  return {
    words: pick(entryWords, locals.locale, door.kind),
    to,
    place: nameOf(door),
    code: params.code,
    shared: before?.shared ?? false
  }
}

export const actions: Actions = {
  default: async (event) => enterByPin(event, await doorHere(event))
}
