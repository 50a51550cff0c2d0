import { isId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import { countWithoutPin, peopleForSlips } from '../../store/management/roster.ts'
import { listUnits } from '../../store/management/units.ts'
import { makeSlips } from '../manager-help.ts'
import { notAllowed, scopeOf, type Asker, type NotAllowed } from './scope.ts'

/** One print run: more slips than this are cut by nobody in one go. */
export const MOST_SLIPS = 300

type Slips = Awaited<ReturnType<typeof makeSlips>>

/** How many people of a unit's subtree have not been in yet; null when the unit is out of reach. */
export async function waitingForSlips(store: Store, who: Asker, unitId: string): Promise<number | null> {
  return store.read(who.organisationId, async (reader) => {
    const within = (await listUnits(reader, scopeOf(who))).some(({ id }) => id === unitId)
    return within ? countWithoutPin(reader, unitId) : null
  })
}

/** Makes activation slips to print for a unit's subtree. Older slips of these people become void; a PIN that was chosen stays. */
export async function slipsFor(
  store: Store,
  who: Asker,
  unitId: string,
  all: boolean
): Promise<{ ok: true; unitName: string; slips: Slips } | NotAllowed | { ok: false; code: 'unknown-unit' }> {
  const scope = scopeOf(who)
  if (scope?.length === 0) return notAllowed
  if (!isId(unitId)) return { ok: false, code: 'unknown-unit' }
  const found = await store.read(who.organisationId, async (reader) => {
    const unit = (await listUnits(reader, scope)).find(({ id }) => id === unitId)
    return unit && { unit, people: await peopleForSlips(reader, unitId, all, MOST_SLIPS) }
  })
  if (!found) return { ok: false, code: 'unknown-unit' }
  const slips = await makeSlips(
    store,
    who,
    found.people.map(({ id }) => id)
  )
  return { ok: true, unitName: found.unit.name, slips }
}
