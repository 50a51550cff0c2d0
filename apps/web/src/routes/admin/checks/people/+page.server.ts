import { error } from '@sveltejs/kit'
import { groupFiguresOf } from '@hinoyojin/server/diagnosis/snapshots.ts'
import { topicNames } from '@hinoyojin/server/diagnosis/survey.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { checksWords } from '#app/words/management-checks.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const day = (date: string) => dayText(date, locale, who.organisation.timezone)
  const found = await groupFiguresOf(currentStore(), who, new Date())
  if (!found.ok) error(403, { message: 'administrator' })
  const { quarters } = found
  const first = quarters.findLastIndex(({ figures }) => figures.units.length > 0)
  return {
    words: pick(checksWords, locale),
    topics: topicNames(locale),
    small: who.organisation.smallGroup,
    next: day(found.next),
    // Quarters before the first with figures say nothing.
    quarters: quarters.slice(0, first + 1).map(({ quarter, figures }) => ({ from: day(quarter), quarter, ...figures }))
  }
}
