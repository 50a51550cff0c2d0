import type { Store } from '../../store/database.ts'
import {
  rounds,
  unitProgress,
  unsafeObjectivesByUnit,
  type Round,
  type UnitProgressRow
} from '../../store/management/progress.ts'
import { listUnits } from '../../store/management/units.ts'
import { asAdministrator, type Asker, type NotAllowed } from '../../people/units/scope.ts'
import { withDepth, type UnitNode } from '../../people/units/tree.ts'
import { objectiveFigures, type ObjectiveFigures } from './objective-figures.ts'

export type { Round } from '../../store/management/progress.ts'
export type { ObjectiveFigures } from './objective-figures.ts'

export interface UnitLine {
  readonly unit: UnitNode
  /** This unit with everything below it. */
  readonly people: number
  readonly finished: number
  readonly begun: number
  readonly late: number
  readonly minutes: number
  /** Of those who have finished; null for units with others below them, and while nobody has. */
  readonly medianMinutes: number | null
}

export interface Overview {
  readonly ok: true
  readonly rounds: readonly Round[]
  /** What is shown; null: nothing is assigned. */
  readonly round: Round | null
  readonly lines: readonly UnitLine[]
  readonly objectives: readonly ObjectiveFigures[]
}

/** Progress by unit for one course and cycle, and objectives met with small groups hidden.
 *  @param wish null: the round that was assigned last
 *  @param smallGroup people below which a figure is hidden */
export async function overviewOf(
  store: Store,
  who: Asker,
  wish: { courseId: string; cycle: number } | null,
  smallGroup: number
): Promise<Overview | NotAllowed> {
  return asAdministrator(store, who, async (reader) => {
    const all = await rounds(reader)
    const round =
      all.find(({ courseId, cycle }) => courseId === wish?.courseId && cycle === wish.cycle) ?? all[0] ?? null
    const units = withDepth(await listUnits(reader, null))
    if (!round) return { ok: true as const, rounds: all, round, lines: [], objectives: [] }
    const which = { courseId: round.courseId, cycle: round.cycle, unitId: null }
    const progress = await unitProgress(reader, which)
    const evidence = await unsafeObjectivesByUnit(reader, which)
    return {
      ok: true as const,
      rounds: all,
      round,
      lines: linesOf(units, progress),
      // Hiding is decided over the whole tree and before any filter: two different cuts of the same people could be subtracted.
      objectives: objectiveFigures(units, round, evidence, smallGroup)
    }
  })
}

const NOBODY = { people: 0, finished: 0, begun: 0, late: 0, minutes: 0 }

function linesOf(units: readonly UnitNode[], progress: readonly UnitProgressRow[]): UnitLine[] {
  const own = new Map(progress.map((row) => [row.unitId, row]))
  const sums = new Map(units.map((unit) => [unit.id, { ...NOBODY }]))
  for (const unit of units) {
    const row = own.get(unit.id)
    if (!row) continue
    for (const above of unit.path) {
      const sum = sums.get(above)
      if (sum) for (const key of Object.keys(NOBODY) as (keyof typeof NOBODY)[]) sum[key] += row[key]
    }
  }
  return units.map((unit) => ({
    unit,
    ...(sums.get(unit.id) ?? NOBODY),
    medianMinutes: unit.openChildren === 0 ? (own.get(unit.id)?.medianMinutes ?? null) : null
  }))
}
