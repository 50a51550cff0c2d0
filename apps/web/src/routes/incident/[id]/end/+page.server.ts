import { fail } from '@sveltejs/kit'
import { entryBodies } from '@hinoyojin/core/schema/incident.ts'
import { closeIncident, reopenIncident } from '@hinoyojin/server/manual/close-incident.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { formText } from '../../../admin/form-text.ts'
import { press, teamMember } from '../../team-member.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  event.depends('incident:log')
  const { view } = await teamMember(event)
  const part = view.manual.parts.find(({ id }) => id === 'review')
  const last = view.log.findLast(({ kind }) => kind === 'closed')
  return {
    press: press(),
    hints: part?.points.map(({ text }) => text) ?? [],
    review: view.state.closed,
    // Opened again: what was written at the last end is there to go on from.
    earlier: view.state.closed === null && last ? entryBodies.closed.parse(last.body) : null
  }
}

export const actions: Actions = {
  close: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    const actions = [0, 1, 2]
      .map((at) => ({
        what: formText(form, `what-${at}`).slice(0, 300),
        who: formText(form, `who-${at}`).slice(0, 80),
        by: formText(form, `by-${at}`).slice(0, 10)
      }))
      .filter(({ what }) => what.trim() !== '')
    const review = {
      what: formText(form, 'what'),
      worked: formText(form, 'worked'),
      hard: formText(form, 'hard'),
      actions
    }
    const outcome = await closeIncident(
      currentStore(),
      who,
      view.id,
      review,
      formText(form, 'press') || press(),
      new Date()
    )
    return outcome.ok ? { done: true } : fail(422, { problem: outcome.code, review })
  },
  reopen: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    const outcome = await reopenIncident(
      currentStore(),
      who,
      view.id,
      formText(form, 'why').slice(0, 400),
      formText(form, 'press') || press(),
      new Date()
    )
    return outcome.ok ? { done: true } : fail(422, { reopening: outcome.code })
  }
}
