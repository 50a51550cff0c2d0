import { homeOf } from '@hinoyojin/server/training/home.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const { timezone } = who.organisation
  const courses = await homeOf(currentStore(), who, locale)
  return {
    words: pick(learnerWords, locale),
    name: who.name,
    organisation: who.organisation.name,
    manages: who.roles.some(({ role }) => role === 'manager'),
    administers: who.roles.some(({ role }) => role === 'administrator'),
    courses: courses.map(({ dueOn, finishedAt, studyMs, ...course }) => ({
      ...course,
      finished: finishedAt !== null,
      due: dueOn && dayText(dueOn, locale, timezone),
      overdue: dueOn !== null && finishedAt === null && dueOn < today(timezone),
      minutes: Math.round(studyMs / 60_000)
    }))
  }
}
