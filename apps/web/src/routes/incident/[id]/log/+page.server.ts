import { fail } from '@sveltejs/kit'
import { writeEntry } from '@hinoyojin/server/manual/incident-log.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { fill } from '#app/words/fill.ts'
import { formText } from '../../../admin/form-text.ts'
import { momentText, wallClock } from '../../clock.ts'
import { lineText } from '../../line-text.ts'
import { press, teamMember } from '../../team-member.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  event.depends('incident:log')
  const { who, view, locale, words, tasks } = await teamMember(event)
  const moment = (at: string) => momentText(new Date(at), locale, who.organisation.timezone)
  return {
    press: press(),
    lines: view.log.toReversed().map((line) => ({
      seq: line.seq,
      name: line.name,
      time: moment(line.at),
      text: lineText(line, words, tasks),
      note: line.kind === 'note',
      late: line.late,
      lateAt: line.happened && fill(words.lateAt, { time: moment(line.happened), written: moment(line.at) })
    }))
  }
}

export const actions: Actions = {
  write: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    const text = formText(form, 'text')
    const happened = wallClock(formText(form, 'happened'), who.organisation.timezone)
    const entry = { kind: 'note' as const, body: { text }, happened, once: formText(form, 'press') || press() }
    const outcome = await writeEntry(currentStore(), who, view.id, entry, new Date())
    return outcome.ok ? { written: true } : fail(422, { problem: outcome.code, text })
  }
}
