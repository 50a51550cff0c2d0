import { json } from '@sveltejs/kit'
import { keepCookie } from '@hinoyojin/server/people/cookies.ts'
import { passkeyQuestion } from '@hinoyojin/server/people/passkeys.ts'
import type { RequestHandler } from './$types'

/** What a device has to sign to sign in. */
export const POST: RequestHandler = async (event) => {
  const options = await passkeyQuestion({ origin: event.url.origin })
  keepCookie(event, 'challenge', options.challenge)
  return json(options)
}
