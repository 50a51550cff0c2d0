import { fail, redirect } from '@sveltejs/kit'
import { organisationHeads, type OrganisationHead } from '@hinoyojin/core/schema/survey.ts'
import { answerRound, myRound } from '@hinoyojin/server/diagnosis/round-answers.ts'
import { organisationSurvey } from '@hinoyojin/server/diagnosis/survey.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { organisationCheckWords } from '#app/words/organisation-check.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const locale = managementLocale(event.locals.locale)
  const round = await myRound(currentStore(), who)
  const { heads, questions, checked } = organisationSurvey(locale)
  const head = headOf(event.url)
  const answered = new Set(round?.mine.map(({ question }) => question))
  return {
    words: pick(organisationCheckWords, locale),
    lang: locale,
    checked,
    round: round && { number: round.number, answered: round.mine.length, total: round.total },
    head,
    heads: heads.map(({ id, name }) => {
      const own = questions.filter((question) => question.head === id)
      return { id, name, total: own.length, answered: own.filter((question) => answered.has(question.id)).length }
    }),
    questions: questions
      .filter((question) => question.head === head)
      .map((question) => ({ ...question, mine: round?.mine.find((each) => each.question === question.id) ?? null })),
    saved: event.url.searchParams.get('done') === 'saved'
  }
}

const headOf = (url: URL): OrganisationHead => {
  const asked = url.searchParams.get('head')
  return organisationHeads.find((head) => head === asked) ?? organisationHeads[0]
}

export const actions: Actions = {
  answer: async (event) => {
    const who = learner(event)
    const form = await event.request.formData()
    const field = (name: string) => {
      const value = form.get(name)
      return typeof value === 'string' ? value : ''
    }
    const given = form
      .getAll('question')
      .filter((id) => typeof id === 'string')
      .map((question) => ({
        question,
        answer: field(`answer.${question}`),
        evidence: field(`evidence.${question}`),
        link: field(`link.${question}`),
        revision: Number(field(`revision.${question}`)) || 0
      }))
    // Left open, and nothing written: nothing to store.
    const meant = given.filter(
      ({ answer, evidence, link }) => answer !== '' || evidence.trim() !== '' || link.trim() !== ''
    )
    const outcome = await answerRound(currentStore(), who, meant, new Date())
    if (!outcome.ok) redirect(303, '/check/organisation')
    const { problems } = outcome
    if (problems.length > 0) return fail(422, { problems, typed: given })
    const next = organisationHeads[organisationHeads.indexOf(headOf(event.url)) + 1]
    redirect(303, `/check/organisation?head=${next ?? organisationHeads[organisationHeads.length - 1]}&done=saved`)
  }
}
