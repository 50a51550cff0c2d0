import { error } from '@sveltejs/kit'
import { factOf } from '@hinoyojin/server/diagnosis/current-surveys.ts'
import { roundView } from '@hinoyojin/server/diagnosis/round-report.ts'
import { organisationSurvey } from '@hinoyojin/server/diagnosis/survey.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { checksWords } from '#app/words/management-checks.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const { timezone } = who.organisation
  const day = (date: Date | string) => dayText(date, locale, timezone)
  const view = await roundView(currentStore(), who, event.params.round)
  if (!view.ok) error(404, { message: 'not-found' })
  const survey = organisationSurvey(locale)
  const text = (id: string) => survey.questions.find((question) => question.id === id)
  const seen = (id: string) => view.questions.find(({ question }) => question.id === id)
  const line = (id: string) => {
    const { agreed, change, differs } = seen(id) ?? {}
    return {
      id,
      ask: text(id)?.ask ?? '',
      law: text(id)?.law ?? false,
      sources: (text(id)?.facts ?? []).flatMap((fact) => factOf(fact)?.source ?? []),
      answer: agreed?.answer ?? null,
      evidence: agreed?.evidence ?? '',
      change: change ?? null,
      differs: differs ?? false
    }
  }
  const changes = view.questions.flatMap(({ change }) => change ?? [])
  return {
    words: pick(checksWords, locale),
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
      same: changes.filter((change) => change === 'same').length
    },
    first: view.first.map((id) => {
      const agreed = seen(id)?.agreed
      return {
        id,
        ask: text(id)?.ask ?? '',
        step: agreed?.step || (text(id)?.step ?? ''),
        owner: agreed?.owner ?? '',
        due: agreed?.dueOn ? day(agreed.dueOn) : null,
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
