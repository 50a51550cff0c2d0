import { redirect } from '@sveltejs/kit'
import { myResult } from '@hinoyojin/server/diagnosis/result.ts'
import { homeOf } from '@hinoyojin/server/training/home.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { checkWords } from '#app/words/check.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const day = (date: Date | string) => dayText(date, locale, who.organisation.timezone)
  const courses = await homeOf(currentStore(), who, locale)
  const given = courses.flatMap(({ courseId, modules }) => modules.map((module) => ({ courseId, module })))
  const result = await myResult(currentStore(), who, locale, new Set(given.map(({ module }) => module.id)))
  if (!result) redirect(303, '/check')
  return {
    words: pick(checkWords, locale, who.organisation.kind),
    result: {
      ...result,
      finishedAt: day(result.finishedAt),
      before: result.before && { ...result.before, finishedAt: day(result.before.finishedAt) },
      reasons:
        result.reasons?.map((reason) => ({
          ...reason,
          sources: reason.sources.map((source) => ({ ...source, checked: day(source.checked) }))
        })) ?? null,
      recommended: result.recommended.map((each) => {
        const found = given.find(({ module }) => module.id === each.module)
        // A story is what helps; where a module has none, its first piece.
        const activity = found?.module.activities.find(({ kind }) => kind === 'scenario') ?? found?.module.activities[0]
        return {
          topic: each.topicName,
          title: found?.module.title ?? null,
          href: found && activity ? `/learn/${found.courseId}/${found.module.id}/${activity.id}` : null
        }
      })
    }
  }
}
