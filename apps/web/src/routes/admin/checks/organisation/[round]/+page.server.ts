import { error, fail, redirect } from '@sveltejs/kit'
import { agree, roundView } from '@hinoyojin/server/diagnosis/round-report.ts'
import { closeRound, inviteToRound, uninviteFromRound } from '@hinoyojin/server/diagnosis/rounds.ts'
import { organisationSurvey } from '@hinoyojin/server/diagnosis/survey.ts'
import { peopleList } from '@hinoyojin/server/people/units/roster.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { checksWords } from '#app/words/management-checks.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../form-text.ts'
import { hintsFor } from './hints.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const day = (date: Date | string) => dayText(date, locale, who.organisation.timezone)
  const view = await roundView(currentStore(), who, event.params.round)
  if (!view.ok) error(404, { message: 'not-found' })
  const find = (event.url.searchParams.get('find') ?? '').trim().slice(0, 80)
  const [survey, hints, found] = [
    organisationSurvey(locale),
    await hintsFor(who, locale),
    find === ''
      ? null
      : await peopleList(currentStore(), who, { text: find, unitId: null, status: 'active', withRole: false }, 0)
  ]
  const asked = new Set(view.people.filter(({ invited }) => invited).map(({ personId }) => personId))
  return {
    words: pick(checksWords, locale),
    round: { id: view.round.id, number: view.round.number, closed: view.round.closedAt && day(view.round.closedAt) },
    checked: survey.checked,
    people: view.people,
    total: survey.questions.length,
    find,
    found: found?.ok
      ? found.people
          .slice(0, 20)
          .map(({ id, name, number, unitName }) => ({ id, name, number, unitName, asked: asked.has(id) }))
      : null,
    heads: survey.heads.map((head) => ({
      ...head,
      questions: survey.questions
        .filter((question) => question.head === head.id)
        .flatMap((question) => {
          const seen = view.questions.find((each) => each.question.id === question.id)
          if (!seen) return []
          const { counts, differs, proposed, notes, agreed, before } = seen
          return [{ ...question, counts, differs, proposed, notes, agreed, before, hint: hints[question.id] ?? null }]
        })
    })),
    saved: event.url.searchParams.get('saved')
  }
}

export const actions: Actions = {
  invite: async (event) => {
    const who = administrator(event)
    const person = formText(await event.request.formData(), 'person')
    const done = await inviteToRound(currentStore(), who, event.params.round, person, new Date())
    return done.ok ? { done: 'invited' as const } : fail(422, { problem: done.code })
  },
  uninvite: async (event) => {
    const who = administrator(event)
    const person = formText(await event.request.formData(), 'person')
    const done = await uninviteFromRound(currentStore(), who, event.params.round, person)
    return done.ok ? { done: 'uninvited' as const } : fail(422, { problem: done.code })
  },
  agree: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const typed = {
      question: formText(form, 'question'),
      answer: formText(form, 'answer'),
      evidence: formText(form, 'evidence'),
      owner: formText(form, 'owner'),
      step: formText(form, 'step'),
      dueOn: formText(form, 'dueOn'),
      revision: Number(formText(form, 'revision')) || 0
    }
    const outcome = await agree(currentStore(), who, event.params.round, typed, new Date())
    if (outcome.ok) return { saved: typed.question }
    return fail(422, {
      problem: outcome.code,
      typed,
      stands: outcome.code === 'changed-meanwhile' ? outcome.now : null
    })
  },
  close: async (event) => {
    const who = administrator(event)
    const closed = await closeRound(currentStore(), who, event.params.round, new Date())
    if (!closed.ok) return fail(422, { problem: closed.code })
    redirect(303, `/admin/checks/organisation/${event.params.round}/report`)
  }
}
