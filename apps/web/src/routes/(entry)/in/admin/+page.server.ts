import { fail } from '@sveltejs/kit'
import { z } from 'zod'
import { readCookie } from '@hinoyojin/server/people/cookies.ts'
import { doorOfOrganisation, doorRemembered, type Door } from '@hinoyojin/server/people/places.ts'
import { postSignInLink } from '@hinoyojin/server/post/sign-in-link.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { problem } from '../../problems.ts'
import { readForm } from '../../read-form.ts'
import { sendsMail } from './send-link.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => ({
  words: pick(entryWords, event.locals.locale),
  mails: sendsMail(),
  asksOrganisation: (await doorHere(event, '')) === null
})

export const actions: Actions = {
  default: async (event) => {
    const { email, organisation } = await readForm(event)
    if (!z.email().max(254).safeParse(email.trim()).success)
      return fail(422, { problem: problem({ code: 'email-shape' }), email, sent: false })
    const asked = {
      email: email.trim(),
      address: event.getClientAddress(),
      origin: mailOrigin(),
      locale: event.locals.locale
    }
    const send = async () => {
      const door = await doorHere(event, organisation.trim())
      if (door)
        await postSignInLink(currentStore(), {
          organisationId: door.organisationId,
          organisationName: door.organisationName,
          ...asked
        })
    }
    // Not awaited, see postSignInLink. The address is personal and stays out of the log.
    send().catch((error: unknown) =>
      console.error('A sign-in link could not be sent:', error instanceof Error ? error.message : error)
    )
    return { sent: true, problem: undefined, email: '' }
  }
}

/** The organisation typed, or remembered, or the only one. */
async function doorHere(event: RequestEvent, slug: string): Promise<Door | null> {
  if (slug !== '') return doorOfOrganisation(currentStore(), slug)
  return (
    (await doorRemembered(currentStore(), readCookie(event, 'door'))) ??
    (await doorOfOrganisation(currentStore(), null))
  )
}
