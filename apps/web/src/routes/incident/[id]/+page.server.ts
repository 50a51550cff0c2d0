import { fail } from '@sveltejs/kit'
import { incidentDay, incidentLevel } from '@hinoyojin/core/schema/incident.ts'
import { markTask, writeEntry } from '@hinoyojin/server/manual/incident-log.ts'
import { addMember, peopleToAdd } from '@hinoyojin/server/manual/incidents.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { fill } from '#app/words/fill.ts'
import { formText } from '../../admin/form-text.ts'
import { daysBetween } from '../../shop/times.ts'
import { atEnd, fromToday, hourText, momentText } from '../clock.ts'
import { press, teamMember } from '../team-member.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  event.depends('incident:log')
  const { who, view, locale, words } = await teamMember(event)
  const { timezone } = who.organisation
  const { manual, state } = view
  const now = today(timezone)
  const ended = view.closedAt && today(timezone, view.closedAt)
  const day = (date: string) => dayText(date, locale, timezone)
  const posts = new Map(manual.card.posts.map((post) => [post.id, post]))
  const looked = event.url.searchParams.get('find') ?? ''
  return {
    press: press(),
    law: fill(words.law, { day: day(manual.checked) }),
    hour: view.closedAt ? null : hourText(view.startedAt, new Date(), words),
    next: view.next,
    steps: manual.steps.map(({ id, name, question, tasks }) => ({
      id,
      name,
      question,
      tasks: tasks.map((task) => {
        const mark = state.tasks[task.id]
        const post = posts.get(task.post)
        return {
          ...task,
          postName: post?.name ?? '',
          call: [post?.first, post?.deputy]
            .filter((each) => each && each.name !== '')
            .map((each) => ({ name: each!.name, phone: each!.phone })), // filtered just now
          done: mark?.done
            ? fill(words.doneBy, { time: momentText(new Date(mark.at), locale, timezone), name: mark.name })
            : null
        }
      })
    })),
    starts: { known: state.timers.known ?? '', posted: state.timers.posted ?? '' },
    today: now,
    ended: ended && fill(words.dueClosed, { date: day(ended) }),
    due: view.due.map(({ id, from, start, first, last }) => {
      const row = manual.deadlines.find((each) => each.id === id)
      const left = first ? daysBetween(now, first) : null
      // Closed: told from the day it was closed, and for a span from its last day.
      const kept = ended && first ? daysBetween(ended, last ?? first) : null
      return {
        id,
        name: row?.name ?? id,
        text: row?.text ?? '',
        facts: row?.facts ?? [],
        near: !ended && left !== null && left <= 3,
        date: first && (last ? fill(words.dueSpan, { first: day(first), last: day(last) }) : day(first)),
        left: kept !== null ? atEnd(kept, words) : left === null ? null : fromToday(left, words),
        from: start
          ? fill(words.countedFrom, { date: day(start), start: words.starts[from] })
          : fill(words.notCounted, { start: words.starts[from] })
      }
    }),
    team: view.team.map(({ id, name, unitName }) => ({ id, name, unitName })),
    level: state.level,
    looked,
    found: looked ? await peopleToAdd(currentStore(), who, view.id, looked) : []
  }
}

export const actions: Actions = {
  mark: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    const mark = {
      task: formText(form, 'task'),
      done: formText(form, 'done') !== 'no',
      text: formText(form, 'text'),
      once: formText(form, 'press') || press()
    }
    if (!view.manual.steps.some(({ tasks }) => tasks.some(({ id }) => id === mark.task)))
      return fail(404, { problem: 'unknown' })
    const outcome = await markTask(currentStore(), who, view.id, mark, new Date())
    return outcome.ok ? { marked: mark.task } : fail(409, { problem: outcome.code })
  },
  level: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    const to = incidentLevel.safeParse(Number(formText(form, 'level')))
    if (!to.success || to.data === view.state.level) return { marked: '' }
    const body = { from: view.state.level, to: to.data, why: formText(form, 'why').slice(0, 400) }
    const entry = { kind: 'level' as const, body, once: formText(form, 'press') || press() }
    const outcome = await writeEntry(currentStore(), who, view.id, entry, new Date())
    return outcome.ok ? { marked: '' } : fail(409, { problem: outcome.code })
  },
  starts: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    for (const start of ['known', 'posted'] as const) {
      const at = formText(form, start)
      const before = view.state.timers[start] ?? null
      if (!incidentDay.safeParse(at).success || at === before) continue
      const entry = { kind: 'timer' as const, body: { start, at, before }, once: press() }
      const outcome = await writeEntry(currentStore(), who, view.id, entry, new Date())
      if (!outcome.ok) return fail(409, { problem: outcome.code })
    }
    return { marked: '' }
  },
  member: async (event) => {
    const { who, view } = await teamMember(event)
    const person = formText(await event.request.formData(), 'person')
    const outcome = await addMember(currentStore(), who, view.id, person, new Date())
    return outcome.ok ? { marked: '' } : fail(409, { problem: outcome.code })
  }
}
