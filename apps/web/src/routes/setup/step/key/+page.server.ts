import { makeSignInLink } from '@hinoyojin/server/people/links.ts'
import { passkeysOfPerson } from '@hinoyojin/server/people/passkeys.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { goOn, stepHere } from '../going-on.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, words, frame } = await stepHere(event, 'key')
  return { words, frame, passkeys: (await passkeysOfPerson(currentStore(), who)).length }
}

export const actions: Actions = {
  link: async (event) => {
    const who = administrator(event)
    const { organisationId, personId } = who
    const link = await makeSignInLink(currentStore(), { organisationId, personId, minutes: 24 * 60 }, who)
    return { url: event.url.origin + link.path }
  },
  next: (event) => goOn(event, 'key', 'done'),
  later: (event) => goOn(event, 'key', 'later')
}
