import { z } from 'zod'
import { gapKind } from '@hinoyojin/core/diagnosis/index.ts'
import { summarise, type Group } from '@hinoyojin/core/report/summarise.ts'
import type { CheckResult, Portion } from '@hinoyojin/core/schema/check-result.ts'
import { checkTopics } from '@hinoyojin/core/schema/survey.ts'

/** What is said about a group. Each is a share of what was possible, in percent, in steps of five. */
export const measures = [
  'knowledge',
  'attitude',
  'behaviour',
  'noticed',
  'letBe',
  /** People who see less risk for themselves than for people like them. */
  'lighter',
  ...checkTopics.map((topic) => `topic.${topic}` as const)
] as const
export type Measure = (typeof measures)[number]

export const groupFigures = z.object({
  version: z.int(),
  /** Fewest people of a group that is shown. */
  smallGroup: z.int(),
  /** In the order of the tree; groups that are not shown are not here. */
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      depth: z.int(),
      /** At least so many, in steps of five. */
      people: z.int(),
      shares: z.partialRecord(z.enum(measures), z.int().min(0).max(100))
    })
  )
})
export type GroupFigures = z.infer<typeof groupFigures>

type Unit = { readonly id: string; readonly parentId: string | null; readonly name: string; readonly depth: number }
type Row = { readonly unitId: string; readonly result: CheckResult }

const STEP = 5

/**
 * Figures of a tree of units that may be stored and shown.
 *
 * Every measure has people of its own: those who answered something it is made of. For each of them small groups are hidden with as
 * many others as are needed that subtraction brings none back (core/report). What is left is coarse: shares in steps of five percent,
 * numbers of people in steps of five. So somebody who knows the answers of all others in a group does not learn the last one exactly.
 */
export function figuresOf(
  units: readonly Unit[],
  rows: readonly Row[],
  version: number,
  smallGroup: number
): GroupFigures {
  const counted = rows.filter(({ result }) => result.version === version)
  const people = sums(units, counted, () => ({ points: 0, of: 1 }), smallGroup)
  const shares = new Map(measures.map((measure) => [measure, sums(units, counted, portionOf(measure), smallGroup)]))
  return {
    version,
    smallGroup,
    units: units.flatMap(({ id, name, depth }) => {
      const shown = people.get(id)
      if (!shown) return []
      const own = measures.flatMap((measure) => {
        const sum = shares.get(measure)?.get(id)
        return sum && sum.of > 0 ? [[measure, coarse(sum)] as const] : []
      })
      return [{ id, name, depth, people: Math.floor(shown.people / STEP) * STEP, shares: Object.fromEntries(own) }]
    })
  }
}

const coarse = ({ points, of }: Portion) => Math.round((100 * points) / of / STEP) * STEP

function portionOf(measure: Measure): (result: CheckResult) => Portion {
  if (measure === 'lighter') {
    return (result) => {
      const kind = gapKind(result)
      return { points: kind === 'lighter' ? 1 : 0, of: kind === 'unknown' ? 0 : 1 }
    }
  }
  const topic = checkTopics.find((each) => measure === `topic.${each}`)
  if (topic) return ({ topics }) => topics[topic]
  const name = measure as 'knowledge' | 'attitude' | 'behaviour' | 'noticed' | 'letBe' // all others were handled above
  return (result) => result[name]
}

/** Sums by unit with everything below it, where they may be shown. */
function sums(
  units: readonly Unit[],
  rows: readonly Row[],
  portion: (result: CheckResult) => Portion,
  smallGroup: number
): Map<string, Portion & { people: number }> {
  const groups = new Map<string, Group & { children: Group[] }>()
  let root: Group | undefined
  for (const { id, parentId } of units) {
    const group = { id, own: { people: 0, counts: { points: 0, of: 0 } }, children: [] }
    groups.set(id, group)
    const above = parentId === null ? undefined : groups.get(parentId)
    if (above) above.children.push(group)
    else root ??= group
  }
  for (const { unitId, result } of rows) {
    const own = groups.get(unitId)?.own
    const { points, of } = portion(result)
    if (!own || of === 0) continue
    own.people += 1
    own.counts['points'] = (own.counts['points'] ?? 0) + points
    own.counts['of'] = (own.counts['of'] ?? 0) + of
  }
  const figures = root ? summarise(root, smallGroup) : []
  return new Map(
    figures.flatMap((figure) =>
      figure.hidden || figure.people === 0
        ? []
        : [[figure.id, { people: figure.people, points: figure.counts['points'] ?? 0, of: figure.counts['of'] ?? 0 }]]
    )
  )
}
