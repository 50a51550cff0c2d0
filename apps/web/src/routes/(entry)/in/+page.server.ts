import { fail, redirect } from '@sveltejs/kit'
import { readCookie } from '@hinoyojin/server/people/cookies.ts'
import { readCode } from '@hinoyojin/server/people/code.ts'
import { doorByCode, doorRemembered } from '@hinoyojin/server/people/places.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { unlessClosed } from '#app/locals/closed.ts'
import { insidePath } from '#app/locals/inside-path.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { nameOf } from '../door-here.ts'
import { enterByPin } from '../pin-action.ts'
import { problem } from '../problems.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event
  const to = url.searchParams.get('to') ?? ''
  if (locals.who) redirect(303, insidePath(to, '/home'))
  const words = pick(entryWords, locals.locale)
  const typed = url.searchParams.get('code')
  if (typed !== null) {
    const code = readCode(typed)
    if (code !== null && (await doorByCode(currentStore(), code)))
      redirect(303, `/in/${code}${to && `?to=${encodeURIComponent(to)}`}`)
    return { words, to, door: null, typed: typed.slice(0, 20), problem: problem({ code: 'code-unknown' }) }
  }
  if (!url.searchParams.has('other')) await unlessClosed(readCookie(event, 'session'), readCookie(event, 'door'))
  const door = url.searchParams.has('other') ? null : await doorRemembered(currentStore(), readCookie(event, 'door'))
  return {
    words: pick(entryWords, locals.locale, door?.kind),
    to,
    typed: '',
    problem: undefined,
    door: door && { name: nameOf(door), shared: door.shared }
  }
}

export const actions: Actions = {
  pin: async (event) => {
    const door = await doorRemembered(currentStore(), readCookie(event, 'door'))
    return door
      ? enterByPin(event, door)
      : fail(422, { problem: problem({ code: 'code-unknown' }), number: '', shared: false })
  }
}
