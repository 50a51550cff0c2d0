import { error } from '@sveltejs/kit'
import { factOf } from '@hinoyojin/server/diagnosis/current-surveys.ts'
import { roundView, type Change } from '@hinoyojin/server/diagnosis/round-report.ts'
import { organisationSurvey } from '@hinoyojin/server/diagnosis/survey.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { checksWords } from '#app/words/management-checks.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

/** Where nobody chose a day: what is reasonable for the first, second and third step, counted from the end of the round. */
const daysAfter = [14, 30, 60]

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const { timezone } = who.organisation
  const day = (date: Date | string) => dayText(date, locale, timezone)
  const view = await roundView(currentStore(), who, event.params.round)
  if (!view.ok) error(404, { message: 'not-found' })
  const words = pick(checksWords, locale)
  const survey = organisationSurvey(locale)
  const text = (id: string) => survey.questions.find((question) => question.id === id)
  const seen = (id: string) => view.questions.find(({ question }) => question.id === id)
  const line = (id: string) => {
    const { agreed, change, differs } = seen(id) ?? {}
    return {
      id,
      said: (agreed?.answer === 'yes' ? text(id)?.strong : text(id)?.missing) ?? '',
      law: text(id)?.law ?? false,
      sources: (text(id)?.facts ?? []).flatMap((fact) => factOf(fact)?.source ?? []),
      answer: agreed?.answer ?? null,
      evidence: agreed?.evidence ?? '',
      change: change ?? null,
      differs: differs ?? false
    }
  }
  const glance = view.heads.map(({ head }) => {
    const here = view.questions.filter(({ question }) => question.head === head)
    const moved = (wanted: Change) =>
      here
        .filter(({ change }) => change === wanted)
        .map(({ question, before, agreed }) => ({
          said: line(question.id).said,
          from: before ? words.answers[before] : '',
          to: agreed ? words.answers[agreed.answer] : ''
        }))
    return {
      id: head,
      name: survey.heads.find(({ id }) => id === head)?.name ?? '',
      before: here.map(({ before }) => before),
      now: here.map(({ agreed }) => agreed?.answer ?? null),
      better: moved('better'),
      worse: moved('worse')
    }
  })
  const changes = view.questions.flatMap(({ change }) => change ?? [])
  return {
    words,
    organisation: who.organisation.name,
    today: today(timezone),
    checked: survey.checked,
    round: {
      id: view.round.id,
      number: view.round.number,
      opened: day(view.round.openedAt),
      closed: view.round.closedAt && day(view.round.closedAt)
    },
    answered: view.people.filter(({ answered }) => answered > 0).length,
    differing: view.questions.filter(({ differs }) => differs).length,
    compared: view.previous && {
      date: day(view.previous.closedAt ?? view.previous.openedAt),
      better: changes.filter((change) => change === 'better').length,
      worse: changes.filter((change) => change === 'worse').length,
      same: changes.filter((change) => change === 'same').length,
      glance
    },
    first: view.first.map((id, at) => {
      const agreed = seen(id)?.agreed
      return {
        id,
        missing: text(id)?.missing ?? '',
        step: agreed?.step || (text(id)?.step ?? ''),
        owner: agreed?.owner ?? '',
        due: agreed?.dueOn ? day(agreed.dueOn) : null,
        proposed: day(
          new Date((view.round.closedAt ?? view.round.openedAt).getTime() + (daysAfter[at] ?? 60) * 86_400_000)
        ),
        done: Boolean(agreed?.doneAt)
      }
    }),
    heads: view.heads.map(({ head, strong, missing, open }) => ({
      id: head,
      name: survey.heads.find(({ id }) => id === head)?.name ?? '',
      strong: strong.map(line),
      missing: missing.map(line),
      open: open.length
    }))
  }
}
