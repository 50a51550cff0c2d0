import { coursesPassed, passed, registryMisfits } from '@hinoyojin/server/training/registry-export/registry.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { registryWords } from '#app/words/management-registry.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { filterOf } from './filter.ts'
import type { PageServerLoad } from './$types'

const SHOWN = 200

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const filter = filterOf(event.url.searchParams)
  const [rows, courses, units] = await Promise.all([
    passed(currentStore(), who, filter),
    coursesPassed(currentStore(), who),
    unitsOf(currentStore(), who)
  ])
  return {
    words: pick(registryWords, locale),
    chosen: { course: filter.courseId ?? '', unit: filter.unitId ?? '', from: filter.from ?? '', to: filter.to ?? '' },
    courses: courses.map(({ id, titles }) => ({ id, title: titleIn(titles, locale, id) })),
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    total: rows.length,
    rows: rows.slice(0, SHOWN).map(({ titles, courseId, units: names, ...row }) => ({
      ...row,
      unit: names.join(' / '),
      course: titleIn(titles, locale, courseId)
    })),
    misfits: registryMisfits(rows, locale)
  }
}
