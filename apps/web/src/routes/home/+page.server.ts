import { myIncidents } from '@hinoyojin/server/manual/incidents.ts'
import { firstHourAddress } from '@hinoyojin/server/manual/own-desks.ts'
import { resetNotice } from '@hinoyojin/server/people/reset-notice.ts'
import { guidelineWaits } from '@hinoyojin/server/guidelines/reading.ts'
import { homeOf } from '@hinoyojin/server/training/home.ts'
import { checksCard } from '#app/parts/checks-card.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { announced } from '#app/locals/announced.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

type Words = (typeof learnerWords)['ja']

/** Who got a way in as this person, and what went with it. */
function noticeOf(reset: { by: string | null; pin: boolean }, words: Words, date: string): string {
  const [named, nobody] = reset.pin
    ? [words.resetNotice, words.resetNoticeNobody]
    : [words.wayInNotice, words.wayInNoticeNobody]
  return `${fill(reset.by ? named : nobody, { date, by: reset.by ?? '' })} ${words.checksGone}`
}

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const { timezone } = who.organisation
  const words = pick(learnerWords, locale, who.organisation.kind)
  const store = currentStore()
  const [courses, reset, incidents, firstHour] = await Promise.all([
    homeOf(store, who, locale),
    resetNotice(store, who),
    myIncidents(store, who),
    firstHourAddress(store, who)
  ])
  return {
    words,
    said: await announced(event),
    reset: reset && noticeOf(reset, words, dayText(reset.at, locale, timezone)),
    guideline: await guidelineWaits(currentStore(), who),
    name: who.name,
    organisation: who.organisation.name,
    firstHour,
    burning: incidents.flatMap(({ id, title, drill, closedAt }) => (closedAt === null ? [{ id, title, drill }] : [])),
    checks: await checksCard(who, locale),
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
