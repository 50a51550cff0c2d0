import { myRecord } from '@hinoyojin/server/training/my-record.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const day = (date: Date | null) => date && dayText(date, locale, who.organisation.timezone)
  const records = await myRecord(currentStore(), who, locale)
  return {
    words: pick(learnerWords, locale, who.organisation.kind),
    manages: who.roles.some(({ role }) => role === 'manager'),
    administers: who.roles.some(({ role }) => role === 'administrator'),
    records: records.map(({ startedAt, finishedAt, ...record }) => ({
      ...record,
      started: day(startedAt),
      finished: day(finishedAt)
    }))
  }
}
