import { json } from '@sveltejs/kit'
import { keepCookie } from '@hinoyojin/server/people/cookies.ts'
import { passkeyOffer } from '@hinoyojin/server/people/passkeys.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import type { RequestHandler } from './$types'

/** What a device needs to know to make a passkey for the person signed in. */
export const POST: RequestHandler = async (event) => {
  const { who } = event.locals
  if (!who) return json({ code: 'sign-in-again' }, { status: 401 })
  const options = await passkeyOffer(currentStore(), who, { origin: event.url.origin })
  keepCookie(event, 'challenge', options.challenge)
  return json(options)
}
