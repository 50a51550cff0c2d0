import { json } from '@sveltejs/kit'
import { dropCookie, readCookie } from '@hinoyojin/server/people/cookies.ts'
import { signInByPasskey } from '@hinoyojin/server/people/passkeys.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { browserOf, keepEntered } from '../../entering.ts'
import { readAnswer } from '../read-answer.ts'
import type { RequestHandler } from './$types'

export const POST: RequestHandler = async (event) => {
  const challenge = readCookie(event, 'challenge')
  dropCookie(event, 'challenge')
  const answer = await readAnswer(event.request)
  const entered = await signInByPasskey(
    currentStore(),
    { origin: event.url.origin },
    answer,
    challenge,
    browserOf(event)
  )
  if (!entered.ok) return json({ code: entered.code }, { status: 422 })
  const who = await keepEntered(event, entered, null)
  return json({ to: who?.roles.some(({ role }) => role === 'administrator') ? '/admin' : '/home' })
}
