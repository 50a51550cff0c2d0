import { error, fail, redirect } from '@sveltejs/kit'
import { dueSteps, markStepDone } from '@hinoyojin/server/diagnosis/round-report.ts'
import { openRound, organisationRounds } from '@hinoyojin/server/diagnosis/rounds.ts'
import { organisationSurvey } from '@hinoyojin/server/diagnosis/survey.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { checksWords } from '#app/words/management-checks.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const day = (date: Date | string) => dayText(date, locale, who.organisation.timezone)
  const [found, due] = await Promise.all([
    organisationRounds(currentStore(), who),
    dueSteps(currentStore(), who, new Date())
  ])
  if (!found.ok || !due.ok) error(403, { message: 'administrator' })
  const { questions } = organisationSurvey(locale)
  return {
    words: pick(checksWords, locale),
    open: found.rounds.some(({ closedAt }) => closedAt === null),
    rounds: found.rounds.map(({ id, number, openedAt, closedAt }) => ({
      id,
      number,
      opened: day(openedAt),
      closed: closedAt && day(closedAt)
    })),
    due: due.steps.map(({ checkId, question, step, owner, dueOn }) => ({
      round: checkId,
      question,
      step: step || (questions.find(({ id }) => id === question)?.step ?? ''),
      owner,
      due: day(dueOn)
    }))
  }
}

export const actions: Actions = {
  open: async (event) => {
    const opened = await openRound(currentStore(), administrator(event), new Date())
    if (!opened.ok) return fail(422, { problem: opened.code })
    redirect(303, `/admin/checks/organisation/${opened.id}`)
  },
  done: async (event) => {
    const form = await event.request.formData()
    const step = { question: formText(form, 'question'), done: true }
    const marked = await markStepDone(currentStore(), administrator(event), formText(form, 'round'), step, new Date())
    return marked.ok ? { done: 'marked' as const } : fail(422, { problem: marked.code })
  }
}
