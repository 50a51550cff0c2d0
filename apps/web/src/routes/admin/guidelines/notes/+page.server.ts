import { fail } from '@sveltejs/kit'
import { answerNote, notesOf } from '@hinoyojin/server/guidelines/notes.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { formText } from '../../form-text.ts'
import { allowed, here } from '../here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, time } = here(event, who)
  const { notes } = allowed(await notesOf(currentStore(), who))
  return {
    words,
    notes: notes.map(({ id, name, unitName, version, at, text, clauseTitle, answer }) => ({
      id, name, unit: unitName, n: version, at: time(at), text, clause: clauseTitle, answer
    }))
  }
} // prettier-ignore

export const actions: Actions = {
  default: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const [id, answer] = [formText(form, 'note'), formText(form, 'answer')]
    const outcome = await answerNote(currentStore(), who, id, answer, new Date())
    return outcome.ok ? { done: true } : fail(422, { problem: outcome.code, id, answer })
  }
}
