import type { Store } from '../../store/database.ts'
import { listUnits, type UnitRow } from '../../store/management/units.ts'
import { scopeOf, type Asker } from './scope.ts'

export interface UnitNode extends UnitRow {
  /** 0 for the topmost unit that this person may see. */
  readonly depth: number
  /** Names from the top that this person may see down to this unit. */
  readonly names: readonly string[]
}

/** The open units this person may see, as a tree walk: parents before their children, siblings by name. */
export async function unitsOf(store: Store, who: Asker): Promise<UnitNode[]> {
  const rows = await store.read(who.organisationId, (reader) => listUnits(reader, scopeOf(who)))
  return withDepth(rows)
}

/** Depth and names within what is listed: a manager's own shop is the top of their tree. */
export function withDepth(rows: readonly UnitRow[]): UnitNode[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rows.map((row) => {
    const names = row.path.flatMap((id) => byId.get(id)?.name ?? [])
    return { ...row, depth: names.length - 1, names }
  })
}
