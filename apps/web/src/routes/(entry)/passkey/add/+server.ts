import { json } from '@sveltejs/kit'
import { dropCookie, readCookie } from '@hinoyojin/server/people/cookies.ts'
import { addPasskey } from '@hinoyojin/server/people/passkeys.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { browserOf } from '../../entering.ts'
import { readAnswer } from '../read-answer.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const { who } = event.locals
  if (!who) return json({ code: 'sign-in-again' }, { status: 401 })
  const challenge = readCookie(event, 'challenge')
  dropCookie(event, 'challenge')
  const answer = await readAnswer(event.request)
  const added = await addPasskey(
    currentStore(),
    who,
    { origin: event.url.origin },
    answer,
    challenge,
    browserOf(event).label
  )
  return added.ok ? json({}) : json({ code: added.code }, { status: 422 })
}
