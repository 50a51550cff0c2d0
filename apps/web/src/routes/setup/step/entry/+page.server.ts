import { fail } from '@sveltejs/kit'
import { changeSettings, settingsOf } from '@hinoyojin/server/people/units/settings.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { formText } from '../../../admin/form-text.ts'
import { goOn, stepHere } from '../going-on.ts'
import type { Actions, PageServerLoad } from './$types'

const PROPOSED_DAYS = 30

export const load: PageServerLoad = async (event) => {
  const { who, words, frame } = await stepHere(event, 'entry')
  const found = await settingsOf(currentStore(), who)
  const { entryMode, atOnceUntil } = found.ok ? found.settings : { entryMode: 'roster' as const, atOnceUntil: null }
  const { timezone } = who.organisation
  const proposed = today(timezone, new Date(Date.now() + PROPOSED_DAYS * 24 * 60 * 60 * 1000))
  // Before the step was done nothing is chosen yet: the join code is what most begin with.
  const values = frame.done
    ? { mode: entryMode, atOnce: atOnceUntil !== null, until: atOnceUntil ?? proposed }
    : { mode: 'open' as const, atOnce: true, until: proposed }
  return { words, frame, values, first: today(timezone) }
}

export const actions: Actions = {
  save: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const mode = formText(form, 'mode') === 'open' ? ('open' as const) : ('roster' as const)
    const [atOnce, until] = [form.get('atOnce') === 'yes', formText(form, 'until').trim()]
    const values = { mode, atOnce, until }
    const wanted = mode === 'open' && atOnce
    if (wanted && until < today(who.organisation.timezone)) return fail(422, { values, problem: 'at-once-odd' })
    const outcome = await changeSettings(currentStore(), who, { entryMode: mode, atOnceUntil: wanted ? until : null })
    if (!outcome.ok) return fail(422, { values, problem: outcome.code })
    return goOn(event, 'entry', 'done')
  },
  later: (event) => goOn(event, 'entry', 'later')
}
