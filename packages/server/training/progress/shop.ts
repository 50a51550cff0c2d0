import { isId } from '../../store/id.ts'
import type { Store } from '../../store/database.ts'
import { peopleProgress } from '../../store/management/progress.ts'
import { notAllowed, scopeOf, type Asker, type NotAllowed } from '../../people/units/scope.ts'
import { unitsOf, type UnitNode } from '../../people/units/tree.ts'
import { standingsOf, type PersonStanding } from './standing.ts'

/** More than this on one page helps nobody: choose a unit. */
export const MOST_PEOPLE = 500

export interface Shop {
  readonly ok: true
  /** The units the asker may see. */
  readonly units: readonly UnitNode[]
  /** The one that is shown, with everything below it. */
  readonly unit: UnitNode
  readonly people: readonly PersonStanding[]
  /** There are more than MOST_PEOPLE. */
  readonly cut: boolean
}

/** A manager's own people and how far they are: finished or not, minutes, dates. Never what anybody chose in a story.
 *  @param unitId a unit within reach; null: the topmost one */
export async function shopOf(
  store: Store,
  who: Asker,
  unitId: string | null
): Promise<Shop | NotAllowed | { ok: false; code: 'unknown-unit' }> {
  const scope = scopeOf(who)
  if (scope?.length === 0) return notAllowed
  const units = await unitsOf(store, who)
  const unit =
    unitId === null ? (units.find(({ id }) => scope?.includes(id)) ?? units[0]) : units.find(({ id }) => id === unitId)
  if (!unit || !isId(unit.id)) return { ok: false, code: 'unknown-unit' }
  const rows = await store.read(who.organisationId, (reader) => peopleProgress(reader, scope, unit.id, MOST_PEOPLE + 1))
  const people = standingsOf(rows)
  return { ok: true, units, unit, people: people.slice(0, MOST_PEOPLE), cut: people.length > MOST_PEOPLE }
}
