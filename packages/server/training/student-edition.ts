import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { releasesNow, titleIn } from './release.ts'

/** The courses for students as they are published now: what the university page shows and the set-up proposes first. */
export async function studentEdition(
  store: Store,
  locale: LocaleId
): Promise<{ id: string; title: string; modules: { title: string; minutes: number }[] }[]> {
  const releases = await releasesNow(store)
  return (
    releases
      .filter(({ body }) => body.course.audience.includes('student'))
      // The whole edition first, then the shorter ways through it.
      .sort((a, b) => b.body.modules.length - a.body.modules.length || a.body.course.id.localeCompare(b.body.course.id))
      .map(({ body }) => ({
        id: body.course.id,
        title: titleIn(body.titles, locale),
        modules: body.modules.map((each) => ({ title: titleIn(each.titles, locale), minutes: each.minutes }))
      }))
  )
}
