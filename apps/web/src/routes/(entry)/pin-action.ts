import { fail, type RequestEvent } from '@sveltejs/kit'
import { signInByPin, type Place } from '@hinoyojin/server/people/sign-in.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { browserOf, goIn, keepEntered } from './entering.ts'
import { problem } from './problems.ts'
import { readForm } from './read-form.ts'

/** Signs in with number and PIN at this door. */
export async function enterByPin(event: RequestEvent, place: Place) {
  const { number, pin, shared, to } = await readForm(event)
  const again = (code: string, until?: Date) => fail(422, { problem: problem({ code, until }), number, shared })
  if (number.trim() === '') return again('number-missing')
  if (pin.trim() === '') return again('pin-missing')
  const entered = await signInByPin(currentStore(), place, { number, pin }, browserOf(event, shared))
  if (!entered.ok) return again(entered.code, entered.code === 'wait' ? entered.until : undefined)
  return goIn(await keepEntered(event, entered, place), to)
}
