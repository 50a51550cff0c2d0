import { momentText, spanText } from '../clock.ts'
import { teamMember } from '../team-member.ts'
import type { LayoutServerLoad } from './$types'

// Every page and action below asks for the team again: a layout is not run for every one of them.
export const load: LayoutServerLoad = async (event) => {
  event.depends('incident:log')
  const { who, view, words, locale } = await teamMember(event)
  return {
    words,
    incident: {
      id: view.id,
      title: view.title,
      drill: view.drill,
      closed: view.closedAt !== null,
      unitName: view.unitName,
      level: words.levels[view.state.level - 1] ?? '',
      started: momentText(view.startedAt, locale, who.organisation.timezone),
      elapsed: spanText((view.closedAt?.getTime() ?? Date.now()) - view.startedAt.getTime(), words),
      seq: view.state.last
    }
  }
}
