import { obligationOf } from '@hinoyojin/server/guidelines/obligation.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { allowed, here } from '../here.ts'
import { wishOf } from './wish.ts'
import type { PageServerLoad } from './$types'

const MOST = 500

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, time } = here(event, who)
  const asked = event.url.searchParams
  const wish = wishOf(asked)
  const [found, units] = [allowed(await obligationOf(currentStore(), who, wish.unitId)), await unitsOf(currentStore(), who)]
  const shown = found.people.filter(({ state }) => wish.states.includes(state))
  return {
    words,
    query: asked.size > 0 ? `?${asked.toString()}` : '',
    chosen: { unit: wish.unitId ?? '', state: asked.get('state') ?? '' },
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    version: found.version,
    all: found.people.length,
    open: found.people.filter(({ state }) => state !== 'agreed').length,
    perUnit: found.units,
    chain: { n: found.chain.seq, hash: found.chain.hash.slice(0, 16) },
    cut: shown.length > MOST,
    people: shown.slice(0, MOST).map(({ personId, number, name, unitName, state, version, locale, parts, at }) => ({
      id: personId, number: number ?? '', name, unit: unitName, state, version, locale, parts, at: at && time(at)
    }))
  }
} // prettier-ignore
