import type { Answers, NewUnit, PersonNow, RowProblem, UnknownUnit } from './plan-types.ts'
import type { Listed, RowReader } from './read-people.ts'
import { alike, UnitNames, type KnownUnit, type UnitMatch } from './unit-names.ts'

export interface Placed {
  readonly people: readonly { person: Listed; unitId: string }[]
  readonly problems: readonly RowProblem[]
  readonly unknown: readonly UnknownUnit[]
  readonly newUnits: readonly NewUnit[]
}

/** Finds the unit of every row: by name, by what the administrator answered, or as a new unit. */
export function placeUnits(
  listed: readonly Listed[],
  byNumber: ReadonlyMap<string, PersonNow>,
  answers: Answers,
  units: readonly KnownUnit[],
  reader: RowReader
): Placed {
  const names = new UnitNames(units)
  const open = new Set(units.map(({ id }) => id))
  const matches = new Map<string, UnitMatch>()
  const unknown = new Map<string, UnknownUnit & { rows: number }>()
  const newUnits = new Map<string, NewUnit>()
  const people: { person: Listed; unitId: string }[] = []
  const problems: RowProblem[] = []
  const refuse = (person: Listed, code: RowProblem['code']) => problems.push(reader.unitProblem(person, code))

  for (const person of listed) {
    if (person.unit.length === 0) {
      const unitId = byNumber.get(person.number)?.unitId ?? answers.unitForAll
      if (unitId === null || !open.has(unitId)) refuse(person, 'unit-missing')
      else people.push({ person, unitId })
      continue
    }
    const key = keyOf(person.unit)
    const match = matches.get(key) ?? names.find(person.unit)
    matches.set(key, match)
    const answer = answers.units[key]
    if (match.kind === 'found') people.push({ person, unitId: match.unit.id })
    else if (answer !== undefined && open.has(answer)) people.push({ person, unitId: answer })
    else if (answer === 'new' && match.kind === 'unknown') people.push({ person, unitId: plan(newUnits, match) })
    else {
      unknown.set(key, describe(names, key, person.unit, match, (unknown.get(key)?.rows ?? 0) + 1))
      refuse(person, match.kind === 'ambiguous' ? 'unit-ambiguous' : 'unit-unknown')
    }
  }
  return { people, problems, unknown: [...unknown.values()], newUnits: [...newUnits.values()] }
}

export const keyOf = (path: readonly string[]) => path.map(alike).join('/')

/** The units that have to be made for a path, each once; the key of the last. */
function plan(newUnits: Map<string, NewUnit>, match: UnitMatch & { kind: 'unknown' }): string {
  let parent = match.below.id
  for (const name of match.missing) {
    const key = `new:${parent}/${alike(name)}`
    if (!newUnits.has(key)) newUnits.set(key, { key, parent, name: name.slice(0, 120) })
    parent = key
  }
  return parent
}

function describe(names: UnitNames, key: string, path: readonly string[], match: UnitMatch, rows: number): UnknownUnit {
  const named = (unit: KnownUnit) => ({ id: unit.id, names: names.names(unit) })
  if (match.kind === 'ambiguous')
    return { key, names: path, rows, nearest: null, among: match.among.map(named), below: [] }
  const nearest = match.kind === 'unknown' && match.nearest ? named(match.nearest) : null
  return { key, names: path, rows, nearest, among: [], below: match.kind === 'unknown' ? names.names(match.below) : [] }
}
