import { summarise, type Group } from '@hinoyojin/core/report/summarise.ts'
import type { ObjectiveRow, Round } from '../../store/management/progress.ts'
import type { UnitNode } from '../../people/units/tree.ts'

export interface ObjectiveFigures {
  readonly moduleId: string
  readonly objective: string
  readonly moduleTitles: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, string>>
  /** By unit id, a unit with everything below it. null: hidden. Units where nobody was asked are left out. */
  readonly byUnit: ReadonlyMap<string, { readonly people: number; readonly met: number } | null>
}

/** Per objective and unit how many people met it, with small groups hidden so that subtraction cannot bring them back. */
export function objectiveFigures(
  units: readonly UnitNode[],
  round: Round,
  evidence: readonly ObjectiveRow[],
  smallGroup: number
): ObjectiveFigures[] {
  return round.modules.flatMap((module) =>
    Object.entries(module.objectives).flatMap(([objective, texts]) => {
      const rows = evidence.filter((row) => row.moduleId === module.id && row.objective === objective)
      if (rows.length === 0) return []
      return [
        {
          moduleId: module.id,
          objective,
          moduleTitles: module.titles,
          texts,
          byUnit: figuresOf(units, rows, smallGroup)
        }
      ]
    })
  )
}

function figuresOf(units: readonly UnitNode[], rows: readonly ObjectiveRow[], smallGroup: number) {
  const own = new Map(rows.map(({ unitId, people, met }) => [unitId, { people, counts: { met } }]))
  const groups = new Map<string, Group & { children: Group[] }>()
  let root: Group | undefined
  for (const { id, parentId } of units) {
    const group = { id, own: own.get(id) ?? { people: 0, counts: { met: 0 } }, children: [] }
    groups.set(id, group)
    const above = parentId === null ? undefined : groups.get(parentId)
    if (above) above.children.push(group)
    else root ??= group
  }
  const asked = new Set(units.filter(({ id }) => own.has(id)).flatMap(({ path }) => path))
  const figures = root ? summarise(root, smallGroup) : []
  return new Map(
    figures
      .filter(({ id }) => asked.has(id))
      .map((figure) => [figure.id, figure.hidden ? null : { people: figure.people, met: figure.counts['met'] ?? 0 }])
  )
}
