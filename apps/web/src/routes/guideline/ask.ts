import { fail, type RequestEvent } from '@sveltejs/kit'
import { askNote } from '@hinoyojin/server/guidelines/notes.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { formText } from '../admin/form-text.ts'
import { here } from './here.ts'

/** The action behind AskNote.svelte, the same on each page. */
export async function ask(event: RequestEvent) {
  const who = learner(event)
  const form = await event.request.formData()
  const said = (name: string) => formText(form, name)
  const note = { version: Number(said('version')), clauseKey: said('clause') || null, text: said('text') }
  const outcome = await askNote(currentStore(), who, note, new Date())
  if (outcome.ok) return { sent: true }
  const { words } = here(event, who).shared
  return fail(422, { askProblem: words.problems[outcome.code], typed: note.text })
}
