import { fail } from '@sveltejs/kit'
import { activateByToken, readSlip } from '@hinoyojin/server/people/activation.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { unlessClosed } from '#app/locals/closed.ts'
import { entryWords } from '#app/words/entry.ts'
import { pick } from '#app/words/pick.ts'
import { browserOf, goIn, keepEntered } from '../../entering.ts'
import { problem } from '../../problems.ts'
import { readForm } from '../../read-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' })
  await unlessClosed(params.token)
  const slip = await readSlip(currentStore(), params.token)
  const words = pick(entryWords, locals.locale)
  return slip.ok
    ? { words, slip: { name: slip.name, number: slip.number }, code: '' }
    : { words, slip: null, code: slip.code }
}

export const actions: Actions = {
  default: async (event) => {
    await unlessClosed(event.params.token)
    const { pin } = await readForm(event)
    if (pin.trim() === '') return fail(422, { problem: problem({ code: 'pin-missing' }) })
    const entered = await activateByToken(currentStore(), event.params.token, pin, browserOf(event))
    if (!entered.ok) return fail(422, { problem: problem(entered) })
    return goIn(await keepEntered(event, entered, null), '')
  }
}
