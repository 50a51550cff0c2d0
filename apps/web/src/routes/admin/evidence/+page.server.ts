import { error } from '@sveltejs/kit'
import { overviewOf } from '@hinoyojin/server/training/progress/overview.ts'
import { misfitsOf } from '@hinoyojin/server/training/evidence-export/export.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { evidenceWords } from '#app/words/management-evidence.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { filterOf } from './wish.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const asked = event.url.searchParams
  const [overview, units] = await Promise.all([
    overviewOf(currentStore(), who, null, who.organisation.smallGroup),
    unitsOf(currentStore(), who)
  ])
  if (!overview.ok) error(403, { message: 'administrator' })
  // The file's address sends people back here when letters did not fit; then they are named.
  const wish = { ...filterOf(asked), locale, encoding: 'cp932' as const, notes: asked.get('notes') === 'yes' }
  const misfits = asked.get('encoding') === 'cp932' ? await misfitsOf(currentStore(), who, wish) : []
  return {
    words: pick(evidenceWords, locale, who.organisation.kind),
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    rounds: overview.rounds.map(({ courseId, cycle, titles }) => ({
      id: `${courseId}~${cycle}`,
      title: titleIn(titles, locale, courseId),
      cycle
    })),
    chosen: { unit: asked.get('unit') ?? '', round: asked.get('round') ?? '' },
    misfits
  }
}
